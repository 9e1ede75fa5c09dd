import { createHash } from 'node:crypto';
import { defineAction } from '#platform/action/action.ts';
import { Refusal, stale } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import {
  type FileProblem,
  type ImportParts,
  type ImportPlan,
  importPartsSchema,
  planImport,
} from '../model/import-plan.ts';
import type { Part } from '../model/part.ts';
import { allParts, insertParts } from '../store/parts.ts';
import { readTreeFile } from '../tree-file.ts';
import { restored } from './end-part.ts';
import { affectedPart, heldTree, writePart } from './parts.ts';

export type Imported = {
  readonly added: number;
  readonly changed: number;
  readonly ended: number;
  readonly unchanged: number;
};

const mostProblemsTold = 100;

/** What a tree is known by: changes with every change of it. */
const basisOf = (tree: readonly Part[]): string => {
  const versions = tree.map(({ id, version }) => `${id} ${version}`).sort();
  return createHash('sha256').update(versions.join('\n')).digest('hex');
};

function planOf(tree: readonly Part[], text: string, newId: (line: number) => string): ImportPlan {
  const { rows, problems } = readTreeFile(text);
  if (problems.length > 0) throw unusable(problems);
  const plan = planImport(tree, rows, newId);
  if (plan.problems.length > 0) throw unusable(plan.problems);
  return plan;
}

const unusable = (problems: readonly FileProblem[]): Refusal =>
  new Refusal({
    status: 422,
    code: 'import-unusable',
    message: `Nothing was imported: ${problems.length} faults. The first: line ${problems[0]?.line}, ${problems[0]?.column ?? 'file'}: ${problems[0]?.reason}.`,
    fields: problems.slice(0, mostProblemsTold).map(({ line, column, reason, name }) => ({
      path: column === null ? `rows.${line}` : `rows.${line}.${column}`,
      code: 'refused',
      values: { reason, line, column: column ?? '', name },
    })),
    values: { count: problems.length },
  });

export type Preview = Omit<ImportPlan, 'problems'> & {
  readonly basis: string;
  readonly tree: readonly Part[];
};

/** What an import would do, with nothing changed; refused as the import would be. */
export async function previewImport(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  text: string,
): Promise<Preview> {
  const tree = await allParts(db, organisation.id);
  return { ...planOf(tree, text, line => `new-${line}`), tree, basis: basisOf(tree) };
}

/** Adds, changes and ends parts as a file says, all or nothing. Parts that it does not name stay as they are. */
export const importParts = defineAction<ImportParts, Imported>({
  name: 'organisations.importParts',
  permission: 'organisation.edit',
  input: importPartsSchema,
  record: ({ text }) => ({
    characters: text.length,
    sha256: createHash('sha256').update(text).digest('hex'),
  }),
  run: async (context, { text, basis }) => {
    const tree = await heldTree(context);
    if (basis !== null && basis !== basisOf(tree)) throw stale('organisation', { basis: basisOf(tree) });
    const plan = planOf(tree, text, () => crypto.randomUUID());
    const before = new Map(tree.map(part => [part.id, part]));
    await insertParts(context.db, context.organisation.id, plan.added);
    const changes = [...plan.changed, ...plan.ended];
    const changed: Part[] = [];
    for (const { after } of changes) changed.push(await writePart(context, after));
    return {
      output: {
        added: plan.added.length,
        changed: plan.changed.length,
        ended: plan.ended.length,
        unchanged: plan.unchangedCount,
      },
      affected: [
        ...plan.added.map(({ id }) => affectedPart(id, 'created')),
        ...changed.map(({ id }) => affectedPart(id, 'changed')),
      ],
      undo: {
        action: 'organisations.restoreParts',
        input: {
          remove: plan.added.map(({ id, version }) => ({ part: id, version })),
          restore: changed.map(part => restored(part, before)),
        },
      },
    };
  },
});
