import type { Classification, RegisteredKeyFigure } from '#core/panel/key-figure.ts';
import { type Pattern, shownName } from '#features/catalogue/index.ts';
import type { Comparison } from '#features/situation/comparison.ts';
import { type ComparisonNote, notesOn, whomIn } from '#features/situation/comparison-words.ts';
import type { KeyFigureView } from '#features/situation/key-figure-view.ts';
import type { Place } from '#features/situation/place.ts';
import { checkText } from '#features/situation/rows.ts';
import type { Language } from '#platform/context.ts';

/** Everything the page of one key figure shows, as plain data. */
export type KeyFigureData = {
  readonly language: Language;
  /** `?snapshot=…` to keep in links, or nothing. */
  readonly query: string;
  readonly snapshot: string;
  readonly unit: {
    readonly code: string;
    readonly name: string;
    readonly kind: 'municipalities' | 'regions';
    /** Two digits; null for a made-up one. */
    readonly county: string | null;
  };
  readonly keyFigure: RegisteredKeyFigure;
  readonly classification: Classification;
  /** What the organisation corrected of it: when, and what it was before; null where it has not. */
  readonly correction: { readonly on: string; readonly was: Classification } | null;
  readonly comparison: Comparison;
  readonly notes: readonly ComparisonNote[];
  /** Whom it is compared with, as it stands in a sentence. */
  readonly whom: string;
  readonly areaName: string | null;
  /** Why the gap should be looked at before it is believed; null where nothing says so. */
  readonly caution: string | null;
  /** The threshold is one set for this key figure, not the ordinary spread. */
  readonly hasPracticalThreshold: boolean;
  /** Digital ways of working of the catalogue that name this key figure. */
  readonly usedIn: readonly { readonly id: string; readonly name: string }[];
  readonly view: KeyFigureView;
};

export function keyFigureData(
  place: Place,
  view: KeyFigureView,
  catalogue: readonly Pattern[],
  language: Language,
  query: string,
): KeyFigureData {
  const { analysis, unit } = place;
  const classification = analysis.classifications[view.position]!;
  const keyFigure = analysis.snapshot.keyFigures[view.position]!;
  return {
    language,
    query,
    snapshot: analysis.snapshot.manifest.id,
    unit: {
      code: unit.code,
      name: unit.name,
      kind: place.scoredClass === 1 ? 'municipalities' : 'regions',
      county: unit.isMadeUp ? null : (unit.county?.code ?? null),
    },
    keyFigure,
    classification,
    correction: correctionOf(place, view.position),
    comparison: place.comparison,
    notes: notesOn(place, language),
    whom: whomIn(place, classification.area, language),
    areaName: analysis.areas.find(({ id }) => id === classification.area)?.name[language] ?? null,
    caution: view.check === null ? null : checkText(view.check, language),
    hasPracticalThreshold: !Number.isNaN(analysis.practicalThreshold[view.position]),
    usedIn: catalogue
      .filter(({ mechanisms }) =>
        mechanisms.some(mechanism => mechanism.keyFigures.some(({ id }) => id === keyFigure.id)),
      )
      .map(pattern => ({ id: pattern.id, name: shownName(pattern, language) })),
    view,
  };
}

function correctionOf({ analysis }: Place, position: number): KeyFigureData['correction'] {
  if (!analysis.corrected.has(position)) return null;
  const { id } = analysis.snapshot.keyFigures[position]!;
  const found = analysis.snapshot.adjustments.corrected.find(each => each.keyFigure === id);
  return found === undefined ? null : { on: found.on, was: analysis.shipped[position]! };
}
