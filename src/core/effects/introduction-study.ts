import type { UnitYears } from '#core/effects/effect-window.ts';
import { type Estimate, type EventTime, eventStudy, meanOf } from '#core/effects/event-study.ts';
import {
  type GroupTimeEffect,
  groupTimeEffects,
  type TreatmentYears,
} from '#core/effects/group-time-effects.ts';
import {
  chanceOf,
  combinedDrawn,
  criticalOf,
  type Drawn,
  drawnWith,
  largestErrors,
  type Multipliers,
} from '#core/effects/multiplier-bootstrap.ts';
import { robustStandardDeviation } from '#core/numerics/robust-standard-deviation.ts';

/** What a study must rest on before anything is said. */
export const studyRules = {
  /** Adopters with values, at each time that counts; as many controls. */
  fewestAdopters: 20,
  fewestControls: 20,
  fewestYearsAfter: 3,
  /** Besides the year that all are measured from. */
  fewestYearsBefore: 2,
  mostYearsAfter: 5,
  mostYearsBefore: 5,
  level: 0.95,
} as const;

/** One year of an event study as it is shown: effect and simultaneous band, in the key figure's unit. */
export type StudiedYear = {
  readonly time: number;
  readonly effect: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  readonly treated: number;
};

/** Why a study says nothing, whatever its numbers. */
export const studyBars = [
  'few-adopters',
  'few-years-after',
  'few-years-before',
  'few-controls',
  'constant',
] as const;
export type StudyBar = (typeof studyBars)[number];

export type StudyNumbers = {
  /** The mean of the years after, beside the year before introduction. */
  readonly average: Estimate;
  /** How often chance alone gives as large an average. */
  readonly chance: number;
  /** 90 % interval of the average. */
  readonly interval: { readonly low: number; readonly high: number };
  /** The same average beside the mean of all years before: what a single odd year before cannot make. */
  readonly besideMean: { readonly effect: number; readonly chance: number };
  /** Largest of the years before in size, and how often chance alone gives one as large. */
  readonly before: { readonly chance: number };
  readonly withoutCohort: readonly { readonly cohort: number; readonly effect: number }[];
  readonly isOutsideBandAfter: boolean;
  /** Half the ordinary spread of levels among the units. */
  readonly relevantEffect: number;
};

/** One key figure where one way of working was introduced. */
export type IntroductionStudy = {
  readonly years: readonly StudiedYear[];
  /** Adopters that have values in some year after and in the year before. */
  readonly adopters: number;
  /** Fewest not-yet-treated units beside any cohort in any year shown. */
  readonly controls: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly bars: readonly StudyBar[];
  /** Null where something bars. */
  readonly numbers: StudyNumbers | null;
};

/**
 * What happened to a key figure where something was introduced: event study with simultaneous bands, its mean after, and what the verdict asks of it.
 *
 * Only times at which at least 20 adopters have values are shown or count. Multipliers are asked for where there is something to draw for; the same may serve many studies of one panel.
 * Reference: docs/methods/evidence.md.
 */
export function studyIntroductions(
  panel: UnitYears,
  treatment: TreatmentYears,
  multipliersFor: () => Multipliers,
): IntroductionStudy {
  const cells = groupTimeEffects(panel, treatment, true);
  const counted = countedTimes(cells);
  const times = counted.length === 0 ? [] : drawnWith(counted, multipliersFor());
  const after = times.filter(({ time }) => time >= 0);
  const before = times.filter(({ time }) => time < 0);
  const shown = cells.filter(cell => times.some(({ time }) => time === cell.year - cell.cohort));
  const controls = Math.min(...shown.map(cell => cell.controls.length));
  const adopters = new Set(cells.flatMap(cell => (cell.year >= cell.cohort ? cell.treated : []))).size;
  const average = combinedDrawn(after.map(of => ({ of, weight: 1 / after.length })));
  const bars = barsOf({ adopters, controls, after: after.length, before: before.length, average });
  const width = times.length === 0 ? Number.NaN : criticalOf(largestErrors(times), studyRules.level);
  const studied = times.map(
    ({ time, effect, standardError, treated }): StudiedYear => ({
      time,
      effect,
      standardError,
      low: effect - width * standardError,
      high: effect + width * standardError,
      treated,
    }),
  );
  return {
    years: studied,
    adopters,
    controls: Number.isFinite(controls) ? controls : 0,
    firstYear: shown.length === 0 ? null : Math.min(...shown.map(({ year }) => year)),
    lastYear: shown.length === 0 ? null : Math.max(...shown.map(({ year }) => year)),
    bars,
    numbers: bars.length > 0 ? null : numbersOf(panel, cells, { after, before, average }, studied),
  };
}

