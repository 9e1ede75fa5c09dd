import type { AdoptionKeyFigure } from '#core/panel/classify/adoption-key-figure.ts';
import { sameTitle } from '#core/panel/classify/title.ts';
import type { Panel } from '#core/panel/panel.ts';
import { seriesOf } from '#core/panel/panel.ts';
import type { Unit } from '#core/panel/unit.ts';

/** How far a unit has come with a way of working. */
export type AdoptionState = 'introduced' | 'testing' | 'no' | 'missing';

/** Since when an introduced way of working has been so. */
export type Since =
  /** It was already so in the first year asked: *senast 2021*. */
  | { readonly kind: 'no later than'; readonly year: number }
  /** A lower answer stands before it. */
  | { readonly kind: 'in'; readonly year: number }
  | { readonly kind: 'not introduced' };

export type AdoptionAnswer = {
  readonly state: AdoptionState;
  /** Year of the newest answer; null where there is none. */
  readonly year: number | null;
  readonly since: Since;
  /** From the unit's own answer before the newest one to the newest; `first` where there is only one. */
  readonly change: 'first' | 'up' | 'down' | 'same' | 'none';
  /** An answer that goes back: what was introduced one year is less the next. Shown as *osäker uppgift*. */
  readonly isUncertain: boolean;
};

export type NationalAdoption = {
  /** Newest year in which any municipality answered; null where none did. */
  readonly year: number | null;
  /** Municipalities with an answer in that year, and how many of them have introduced and are testing. */
  readonly answering: number;
  readonly introduced: number;
  readonly testing: number;
  /** The same the first year asked, to tell how far it has come since; null where there is one year only. */
  readonly first: { readonly year: number; readonly answering: number; readonly introduced: number } | null;
};

/** One way of working of one unit beside its peers and the nation. */
export type AdoptionRow = {
  readonly keyFigure: AdoptionKeyFigure;
  readonly own: AdoptionAnswer;
  readonly peers: readonly { readonly unit: number; readonly answer: AdoptionAnswer }[];
  readonly nation: NationalAdoption;
};

/**
 * What one unit's series of answers says: 2 or 1 of *Breddinfört=2, testverksamhet=1, Nej=0*, 1 or 0 of *Ja=1, Nej=0*.
 *
 * `series` holds one value per year from `firstYear`, NaN where there is no answer; other values than those of the scale count as
 * no answer. Since when: the year after the last lower answer, where
 * the answers in between stand without a hole, else *no later than* the first answer of the row.
 */
export function answerOf(
  series: ArrayLike<number>,
  firstYear: number,
  scale: AdoptionKeyFigure['scale'],
): AdoptionAnswer {
  const answers: { readonly year: number; readonly step: number }[] = [];
  for (let at = 0; at < series.length; at++) {
    const step = stepOf(series[at]!, scale);
    if (step !== null) answers.push({ year: firstYear + at, step });
  }
  const newest = answers.at(-1);
  if (newest === undefined) {
    return {
      state: 'missing',
      year: null,
      since: { kind: 'not introduced' },
      change: 'none',
      isUncertain: false,
    };
  }
  const before = answers.at(-2);
  return {
    state: states[newest.step]!,
    year: newest.year,
    since: sinceOf(answers),
    change: before === undefined ? 'first' : changeOf(before.step, newest.step),
    isUncertain: answers.some((answer, at) => at > 0 && answer.step < answers[at - 1]!.step),
  };
}

const states = ['no', 'testing', 'introduced'] as const;

/** 0 no, 1 testing, 2 introduced, whatever the scale; null for what is no answer. */
export function stepOf(value: number, scale: AdoptionKeyFigure['scale']): 0 | 1 | 2 | null {
  if (value === 0) return 0;
  if (scale === '0-1') return value === 1 ? 2 : null;
  return value === 1 ? 1 : value === 2 ? 2 : null;
}

function changeOf(before: number, now: number): 'up' | 'down' | 'same' {
  return now > before ? 'up' : now < before ? 'down' : 'same';
}

function sinceOf(answers: readonly { readonly year: number; readonly step: number }[]): Since {
  let from = answers.length;
  while (from > 0 && answers[from - 1]!.step === 2) from--;
  const first = answers[from];
  if (first === undefined) return { kind: 'not introduced' };
  const before = answers[from - 1];
  return before !== undefined && before.year === first.year - 1
    ? { kind: 'in', year: first.year }
    : { kind: 'no later than', year: first.year };
}

/**
 * Adoption of one unit (position): its own answers, its peers' and the nation's, for every key figure the panel holds.
 *
 * `peersOf` gives peer positions for a service area. Regions have no adoption figures: all their answers are `missing`. The nation is
 * the municipalities that answered; made-up units are in no national figure. Key figures that the panel lacks, or whose title in
 * this snapshot (`titles`, by id) is another than the definition's, are left out.
 */
