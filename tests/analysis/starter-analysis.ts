import { fileURLToPath } from 'node:url';
import { type Analysis, analysisOf, type Place, placeOf } from '#features/situation/index.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import { root } from '#platform/root.ts';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';

export type AnalysedStarter = {
  readonly analysis: Analysis;
  readonly placeAt: (code: string) => Promise<Place>;
};

let shared: Promise<AnalysedStarter> | null = null;

/** The starter snapshot that ships with the product, analysed by the code that the pages use: once for the files of a worker. */
export function analyseStarter(): Promise<AnalysedStarter> {
  shared ??= analyse();
  return shared;
}

async function analyse(): Promise<AnalysedStarter> {
  const warehouse = openWarehouse({
    starterFolder: fileURLToPath(new URL('data/starter', root)),
    folder: fileURLToPath(new URL('data/none', root)),
  });
  const manifest = (await warehouse.list()).find(({ isStarter }) => isStarter);
  const snapshot = manifest === undefined ? null : await warehouse.open(manifest.id);
  if (snapshot === null) throw new Error('data/starter holds no snapshot: npx node scripts/starter/build.ts');
  return {
    analysis: await analysisOf(snapshot, shippedReferenceData()),
    placeAt: code => placeOf(warehouse, code, snapshot.manifest.id),
  };
}