/** What bars a study; where too few adopted, years are short for that alone. */
function barsOf(rests: {
  readonly adopters: number;
  readonly controls: number;
  readonly after: number;
  readonly before: number;
  readonly average: Estimate;
}): readonly StudyBar[] {
  if (rests.adopters < studyRules.fewestAdopters) return ['few-adopters'];
  return [
    ...(rests.after < studyRules.fewestYearsAfter ? (['few-years-after'] as const) : []),
    ...(rests.before < studyRules.fewestYearsBefore ? (['few-years-before'] as const) : []),
    ...(Number.isFinite(rests.controls) && rests.controls < studyRules.fewestControls
      ? (['few-controls'] as const)
      : []),
    ...(rests.after > 0 && !(rests.average.standardError > 0) ? (['constant'] as const) : []),
  ];
}

function countedTimes(cells: readonly GroupTimeEffect[]): readonly EventTime[] {
  return eventStudy(cells).filter(
    ({ time, treated }) =>
      treated >= studyRules.fewestAdopters &&
      time < studyRules.mostYearsAfter &&
      time >= -1 - studyRules.mostYearsBefore,
  );
}

function numbersOf(
  panel: UnitYears,
  cells: readonly GroupTimeEffect[],
  {
    after,
    before,
    average,
  }: {
    readonly after: readonly Drawn<EventTime>[];
    readonly before: readonly Drawn<EventTime>[];
    readonly average: Drawn;
  },
  studied: readonly StudiedYear[],
): StudyNumbers {
  const errors = largestErrors([average]);
  const margin = criticalOf(errors, 0.9) * average.standardError;
  // The year all are measured from is one of the years before, and 0.
  const share = 1 / (before.length + 1);
  const besideMean = combinedDrawn([
    { of: average, weight: 1 },
    ...before.map(of => ({ of, weight: -share })),
  ]);
  const beforeErrors = largestErrors(before);
  return {
    average,
    chance: chanceOf(average, errors),
    interval: { low: average.effect - margin, high: average.effect + margin },
    besideMean: {
      effect: besideMean.effect,
      chance: chanceOf(besideMean, largestErrors([besideMean])),
    },
    before: { chance: Math.min(...before.map(each => chanceOf(each, beforeErrors))) },
    withoutCohort: withoutEach(cells, new Set(after.map(({ time }) => time))),
    isOutsideBandAfter: studied.some(({ time, low, high }) => time >= 0 && (low > 0 || high < 0)),
    relevantEffect: robustStandardDeviation(levelsOf(panel)) / 2,
  };
}

function withoutEach(
  cells: readonly GroupTimeEffect[],
  times: ReadonlySet<number>,
): StudyNumbers['withoutCohort'] {
  const counted = cells.filter(({ cohort, year }) => times.has(year - cohort));
  const cohorts = [...new Set(counted.map(({ cohort }) => cohort))];
  if (cohorts.length < 2) return [];
  return cohorts.map(cohort => ({
    cohort,
    effect: meanOf(eventStudy(counted.filter(cell => cell.cohort !== cohort))).effect,
  }));
}

/** The mean of each unit's values. */
function levelsOf({ unitCount, yearCount, values }: UnitYears): Float64Array {
  return Float64Array.from({ length: unitCount }, (_, unit) => {
    const own = values
      .subarray(unit * yearCount, (unit + 1) * yearCount)
      .filter(value => !Number.isNaN(value));
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  });
}