export function adoptionOf(input: {
  readonly panel: Panel;
  readonly units: readonly Unit[];
  readonly keyFigures: readonly AdoptionKeyFigure[];
  readonly titles: ReadonlyMap<string, string>;
  readonly unit: number;
  readonly peersOf: (area: string) => readonly number[];
  /** What is the same of every unit (`askedOfAll`), where somebody keeps it. */
  readonly asked?: AskedOfAll;
}): readonly AdoptionRow[] {
  const { panel, units, unit } = input;
  const asked = input.asked ?? askedOfAll(input);
  return asked.map(({ keyFigure, position, nation }) => {
    const answer = (of: number) =>
      answerOf(
        units[of]!.kind === 'municipality' ? seriesOf(panel, position, of) : [],
        panel.firstYear,
        keyFigure.scale,
      );
    return {
      keyFigure,
      own: answer(unit),
      peers: input.peersOf(keyFigure.area).map(peer => ({ unit: peer, answer: answer(peer) })),
      nation,
    };
  });
}

/** Ways of working that a panel asks about, with the scale asked, the position in the panel and the nation's answers. */
export type AskedOfAll = readonly {
  readonly keyFigure: AdoptionKeyFigure;
  readonly position: number;
  readonly nation: NationalAdoption;
}[];

/** The part of `adoptionOf` that is the same for every unit. */
export function askedOfAll(
  input: Pick<Parameters<typeof adoptionOf>[0], 'panel' | 'units' | 'keyFigures' | 'titles'>,
): AskedOfAll {
  const { panel, units } = input;
  const positions = new Map(panel.keyFigures.map((id, position) => [id, position]));
  return input.keyFigures.flatMap(keyFigure => {
    const position = positions.get(keyFigure.id);
    const title = input.titles.get(keyFigure.id);
    if (position === undefined || title === undefined || !sameTitle(title, keyFigure.title)) return [];
    const scale = scaleAsked(panel, position, keyFigure);
    const nation = nationOf(panel, units, position, scale);
    return [{ keyFigure: { ...keyFigure, scale }, position, nation }];
  });
}

/** The scale of a key figure's answers (position): it may be renamed from one to the other over the same years (U21359), and an answer of 2 tells which was asked. */
export function scaleAsked(
  panel: Panel,
  position: number,
  { scale }: AdoptionKeyFigure,
): AdoptionKeyFigure['scale'] {
  return panel.units.some((_, unit) => seriesOf(panel, position, unit).includes(2)) ? '0-1-2' : scale;
}

/** How many municipalities have introduced a way of working, the newest and the first year asked. */
function nationOf(
  panel: Panel,
  units: readonly Unit[],
  keyFigure: number,
  scale: AdoptionKeyFigure['scale'],
): NationalAdoption {
  const counted = units.flatMap((unit, position) =>
    unit.kind === 'municipality' && !unit.isMadeUp ? [position] : [],
  );
  const steps = (year: number) =>
    counted.flatMap(unit => {
      const step = stepOf(seriesOf(panel, keyFigure, unit)[year]!, scale);
      return step === null ? [] : [step];
    });
  const years = Array.from({ length: panel.yearCount }, (_, year) => year).filter(
    year => steps(year).length > 0,
  );
  const newest = years.at(-1);
  const oldest = years[0];
  if (newest === undefined || oldest === undefined) {
    return { year: null, answering: 0, introduced: 0, testing: 0, first: null };
  }
  const count = (of: readonly number[], step: number) => of.filter(each => each === step).length;
  const now = steps(newest);
  const then = steps(oldest);
  return {
    year: panel.firstYear + newest,
    answering: now.length,
    introduced: count(now, 2),
    testing: count(now, 1),
    first:
      oldest === newest
        ? null
        : { year: panel.firstYear + oldest, answering: then.length, introduced: count(then, 2) },
  };
}

/**
 * How many of each county's municipalities have introduced a way of working (position of its key figure), of those that answered in
 * a year; `scale` is the one asked. Made-up units and counties without an answer are left out. By code.
 */
export function adoptionByCounty(
  panel: Panel,
  units: readonly Unit[],
  keyFigure: number,
  scale: AdoptionKeyFigure['scale'],
  year: number,
): readonly { readonly county: string; readonly answering: number; readonly introduced: number }[] {
  const counties = new Map<string, { answering: number; introduced: number }>();
  for (const [position, unit] of units.entries()) {
    if (unit.kind !== 'municipality' || unit.isMadeUp || unit.county === null) continue;
    const step = stepOf(seriesOf(panel, keyFigure, position)[year - panel.firstYear] ?? Number.NaN, scale);
    if (step === null) continue;
    const { answering, introduced } = counties.get(unit.county.code) ?? { answering: 0, introduced: 0 };
    counties.set(unit.county.code, {
      answering: answering + 1,
      introduced: introduced + (step === 2 ? 1 : 0),
    });
  }
  return [...counties]
    .map(([county, counted]) => ({ county, ...counted }))
    .sort((one, other) => (one.county < other.county ? -1 : 1));
}
