import { z } from 'zod';
import { doOverlap } from './fields.ts';
import { fieldsOf, mostLevels, type Part, type PartFields, type PartKind, parentKindsOf } from './part.ts';
import { indexPaths, lastStepOf, type PathIndex, partMeant } from './tree-path.ts';
import { clashesOf, folded } from './tree-rules.ts';

export const mostCharacters = 1_000_000;

export const importPartsSchema = z.strictObject({
  /** The whole file as text. */
  text: z.string().min(1).max(mostCharacters),
  /** What the tree was when the preview was made; null to import into whatever there is. */
  basis: z.string().max(100).nullable(),
});
export type ImportParts = z.infer<typeof importPartsSchema>;

export type FileColumn = 'name' | 'kind' | 'parent' | 'validFrom' | 'validTo';

/** One line of a file, read; the parent is still a name or a path, empty for none. */
export type FileRow = Omit<PartFields, 'parent'> & { readonly line: number; readonly parent: string };

export type FileProblem = {
  readonly line: number;
  readonly column: FileColumn | null;
  readonly reason: string;
  /** What stands in the cell, or the name of the part that the row clashes with. */
  readonly name: string;
};

type Change = { readonly before: Part; readonly after: Part };

export type ImportPlan = {
  readonly problems: readonly FileProblem[];
  /** Parents stand before what is under them. */
  readonly added: readonly Part[];
  readonly changed: readonly Change[];
  /** Those that only get a last day. */
  readonly ended: readonly Change[];
  readonly unchangedCount: number;
};

const levels: readonly (readonly PartKind[])[] = [
  ['council'],
  ['executive-board', 'board', 'company'],
  ['department'],
];

type Placed = { readonly row: FileRow; readonly parent: string | null };

/** What has been planned so far. */
type Planning = {
  readonly tree: Map<string, Part>;
  readonly lines: Map<string, number>;
  readonly added: Part[];
  readonly changes: Change[];
  readonly problems: FileProblem[];
};

/**
 * What a file would do to the tree. A row is the part of the same kind and name under the same parent that begins on
 * the same day, or exists on some of the same days; else the only one of kind, name and first day, which has moved;
 * else a new one. Parts that the file does not name stay as they are.
 */
export function planImport(
  tree: readonly Part[],
  rows: readonly FileRow[],
  newId: (line: number) => string,
): ImportPlan {
  const planning: Planning = {
    tree: new Map(tree.map(part => [part.id, part])),
    lines: new Map(),
    added: [],
    changes: [],
    problems: [],
  };
  const take = (batch: readonly FileRow[], index: PathIndex) =>
    settle(planning, placed(planning, batch, index), tree, newId);
  for (const kinds of levels) {
    take(
      rows.filter(({ kind }) => kinds.includes(kind)),
      indexPaths([...planning.tree.values()]),
    );
  }
  let units = rows.filter(({ kind }) => kind === 'unit');
  for (let level = 0; units.length > 0; level++) {
    const index = indexPaths([...planning.tree.values()]);
    const ready = level < mostLevels ? readyOf(units, index) : units;
    take(ready, index);
    const taken = new Set(ready);
    units = units.filter(row => !taken.has(row));
  }
  return wholeOf(planning, rows.length);
}

/** Units whose parent cannot be another unit that waits; where all wait, those whose parent is there, or all. */
function readyOf(units: readonly FileRow[], index: PathIndex): readonly FileRow[] {
  const waiting = Map.groupBy(units, ({ name }) => folded(name));
  const ready = units.filter(row =>
    (waiting.get(lastStepOf(row.parent)) ?? []).every(other => other === row),
  );
  if (ready.length > 0) return ready;
  const known = units.filter(row => typeof parentOf(row, index) !== 'string');
  return known.length > 0 ? known : units;
}

function parentOf(row: FileRow, index: PathIndex): Part | 'none' | 'many' {
  const named = index.named(row.parent);
  const allowed = named.filter(({ kind }) => parentKindsOf[row.kind].includes(kind));
  return partMeant(allowed.length > 0 ? allowed : named, row);
}

