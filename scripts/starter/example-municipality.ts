/** One value of gender T. */
export type ExampleRow = {
  readonly keyFigure: string;
  readonly year: number;
  readonly gender: 'T';
  readonly value: number;
};

/** What is planted in Exempelkommunen, read from data/example-municipality/planted.json. The analysis never sees it. */
export type ExamplePlan = {
  readonly code: string;
  readonly name: string;
  /** SKR group of the five sources, and of Exempelkommunen. */
  readonly group: string;
  readonly seed: number;
  /** Codes of the real municipalities that are blended, with weights that sum to 1. */
  readonly sources: readonly { readonly code: string; readonly weight: number }[];
  /** From `fromYear` to `toYear` (null = on and on), `shift` is added in the key figure's own unit. */
  readonly shifts: readonly {
    readonly keyFigure: string;
    readonly shift: number;
    readonly fromYear: number;
    readonly toYear: number | null;
  }[];
  /** Years of a key figure that Exempelkommunen is made to lack. */
  readonly withheld: readonly { readonly keyFigure: string; readonly beforeYear: number }[];
  /** Answers (adoption, coded) that are set. */
  readonly answers: readonly {
    readonly keyFigure: string;
    readonly values: Readonly<Record<string, number>>;
  }[];
};

/** Cells of one real municipality, gender T, without missing values. */
export type ExampleSource = { readonly code: string; readonly rows: readonly ExampleRow[] };

type Series = ReadonlyMap<number, number>;

/** Fewer sources than this with a value in a year: Exempelkommunen has none that year. */
const fewestSources = 3;
/** Share of the sources' ordinary year-to-year movement that is added as noise, and how much of it stays to the next year. */
const noiseShare = 0.3;
const noiseKept = 0.6;

/** A small seeded generator (mulberry32), uniform in [0, 1). */
function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a: each key figure has noise of its own, whatever others there are. */
function seedOf(keyFigure: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const character of keyFigure) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const middle = (values: readonly number[]): number =>
  values.length === 0 ? 0 : [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const isAnswer = (title: string): boolean => /\(.*=\s*[01].*\)|kodade svar/i.test(title);
const isCount = (title: string): boolean => /(^|, |\) )antal( \([^)]*\))?$/i.test(title.trim());

function seriesBySource(sources: readonly ExampleSource[]): Map<string, Map<string, Map<number, number>>> {
  const byKeyFigure = new Map<string, Map<string, Map<number, number>>>();
  for (const source of sources) {
    for (const row of source.rows) {
      const ofSources = byKeyFigure.get(row.keyFigure) ?? new Map<string, Map<number, number>>();
      byKeyFigure.set(row.keyFigure, ofSources);
      const series = ofSources.get(source.code) ?? new Map<number, number>();
      ofSources.set(source.code, series);
      series.set(row.year, row.value);
    }
  }
  return byKeyFigure;
}

function nearestValue(series: Series, year: number): number {
  let best = Number.NaN;
  let distance = Number.POSITIVE_INFINITY;
  for (const [other, value] of series) {
    if (Math.abs(other - year) < distance) {
      distance = Math.abs(other - year);
      best = value;
    }
  }
  return best;
}

/** A source without a value that year lends its nearest one, so that the blend does not jump when sources come and go. */
function blended(ofSources: ReadonlyMap<string, Series>, plan: ExamplePlan): Map<number, number> {
  const present = plan.sources.filter(source => (ofSources.get(source.code)?.size ?? 0) > 0);
  const years = new Map<number, number>();
  for (const source of present) {
    for (const year of ofSources.get(source.code)!.keys()) years.set(year, (years.get(year) ?? 0) + 1);
  }
  const total = present.reduce((sum, source) => sum + source.weight, 0);
  const blend = new Map<number, number>();
  for (const [year, count] of [...years].sort((a, b) => a[0] - b[0])) {
    if (count < fewestSources) continue;
    const sum = present.reduce(
      (soFar, source) => soFar + source.weight * nearestValue(ofSources.get(source.code)!, year),
      0,
    );
    blend.set(year, sum / total);
  }
  return blend;
}

