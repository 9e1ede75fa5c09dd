import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { scan } from '#core/gaps/scan.ts';
import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import { median } from '#core/numerics/median.ts';
import { classify, isTested } from '#core/panel/classify/classify.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import { loadRealScan, serviceAreas, type WantedKeyFigure } from '../tests/support/real-panel.ts';
import { testDataFolder } from '../tests/support/test-data.ts';

/**
 * Do called gaps stand in later years? Calls on the years to 2018 of `kolada-2024-08`, looks at the mean gap of 2019 and later
 * against the same peers. `npx node scripts/replication.ts` prints JSON, with `--markdown` the tables of docs/methods/gaps.md.
 */
const years = { first: 1994, last: 2022 };
const lastCallingYear = 2018;
/** As the starter snapshot: five years or more in at least half of the municipalities. */
const fewestYears = 5;
/** Calls of the study that the method was first tried in, at both levels, and its measures. */
const before = { measures: 548, whole: 12_788, half: 33_747 };

const registerSchema = z.array(
  z.object({ id: z.string(), title: z.string(), municipality_type: z.string(), operating_area: z.string() }),
);
type Registered = z.infer<typeof registerSchema>[number];

const folder = testDataFolder();
const register = registerSchema
  .parse(JSON.parse(readFileSync(path.join(folder, 'kolada-register-2026/kpi.json'), 'utf8')))
  .filter(keyFigure => keyFigure.municipality_type !== 'L');

function judge(keyFigure: Registered) {
  return classify(
    {
      id: keyFigure.id,
      title: keyFigure.title,
      operatingArea: keyFigure.operating_area,
      scope: keyFigure.municipality_type === 'K' ? 'municipality' : 'both',
    },
    shippedReferenceData(),
  );
}

/** What a title alone shows to be a count, a sum, a projection, a margin, an answer in codes, an income or land. */
const notByTitle =
  /antal$|antal |, [tm]kr|MWh|, ton$|framskrivning|osäkerhetstal|(ja|nej)=|taxering|inkomst|areal|hektar/i;
/** Population and elections, and what regions answer for. */
const areasApart = ['Befolkning', 'Demokrati', 'Regionen, övergripande', 'Tandvård'];

const sets = [
  {
    name: 'broad, by title alone',
    holds: (each: Registered) => !areasApart.includes(each.operating_area) && !notByTitle.test(each.title),
  },
  {
    name: 'measures and context by judgement',
    holds: (each: Registered) =>
      ['measure', 'context'].includes(judge(each).kind) &&
      !['population', 'democracy'].includes(judge(each).area),
  },
  { name: 'all measures', holds: (each: Registered) => judge(each).kind === 'measure' },
  { name: 'tested (direction known)', holds: (each: Registered) => isTested(judge(each)) },
] as const;

type Case = { readonly keyFigure: number; readonly unit: number; readonly later: number };
type Outcome = {
  readonly called: number;
  readonly sameSign: number;
  readonly beyondHalf: number;
  readonly beyondWhole: number;
};

function meanLaterGap(input: ScanInput, keyFigure: number, unit: number): number {
  const { values, yearCount, units } = input.panel;
  const at = (row: number, year: number) => values[(keyFigure * units.length + row) * yearCount + year]!;
  const start = (input.areaOfKeyFigure[keyFigure]! * units.length + unit) * input.peersPerUnit;
  const peers = [...input.peers.subarray(start, start + input.peersPerUnit)].filter(peer => peer >= 0);
  const gaps: number[] = [];
  for (let year = lastCallingYear + 1 - years.first; year < yearCount; year += 1) {
    const present = peers.map(peer => at(peer, year)).filter(value => !Number.isNaN(value));
    const gap = at(unit, year) - median(present);
    if (present.length >= input.options.minPeers && !Number.isNaN(gap)) gaps.push(gap);
  }
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}

function outcome(
  result: ScanResult,
  units: number,
  cases: readonly Case[],
  isCalled: (cell: number, spread: number) => boolean,
): Outcome {
  const called = cases.filter(({ keyFigure, unit }) =>
    isCalled(keyFigure * units + unit, result.spread[keyFigure * 2]!),
  );
  const share = (limit: number) => {
    const standing = called.filter(({ keyFigure, unit, later }) => {
      const turned = later * Math.sign(result.meanGap[keyFigure * units + unit]!);
      return turned > limit * result.spread[keyFigure * 2]!;
    });
    return Math.round((1000 * standing.length) / called.length) / 10;
  };
  return { called: called.length, sameSign: share(0), beyondHalf: share(0.5), beyondWhole: share(1) };
}

