import { type ReasonLeftOut, reasonsLeftOut } from '#core/adoption/adoption-cohorts.ts';
import { studyRules } from '#core/effects/introduction-study.ts';
import type { IntroducedWay, PatternEvidence } from './pattern-evidence.ts';

/** Who is where with one way of working: positions of units with the year, where there is one. */
export type WayUnits = {
  readonly adopters: readonly { readonly unit: number; readonly year: number }[];
  readonly notIntroduced: readonly number[];
  readonly leftOut: readonly {
    readonly why: ReasonLeftOut;
    readonly units: readonly { readonly unit: number; readonly since: number | null }[];
  }[];
};

/** Adopters in order of year, and those left out by reason; reasons without units are not in it. */
export function unitsOfWay({ units }: IntroducedWay): WayUnits {
  const placed = units.flatMap((introduction, unit) =>
    introduction === null ? [] : [{ unit, introduction }],
  );
  return {
    adopters: placed
      .flatMap(({ unit, introduction }) =>
        introduction.kind === 'adopter' ? [{ unit, year: introduction.year }] : [],
      )
      .sort((one, other) => one.year - other.year),
    notIntroduced: placed.flatMap(({ unit, introduction }) =>
      introduction.kind === 'not-introduced' ? [unit] : [],
    ),
    leftOut: reasonsLeftOut
      .map(why => ({
        why,
        units: placed.flatMap(({ unit, introduction }) =>
          introduction.kind === 'left-out' && introduction.why === why
            ? [{ unit, since: introduction.since }]
            : [],
        ),
      }))
      .filter(({ units: own }) => own.length > 0),
  };
}

/** How far a pattern is from an answer. */
export type Outlook = {
  /** The way of working with most who have begun; null where the snapshot asks of none. */
  readonly way: IntroducedWay['keyFigure'] | null;
  readonly adopters: number;
  /** Introduced for the first time in the newest answer: the next decides. */
  readonly unconfirmed: number;
  readonly lastAsked: number | null;
  /** Year up to which answers and values are needed at the least; null where too few have begun. */
  readonly earliest: number | null;
};

/** What would be needed before anything can be said, by the way of working that has come furthest. */
export function outlookOf({ ways, studies }: Pick<PatternEvidence, 'ways' | 'studies'>): Outlook {
  const studied = new Set(studies.map(({ study }) => study.way.id));
  const outlooks = ways
    .filter(({ asked, keyFigure }) => asked !== null && (studied.size === 0 || studied.has(keyFigure.id)))
    .map((way): Outlook => {
      const { adopters, leftOut } = unitsOfWay(way);
      const unconfirmed = leftOut.find(({ why }) => why === 'unconfirmed')?.units ?? [];
      const begun = [...adopters.map(({ year }) => year), ...unconfirmed.flatMap(({ since }) => since ?? [])];
      const enough = begun.sort((one, other) => one - other)[studyRules.fewestAdopters - 1];
      return {
        way: way.keyFigure,
        adopters: adopters.length,
        unconfirmed: unconfirmed.length,
        lastAsked: way.asked?.last ?? null,
        earliest: enough === undefined ? null : enough + studyRules.fewestYearsAfter - 1,
      };
    });
  return outlooks.reduce<Outlook>(
    (best, each) =>
      best.way === null || each.adopters + each.unconfirmed > best.adopters + best.unconfirmed ? each : best,
    { way: null, adopters: 0, unconfirmed: 0, lastAsked: null, earliest: null },
  );
}