/** Median absolute change from one year to the next, over the sources: the size of ordinary movement. */
function movement(ofSources: ReadonlyMap<string, Series>): number {
  const changes: number[] = [];
  for (const series of ofSources.values()) {
    for (const [year, value] of series) {
      const before = series.get(year - 1);
      if (before !== undefined) changes.push(Math.abs(value - before));
    }
  }
  return middle(changes);
}

function withNoise(blend: Series, size: number, seed: number): Map<number, number> {
  const random = uniform(seed);
  const noisy = new Map<number, number>();
  let noise = normal(random);
  for (const [year, value] of blend) {
    noise = noiseKept * noise + Math.sqrt(1 - noiseKept ** 2) * normal(random);
    noisy.set(year, value + noiseShare * size * noise);
  }
  return noisy;
}

function planted(keyFigure: string, series: Series, plan: ExamplePlan): Map<number, number> {
  const withheldBefore = plan.withheld.find(entry => entry.keyFigure === keyFigure)?.beforeYear ?? 0;
  const shifted = new Map<number, number>();
  for (const [year, value] of series) {
    if (year < withheldBefore) continue;
    const shift = plan.shifts
      .filter(
        entry => entry.keyFigure === keyFigure && year >= entry.fromYear && year <= (entry.toYear ?? year),
      )
      .reduce((sum, entry) => sum + entry.shift, 0);
    shifted.set(year, value + shift);
  }
  return shifted;
}

function inRange(value: number, all: readonly number[]): number {
  const lowest = Math.min(...all);
  const highest = Math.max(...all);
  const floored = lowest >= 0 ? Math.max(0, value) : value;
  const capped = highest <= 100 && lowest >= 0 ? Math.min(100, floored) : floored;
  return all.every(Number.isInteger) ? Math.round(capped) : Math.round(capped * 1e6) / 1e6;
}

/**
 * Exempelkommunen: a seeded blend of real municipalities of one group, with situations planted on purpose.
 *
 * `sources` are the real cells (gender T, missing left out) of the units of `plan.sources`; `titles` the register's titles,
 * which tell answers (taken from one source, never blended) and counts (blended without noise) from measures.
 * The blend has fixed weights per key figure; noise is AR(1) and a fraction of the sources' own movement. A key figure that
 * fewer than three sources have in a year is missing that year. Same input, same output; rows sorted by key figure and year.
 * Throws where a source of the plan is not given.
 */
export function exampleMunicipality(input: {
  readonly sources: readonly ExampleSource[];
  readonly titles: ReadonlyMap<string, string>;
  readonly plan: ExamplePlan;
}): readonly ExampleRow[] {
  const { sources, titles, plan } = input;
  for (const source of plan.sources) {
    if (!sources.some(given => given.code === source.code)) {
      throw new Error(`Exempelkommunen is blended of ${source.code}, which has no rows`);
    }
  }
  const answers = new Map(plan.answers.map(answer => [answer.keyFigure, answer.values]));
  const rows: ExampleRow[] = [];
  const byKeyFigure = seriesBySource(sources);
  for (const keyFigure of [...byKeyFigure.keys()].sort()) {
    const ofSources = byKeyFigure.get(keyFigure)!;
    const title = titles.get(keyFigure) ?? '';
    for (const [year, value] of exampleSeries(keyFigure, title, ofSources, plan, answers.get(keyFigure))) {
      rows.push({ keyFigure, year, gender: 'T', value });
    }
  }
  return rows;
}

function exampleSeries(
  keyFigure: string,
  title: string,
  ofSources: ReadonlyMap<string, Series>,
  plan: ExamplePlan,
  answer: Readonly<Record<string, number>> | undefined,
): Map<number, number> {
  if (answer !== undefined)
    return new Map(Object.entries(answer).map(([year, value]) => [Number(year), value]));
  const seed = seedOf(keyFigure, plan.seed);
  if (isAnswer(title)) {
    const holders = plan.sources.filter(source => ofSources.has(source.code));
    const holder = holders[Math.floor(uniform(seed)() * holders.length)];
    return holder === undefined ? new Map() : new Map(ofSources.get(holder.code)!);
  }
  const all = [...ofSources.values()].flatMap(series => [...series.values()]);
  const blend = blended(ofSources, plan);
  const noisy = isCount(title) ? blend : withNoise(blend, movement(ofSources), seed);
  return new Map([...planted(keyFigure, noisy, plan)].map(([year, value]) => [year, inRange(value, all)]));
}
