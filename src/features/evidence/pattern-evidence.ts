import { scaleAsked } from '#core/adoption/adoption.ts';
import { type Introduction, introductionOf } from '#core/adoption/adoption-cohorts.ts';
import { type JudgedStudy, judgeStudies, verdictOfPattern } from '#core/effects/evidence-verdict.ts';
import type { TreatmentYears } from '#core/effects/group-time-effects.ts';
import { type IntroductionStudy, studyIntroductions } from '#core/effects/introduction-study.ts';
import { type Multipliers, multipliersOf } from '#core/effects/multiplier-bootstrap.ts';
import type { Verdict } from '#core/effects/verdict.ts';
import type { AdoptionKeyFigure } from '#core/panel/classify/adoption-key-figure.ts';
import { sameTitle } from '#core/panel/classify/title.ts';
import { seriesOf } from '#core/panel/panel.ts';
import type { Pattern } from '#features/catalogue/index.ts';
import type { Analysis } from '#features/situation/index.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';

/** Signs drawn for the bands; the seed makes every page and command give the same. */
export const bandDraws = { draws: 999, seed: 20_210_101 } as const;

/** One way of working of a pattern: what every municipality's answers make it. */
export type IntroducedWay = {
  readonly keyFigure: AdoptionKeyFigure;
  /** First and last year with answers; null where the snapshot holds none. */
  readonly asked: { readonly first: number; readonly last: number } | null;
  /** By position in the panel; null for what is no municipality. */
  readonly units: readonly (Introduction | null)[];
};

/** A key figure of the pattern where one of its ways of working was introduced. */
export type PatternStudy = IntroductionStudy & {
  readonly way: AdoptionKeyFigure;
  readonly outcome: { readonly id: string; readonly title: string; readonly moves: 'up' | 'down' };
};

/** Why nothing is asked at all. */
export type NothingAsked = 'no-figures' | 'not-in-snapshot';

export type PatternEvidence = {
  readonly pattern: Pattern;
  readonly nothing: NothingAsked | null;
  readonly ways: readonly IntroducedWay[];
  readonly studies: readonly JudgedStudy<PatternStudy>[];
  readonly verdict: Verdict;
};

/** What is worked out of one analysis, each part when it is first asked for. */
type Held = {
  readonly ofPattern: WeakMap<Pattern, PatternEvidence>;
  readonly ofWay: Map<string, IntroducedWay>;
  /** Drawn only where something can be studied: most snapshots hold no introduction that is confirmed. */
  readonly multipliers: { drawn: Multipliers | null };
};

const held = new WeakMap<Analysis, Held>();

function heldOf(analysis: Analysis): Held {
  const known = held.get(analysis) ?? {
    ofPattern: new WeakMap(),
    ofWay: new Map(),
    multipliers: { drawn: null },
  };
  held.set(analysis, known);
  return known;
}

/** What each of the patterns has been followed by where it was introduced, by pattern id. */
export function evidenceIn(
  analysis: Analysis,
  patterns: readonly Pattern[],
): ReadonlyMap<string, PatternEvidence> {
  return new Map(patterns.map(pattern => [pattern.id, evidenceOf(analysis, pattern)]));
}

/** What one pattern has been followed by where it was introduced; worked out once for as long as the analysis is held. */
export function evidenceOf(analysis: Analysis, pattern: Pattern): PatternEvidence {
  const { ofPattern, ofWay, multipliers } = heldOf(analysis);
  const known = ofPattern.get(pattern);
  if (known !== undefined) return known;
  const figures = new Map(shippedReferenceData().adoption.map(figure => [figure.id, figure]));
  const ways = pattern.adoptionKeyFigures.flatMap(({ id }) => {
    const figure = figures.get(id);
    if (figure === undefined) return [];
    const way = ofWay.get(id) ?? introductions(analysis, figure);
    ofWay.set(id, way);
    return [way];
  });
  const made = together(analysis, pattern, ways, unitCount => {
    multipliers.drawn ??= multipliersOf(unitCount, bandDraws.draws, bandDraws.seed);
    return multipliers.drawn;
  });
  ofPattern.set(pattern, made);
  return made;
}