/** The q-value at which `wanted` are called. */
function limitAt(q: Float64Array, units: number, cases: readonly Case[], wanted: number): number {
  const sorted = Float64Array.from(cases, ({ keyFigure, unit }) => q[keyFigure * units + unit]!).sort();
  return sorted[Math.min(sorted.length - 1, Math.round(wanted))]!;
}

/** Drops the key figures that few municipalities have: nothing of them is tested, whatever the set. */
function withoutSparse(input: ScanInput): ScanInput {
  const { values, yearCount, units } = input.panel;
  const isDense = (_: unknown, keyFigure: number) =>
    units.filter((_unit, unit) => {
      const start = (keyFigure * units.length + unit) * yearCount;
      const present = values.subarray(start, start + yearCount).filter(value => !Number.isNaN(value));
      return present.length >= fewestYears;
    }).length >=
    units.length / 2;
  return { ...input, testing: input.testing.map((each, keyFigure) => (isDense(each, keyFigure) ? each : 0)) };
}

async function replicate(name: string, wanted: readonly WantedKeyFigure[]) {
  const input = withoutSparse(await loadRealScan(folder, wanted, years));
  const { values, yearCount } = input.panel;
  const units = input.panel.units.length;
  const early = values.map((value, index) =>
    (index % yearCount) + years.first <= lastCallingYear ? value : Number.NaN,
  );
  const result = scan({ ...input, panel: { ...input.panel, values: early } });
  const cases = [...result.pValue.keys()]
    .filter(cell => !Number.isNaN(result.pValue[cell]!))
    .map(cell => {
      const keyFigure = Math.floor(cell / units);
      const unit = cell % units;
      return { keyFigure, unit, later: meanLaterGap(input, keyFigure, unit) };
    })
    .filter(each => !Number.isNaN(each.later));
  const measures = new Set(cases.map(each => each.keyFigure)).size;
  const of = (isCalled: (cell: number, spread: number) => boolean, among: readonly Case[] = cases) =>
    outcome(result, units, among, isCalled);
  const size = Math.min(1, measures / before.measures);
  const whole = limitAt(result.qValue, units, cases, before.whole * size);
  const half = limitAt(result.qHalf, units, cases, before.half * size);
  return {
    set: name,
    measures,
    tested: cases.length,
    methods: {
      'tydlig avvikelse': of(cell => result.level[cell] === 2),
      'avvikelse eller tydlig': of(cell => result.level[cell]! >= 1),
      'as many as before, whole spread': of(cell => result.qValue[cell]! <= whole),
      'as many as before, half spread': of(cell => result.qHalf[cell]! <= half),
      'by eye: last year beyond 1.5 spreads': of(
        (cell, spread) => Math.abs(result.value[cell]! - result.peerMedian[cell]!) > 1.5 * spread,
      ),
    },
    areas: Object.fromEntries(
      serviceAreas().flatMap(({ area }, position) => {
        const among = cases.filter(each => input.areaOfKeyFigure[each.keyFigure] === position);
        const outcomeOfArea = of(cell => result.level[cell] === 2, among);
        const ofArea = { measures: new Set(among.map(each => each.keyFigure)).size, ...outcomeOfArea };
        return outcomeOfArea.called < 20 ? [] : [[area, ofArea] as const];
      }),
    ),
  };
}

type Replication = Awaited<ReturnType<typeof replicate>>;

const percent = (value: number) => value.toFixed(1);
const cells = ({ called, sameSign, beyondHalf, beyondWhole }: Outcome) =>
  [called, percent(sameSign), percent(beyondHalf), percent(beyondWhole)].join(' | ');

function markdown(replications: readonly Replication[]): string {
  const lines = replications.flatMap(({ set, measures, methods }) => [
    `| **${set}** (${measures} measures) | | | | |`,
    ...Object.entries(methods).map(
      ([method, outcomeOfMethod]) => `| ${method} | ${cells(outcomeOfMethod)} |`,
    ),
  ]);
  const areas = Object.entries(replications.at(-1)?.areas ?? {}).map(
    ([area, ofArea]) => `| ${area} | ${ofArea.measures} | ${cells(ofArea)} |`,
  );
  return [
    '| called on the years to 2018 | gaps | same sign later, % | beyond half the spread, % | beyond the whole, % |',
    '| --- | --: | --: | --: | --: |',
    ...lines,
    '',
    '| service area | measures | *tydlig* | same sign later, % | beyond half the spread, % | beyond the whole, % |',
    '| --- | --: | --: | --: | --: | --: |',
    ...areas,
  ].join('\n');
}

const replications: Replication[] = [];
for (const { name, holds } of sets) {
  const wanted = register.filter(holds).map(each => ({ id: each.id, area: judge(each).area }));
  replications.push(await replicate(name, wanted));
}
process.stdout.write(
  `${process.argv.includes('--markdown') ? markdown(replications) : JSON.stringify(replications, null, 2)}\n`,
);
