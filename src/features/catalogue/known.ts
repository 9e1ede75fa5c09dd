import { sameTitle } from '#core/panel/classify/title.ts';
import type { Context } from '#platform/context.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import type { PatternContent } from './model/own.ts';
import { shippedLawFacts, shippedPatterns } from './shipped.ts';

/** What a pattern may refer to. */
export type Known = {
  /** Titles by id: as the newest snapshot, what was judged and what ships call it. */
  readonly keyFigures: ReadonlyMap<string, readonly string[]>;
  readonly adoption: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly lawFacts: ReadonlySet<string>;
};

type Named = { readonly id: string; readonly title: string };

function knownWith(keyFigures: readonly Named[]): Known {
  const { judged, adoption, areas } = shippedReferenceData();
  const shipped = shippedPatterns().flatMap(pattern => pattern.mechanisms.flatMap(each => each.keyFigures));
  const curated = judged.flatMap(({ id, titles: all }) => all.map(title => ({ id, title })));
  const titles = new Map<string, readonly string[]>();
  for (const { id, title } of [...keyFigures, ...curated, ...adoption, ...shipped]) {
    const before = titles.get(id) ?? [];
    if (!before.includes(title)) titles.set(id, [...before, title]);
  }
  return {
    keyFigures: titles,
    adoption: new Set(adoption.map(({ id }) => id)),
    areas: new Set(areas.map(({ id }) => id)),
    lawFacts: new Set(shippedLawFacts().keys()),
  };
}

/** What the organisation's patterns may refer to: the register of its newest snapshot, and what ships. */
export async function knownTo({
  organisation,
  warehouse,
}: Pick<Context, 'organisation' | 'warehouse'>): Promise<Known> {
  const { unitCode } = organisation;
  const newest = unitCode === null ? (await warehouse.list())[0]?.id : null;
  const snapshot =
    unitCode !== null
      ? await warehouse.newestWith(unitCode)
      : newest === undefined || newest === null
        ? null
        : await warehouse.open(newest);
  return knownWith(snapshot?.keyFigures ?? []);
}

export const referenceReasons = [
  'key-figure-unknown',
  'key-figure-renamed',
  'adoption-unknown',
  'area-unknown',
  'law-fact-unknown',
] as const;

/** Something that a pattern refers to and that there is not. */
export type UnknownReference = {
  /** `mechanisms.0.keyFigures.1.id` */
  readonly path: string;
  readonly reason: (typeof referenceReasons)[number];
  /** What it refers to. */
  readonly value: string;
  /** What the id is called, where only the title is another. */
  readonly title: string;
};

/** Everything that the pattern refers to and that there is not, in the order it stands. */
export function unknownReferences(content: PatternContent, known: Known): readonly UnknownReference[] {
  const areas = content.areas.flatMap((area, at) =>
    known.areas.has(area)
      ? []
      : [{ path: `areas.${at}`, reason: 'area-unknown' as const, value: area, title: '' }],
  );
  const keyFigures = content.mechanisms.flatMap((mechanism, at) =>
    mechanism.keyFigures.flatMap((keyFigure, inside) =>
      keyFigureFault(keyFigure, `mechanisms.${at}.keyFigures.${inside}`, known),
    ),
  );
  const facts = content.legalConditions.flatMap(({ fact }, at) =>
    fact === null || known.lawFacts.has(fact)
      ? []
      : [
          {
            path: `legalConditions.${at}.fact`,
            reason: 'law-fact-unknown' as const,
            value: fact,
            title: '',
          },
        ],
  );
  const adoption = content.adoptionKeyFigures.flatMap((keyFigure, at) => {
    const path = `adoptionKeyFigures.${at}`;
    return known.adoption.has(keyFigure.id)
      ? keyFigureFault(keyFigure, path, known)
      : [{ path: `${path}.id`, reason: 'adoption-unknown' as const, value: keyFigure.id, title: '' }];
  });
  return [...areas, ...keyFigures, ...facts, ...adoption];
}

function keyFigureFault({ id, title }: Named, path: string, known: Known): readonly UnknownReference[] {
  const titles = known.keyFigures.get(id);
  if (titles === undefined)
    return [{ path: `${path}.id`, reason: 'key-figure-unknown', value: id, title: '' }];
  if (titles.some(one => sameTitle(one, title))) return [];
  return [{ path: `${path}.title`, reason: 'key-figure-renamed', value: id, title: titles[0] ?? '' }];
}

/** The title of a key figure as it is called now; the id where there is none. */
export const titleOf = (id: string, known: Known): string => known.keyFigures.get(id)?.[0] ?? id;
