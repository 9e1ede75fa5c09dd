import fc from 'fast-check';
import { type Part, type PartFields, partKinds } from '#features/organisations/model/part.ts';
import { clashesOf } from '#features/organisations/model/tree-rules.ts';

/** Few days and few names, so that rules are met and broken often. */
const days = ['2019-12-31', '2020-01-01', '2021-06-30', '2021-07-01', '2024-01-01', '2026-12-31'] as const;
export const day = fc.constantFrom(...days);
export const lastDay = fc.option(day, { nil: null });

const plainNames = ['Skola', 'skola', 'Vård', 'Miljö- och byggnämnden', 'Teknik', 'Ä', 'Administration'];
const oddNames = ['=A1', "'-x", 'a;b', 'a,b', 'Säg ”ja”, "nej"', 'A->B', '+46', 'İ'];
export const partName = fc.constantFrom(...plainNames, ...oddNames);

export const partKind = fc.constantFrom(...partKinds);

/** A part to be, with a place in the list of those before it for its parent. */
export const partWish = fc.record({
  kind: partKind,
  name: partName,
  parent: fc.option(fc.nat(30), { nil: null }),
  validFrom: day,
  validTo: lastDay,
});
export type PartWish = typeof partWish extends fc.Arbitrary<infer Wish> ? Wish : never;

export const fieldsOfWish = (
  { parent, ...wish }: PartWish,
  parts: readonly Pick<Part, 'id'>[],
): PartFields => ({
  ...wish,
  parent: parent === null || parts.length === 0 ? null : (parts[parent % parts.length]?.id ?? null),
});

const council: Part = {
  id: 'top',
  version: 1,
  kind: 'council',
  name: 'Fullmäktige',
  parent: null,
  validFrom: '2019-12-31',
  validTo: null,
};

/** Trees in which every rule holds: of random parts those are kept that break none. */
export const validTree: fc.Arbitrary<readonly Part[]> = fc.array(partWish, { maxLength: 60 }).map(wishes => {
  const tree = [council];
  for (const [at, wish] of wishes.entries()) {
    tree.push({ ...fieldsOfWish(wish, tree), id: `part-${at}`, version: 1 });
    if (clashesOf(tree).length > 0) tree.pop();
  }
  return tree;
});
