import type { Preview } from './actions/import-parts.ts';
import type { Told, ToldPart } from './components/import-preview.tsx';
import { fieldsOf, type Part } from './model/part.ts';

/** A preview as a page tells it, with parents by name. */
export function toldPreview(preview: Preview, text: string): Told {
  const { tree, added, changed, ended } = preview;
  const before = new Map(tree.map(part => [part.id, part]));
  const after = new Map(before);
  for (const part of [...added, ...[...changed, ...ended].map(change => change.after)]) {
    after.set(part.id, part);
  }
  return {
    basis: preview.basis,
    text,
    added: added.map(part => tell(part, after)),
    changed: changed.map(change => ({
      before: tell(change.before, before),
      after: tell(change.after, after),
    })),
    ended: ended.map(change => tell(change.after, after)),
    unchangedCount: preview.unchangedCount,
  };
}

function tell(part: Part, tree: ReadonlyMap<string, Part>): ToldPart {
  const { parent, ...fields } = fieldsOf(part);
  return { ...fields, key: part.id, parentName: parent === null ? null : (tree.get(parent)?.name ?? null) };
}
