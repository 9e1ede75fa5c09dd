import { doOverlap, isValidOn } from './fields.ts';
import {
  childrenOf,
  mostLevels,
  type Part,
  type PartFields,
  type PartKind,
  parentKindsOf,
  withBelow,
} from './part.ts';

export type PartField = keyof PartFields;

/** A rule that a part breaks; `values` are names and days that the text needs. */
export type Clash = {
  readonly part: string;
  readonly field: PartField;
  readonly reason: ClashReason;
  readonly other: Part | null;
};

export type ClashReason =
  | 'ends-before-start'
  | 'parent-needed'
  | 'parent-not-for-council'
  | 'parent-of-wrong-kind'
  | 'parent-begins-later'
  | 'parent-ends-earlier'
  | 'stands-under-itself'
  | 'too-deep'
  | 'one-at-a-time'
  | 'same-name';

/** As names are compared: upper and lower case alike. */
export const folded = (name: string): string => name.normalize('NFC').toLowerCase();

const oneAtATime: readonly PartKind[] = ['council', 'executive-board'];

/** Every rule that the tree breaks, part by part; none where all hold. Parents outside the tree count as missing. */
export function clashesOf(parts: readonly Part[]): readonly Clash[] {
  const byId = new Map(parts.map(part => [part.id, part]));
  return [
    ...parts.flatMap(part => clashesWithParent(part, byId)),
    ...oneAtATime.flatMap(kind =>
      overlapping(parts.filter(part => part.kind === kind)).map(([part, other]) =>
        clash(part, 'kind', 'one-at-a-time', other),
      ),
    ),
    ...[...sameNamed(parts).values()].flatMap(group =>
      overlapping(group).map(([part, other]) => clash(part, 'name', 'same-name', other)),
    ),
  ];
}

const clash = (part: Part, field: PartField, reason: ClashReason, other: Part | null = null): Clash => ({
  part: part.id,
  field,
  reason,
  other,
});

function clashesWithParent(part: Part, byId: ReadonlyMap<string, Part>): readonly Clash[] {
  const found: Clash[] = [];
  if (part.validTo !== null && part.validTo < part.validFrom) {
    found.push(clash(part, 'validTo', 'ends-before-start'));
  }
  const allowed = parentKindsOf[part.kind];
  const parent = part.parent === null ? undefined : byId.get(part.parent);
  if (part.kind === 'council') {
    return part.parent === null ? found : [...found, clash(part, 'parent', 'parent-not-for-council')];
  }
  if (parent === undefined) return [...found, clash(part, 'parent', 'parent-needed')];
  const above = faultAbove(part, byId);
  if (above !== null) return [...found, clash(part, 'parent', above)];
  if (!allowed.includes(parent.kind)) found.push(clash(part, 'parent', 'parent-of-wrong-kind', parent));
  if (parent.validFrom > part.validFrom) found.push(clash(part, 'validFrom', 'parent-begins-later', parent));
  const outlives = parent.validTo !== null && (part.validTo === null || part.validTo > parent.validTo);
  if (outlives) found.push(clash(part, 'validTo', 'parent-ends-earlier', parent));
  return found;
}

/** What stands above a part is walked once: no further than a tree may be high. */
function faultAbove(part: Part, byId: ReadonlyMap<string, Part>): 'stands-under-itself' | 'too-deep' | null {
  let above = part;
  for (let level = 1; level <= mostLevels; level++) {
    const parent = above.parent === null ? undefined : byId.get(above.parent);
    if (parent === undefined) return null;
    if (parent.id === part.id) return 'stands-under-itself';
    above = parent;
  }
  return 'too-deep';
}

/** Parts that exist on the same day as another, each with one such; told from both sides. */
function overlapping(parts: readonly Part[]): readonly (readonly [Part, Part])[] {
  const ordered = parts.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  let longest = ordered[0];
  return ordered.slice(1).flatMap(part => {
    const before = longest;
    if (before === undefined || endsAfter(part, before)) longest = part;
    return before !== undefined && doOverlap(before, part)
      ? [[part, before] as const, [before, part] as const]
      : [];
  });
}

const endsAfter = (one: Part, other: Part): boolean =>
  other.validTo !== null && (one.validTo === null || one.validTo > other.validTo);

/** Parts of one name under one parent, of whatever kind: a file tells them apart by their names alone. */
function sameNamed(parts: readonly Part[]): ReadonlyMap<string, readonly Part[]> {
  return Map.groupBy(parts, ({ name, parent }) => `${parent} ${folded(name)}`);
}

/** The tree with one part ended; with `below` also what stands under it and would go on longer. */
export function endedTree(
  parts: readonly Part[],
  top: string,
  lastDay: string,
  below: boolean,
): readonly Part[] {
  const under = new Set(below ? withBelow(parts, top).map(({ id }) => id) : []);
  const isEnded = ({ id, validTo }: Part): boolean =>
    id === top || (under.has(id) && (validTo === null || validTo > lastDay));
  return parts.map(part => (isEnded(part) ? { ...part, validTo: lastDay } : part));
}

export type TreeNode = {
  readonly part: Part;
  /** `now` on the day shown, `ended` before it, `coming` after it. */
  readonly state: 'now' | 'ended' | 'coming';
  readonly below: readonly TreeNode[];
};

const kindOrder: readonly PartKind[] = [
  'council',
  'executive-board',
  'board',
  'department',
  'unit',
  'company',
];

const names = new Intl.Collator('sv');

/** What exists first, then by kind and name. */
function byPlace(one: TreeNode, other: TreeNode): number {
  const isOver = ({ state }: TreeNode): number => (state === 'now' ? 0 : 1);
  return (
    isOver(one) - isOver(other) ||
    kindOrder.indexOf(one.part.kind) - kindOrder.indexOf(other.part.kind) ||
    names.compare(one.part.name, other.part.name) ||
    (one.part.validFrom < other.part.validFrom ? -1 : 1)
  );
}

/** The tree as it stands on a day. */
export function treeOn(parts: readonly Part[], day: string): readonly TreeNode[] {
  const children = childrenOf(parts);
  const nodesUnder = (parent: string | null): readonly TreeNode[] =>
    (children.get(parent) ?? [])
      .map((part): TreeNode => ({ part, state: stateOn(part, day), below: nodesUnder(part.id) }))
      .toSorted(byPlace);
  return nodesUnder(null);
}

function stateOn(part: Part, day: string): TreeNode['state'] {
  if (isValidOn(part, day)) return 'now';
  return part.validFrom > day ? 'coming' : 'ended';
}

/** The tree without what does not exist on the day. */
export const onlyNow = (nodes: readonly TreeNode[]): readonly TreeNode[] =>
  nodes.filter(({ state }) => state === 'now').map(node => ({ ...node, below: onlyNow(node.below) }));