function together(
  analysis: Analysis,
  pattern: Pattern,
  ways: readonly IntroducedWay[],
  multipliersFor: (unitCount: number) => Multipliers,
): PatternEvidence {
  const asked = ways.filter(way => way.asked !== null);
  if (asked.length === 0) {
    const nothing = pattern.adoptionKeyFigures.length === 0 ? 'no-figures' : 'not-in-snapshot';
    return { pattern, nothing, ways, studies: [], verdict: 'cannot-tell' };
  }
  const studies = judgeStudies(
    outcomesOf(analysis, pattern).flatMap(outcome =>
      waysFor(asked, outcome.area).map(way => studyOf(analysis, way, outcome, multipliersFor)),
    ),
  );
  return { pattern, nothing: null, ways, studies, verdict: verdictOfPattern(studies) };
}

type Outcome = PatternStudy['outcome'] & { readonly position: number; readonly area: string };

/** The key figures that the pattern should move and the snapshot holds, each once. */
function outcomesOf({ snapshot, view, classifications }: Analysis, pattern: Pattern): readonly Outcome[] {
  const outcomes = new Map<string, Outcome>();
  for (const { moves, keyFigures } of pattern.mechanisms) {
    for (const { id, title } of keyFigures) {
      const position = view.positions.get(id);
      if (position === undefined || outcomes.has(id)) continue;
      const own = snapshot.keyFigures[position]!.title;
      if (!sameTitle(own, title)) continue;
      outcomes.set(id, { id, title: own, moves, position, area: classifications[position]!.area });
    }
  }
  return [...outcomes.values()];
}

/** Ways of working of the key figure's own service area; where the pattern has none there, all of them. */
function waysFor(ways: readonly IntroducedWay[], area: string): readonly IntroducedWay[] {
  const near = ways.filter(({ keyFigure }) => keyFigure.area === area);
  return near.length > 0 ? near : ways;
}

function studyOf(
  { snapshot: { panel } }: Analysis,
  way: IntroducedWay,
  { position, id, title, moves }: Outcome,
  multipliersFor: (unitCount: number) => Multipliers,
): PatternStudy {
  const unitCount = panel.units.length;
  const size = unitCount * panel.yearCount;
  const values = panel.values.subarray(position * size, (position + 1) * size);
  const study = studyIntroductions(
    { unitCount, firstYear: panel.firstYear, yearCount: panel.yearCount, values },
    treatmentOf(way.units),
    () => multipliersFor(unitCount),
  );
  return { ...study, way: way.keyFigure, outcome: { id, title, moves } };
}

function treatmentOf(units: readonly (Introduction | null)[]): TreatmentYears {
  const yearOf = (unit: Introduction | null): readonly [number, number] => {
    switch (unit?.kind) {
      case 'adopter':
        return [unit.year, unit.year - 1];
      case 'not-introduced':
        return [Number.POSITIVE_INFINITY, unit.until];
      default:
        return [Number.NaN, Number.NaN];
    }
  };
  const years = units.map(yearOf);
  return {
    treatedFrom: Float64Array.from(years, ([from]) => from),
    untreatedUntil: Float64Array.from(years, ([, until]) => until),
  };
}

function introductions({ snapshot, view }: Analysis, figure: AdoptionKeyFigure): IntroducedWay {
  const { panel, units } = snapshot;
  const position = view.positions.get(figure.id);
  const title = view.titles.get(figure.id);
  if (position === undefined || title === undefined || !sameTitle(title, figure.title)) {
    return { keyFigure: figure, asked: null, units: [] };
  }
  const scale = scaleAsked(panel, position, figure);
  const isCounted = (unit: number) => units[unit]!.kind === 'municipality' && !units[unit]!.isMadeUp;
  const answered = Array.from({ length: panel.yearCount }, (_, at) => at).filter(at =>
    units.some((_, unit) => isCounted(unit) && !Number.isNaN(seriesOf(panel, position, unit)[at]!)),
  );
  const [first, last] = [answered[0], answered.at(-1)];
  return {
    keyFigure: { ...figure, scale },
    asked:
      first === undefined || last === undefined
        ? null
        : { first: panel.firstYear + first, last: panel.firstYear + last },
    units: units.map((_, unit) =>
      isCounted(unit) ? introductionOf(seriesOf(panel, position, unit), panel.firstYear, scale) : null,
    ),
  };
}
