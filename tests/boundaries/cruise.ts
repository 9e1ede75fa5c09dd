import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { featureOrder } from '../../.dependency-cruiser.mjs';
import { type Graph, graphOf } from '../../scripts/architecture/graph.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const { tsConfig: _named, ...options } = await extractDepcruiseOptions(
  path.join(repository, '.dependency-cruiser.mjs'),
);
const tsConfig = extractTSConfig(path.join(repository, 'tsconfig.json'));

/** Follows the imports of `src` below a folder with the rules of the repository. */
export const cruiseBelow = async (folder: string): Promise<ICruiseResult> => {
  const { output } = await cruise(['src'], { ...options, baseDir: folder }, {}, { tsConfig });
  if (typeof output === 'string') throw new Error(output);
  return output;
};

let cruised: Promise<ICruiseResult> | null = null;

/** Once for all tests of a process: it takes ten seconds. */
export const cruiseRepository = (): Promise<ICruiseResult> => {
  cruised ??= cruiseBelow(repository);
  return cruised;
};

export const ruleNames: readonly string[] = [
  ...new Set(options.ruleSet?.forbidden?.map(rule => rule.name ?? 'unnamed') ?? []),
];

/** The imports of the product gathered into folders and floors. */
export const architectureOfRepository = async (): Promise<Graph> => {
  const { modules } = await cruiseRepository();
  const imports = modules.flatMap(module =>
    module.dependencies.map(found => ({ from: module.source, to: found.resolved })),
  );
  return graphOf(
    modules.map(module => module.source),
    imports,
    featureOrder.flat(),
  );
};