function placed({ problems }: Planning, rows: readonly FileRow[], index: PathIndex): readonly Placed[] {
  return rows.flatMap((row): readonly Placed[] => {
    if (row.parent === '') return [{ row, parent: null }];
    const parent = parentOf(row, index);
    if (typeof parent !== 'string') return [{ row, parent: parent.id }];
    const reason = parent === 'none' ? 'parent-unknown' : 'parent-ambiguous';
    problems.push({ line: row.line, column: 'parent', reason, name: row.parent });
    return [];
  });
}

function settle(
  { tree, lines, added, changes }: Planning,
  rows: readonly Placed[],
  before: readonly Part[],
  newId: (line: number) => string,
): void {
  const matches = matchesOf(
    rows,
    before.filter(({ id }) => !lines.has(id)),
  );
  for (const { row, parent } of rows) {
    const match = matches.get(row);
    const fields = fieldsOf({ ...row, parent });
    const after =
      match === undefined ? { ...fields, id: newId(row.line), version: 1 } : { ...match, ...fields };
    if (match === undefined) added.push(after);
    else changes.push({ before: match, after });
    tree.set(after.id, after);
    lines.set(after.id, row.line);
  }
}

const keyOf = ({ kind, name }: Pick<PartFields, 'kind' | 'name'>): string => `${kind} ${folded(name)}`;

/** Which part each row is; the surest matches are made first, and no part is matched twice. */
function matchesOf(rows: readonly Placed[], parts: readonly Part[]): ReadonlyMap<FileRow, Part> {
  const byKey = Map.groupBy(parts, keyOf);
  const matches = new Map<FileRow, Part>();
  const taken = new Set<Part>();
  const match = (find: (placed: Placed, candidates: readonly Part[]) => Part | undefined): void => {
    for (const each of rows) {
      if (matches.has(each.row)) continue;
      const found = find(
        each,
        (byKey.get(keyOf(each.row)) ?? []).filter(part => !taken.has(part)),
      );
      if (found === undefined) continue;
      matches.set(each.row, found);
      taken.add(found);
    }
  };
  match(({ row, parent }, parts) =>
    parts.find(part => part.parent === parent && part.validFrom === row.validFrom),
  );
  match(({ row, parent }, parts) => parts.find(part => part.parent === parent && doOverlap(part, row)));
  match(({ row }, parts) => {
    const [only, ...others] = parts.filter(({ validFrom }) => validFrom === row.validFrom);
    return others.length === 0 ? only : undefined;
  });
  return matches;
}

function wholeOf({ tree, lines, added, changes, problems }: Planning, rowCount: number): ImportPlan {
  const clashes = clashesOf([...tree.values()]).flatMap(({ part, field, reason, other }): FileProblem[] => {
    const line = lines.get(part);
    if (line !== undefined) return [{ line, column: field, reason, name: other?.name ?? '' }];
    // A part that the file does not name breaks a rule because of one that it does.
    const cause = other === null ? undefined : lines.get(other.id);
    if (cause === undefined) return [];
    return [{ line: cause, column: field, reason: `below-${reason}`, name: tree.get(part)?.name ?? '' }];
  });
  const real = changes.filter(({ before, after }) => !isSame(before, after));
  return {
    problems: [...problems, ...clashes].toSorted((one, other) => one.line - other.line),
    added,
    changed: real.filter(change => !isEnding(change)),
    ended: real.filter(isEnding),
    unchangedCount: rowCount - problems.length - added.length - real.length,
  };
}

const isSame = (one: PartFields, other: PartFields): boolean =>
  one.name === other.name &&
  one.kind === other.kind &&
  one.parent === other.parent &&
  one.validFrom === other.validFrom &&
  one.validTo === other.validTo;

const isEnding = ({ before, after }: Change): boolean =>
  before.validTo === null && after.validTo !== null && isSame({ ...before, validTo: after.validTo }, after);
