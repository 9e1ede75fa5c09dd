import type { Panel } from '#core/panel/panel.ts';
import { noAdjustments } from '#platform/warehouse/adjustments.ts';
import type { Snapshot, Warehouse } from '#platform/warehouse/snapshot.ts';

const [firstYear, lastYear] = [2005, 2020];
const yearCount = lastYear - firstYear + 1;

/** Own unit of the made panel: the ninth of eighty. */
export const ownUnit = '1440';
const own = 8;
const codes = Array.from({ length: 80 }, (_, at) => (at === own ? ownUnit : String(2000 + at)));

type ValueOf = (unit: number, year: number) => number;

/** Levels that last and differ, with a sway of each unit's own. */
const plain: ValueOf = (unit, year) =>
  40 + (unit % 17) + Math.sin(unit * 7.1 + year * 2.3) + Math.sin(unit * 3.7 + year * 5.9);

const only =
  (whose: number, value: (year: number, plain: number) => number): ValueOf =>
  (unit, year) =>
    unit === whose ? value(year, plain(unit, year)) : plain(unit, year);

/** Key figures by what is the matter with them; something begins in 2017. */
export const madeKeyFigures = {
  NPLAIN: plain,
  NRAISED: only(own, (year, value) => (year >= 2017 ? value + 6 : value)),
  NCONSTANT: only(own, () => 45),
  NOUTRUNS: only(own, year => (year - 2000) ** 2),
  NMISSES: only(3, (year, value) => (year === 2010 ? Number.NaN : value)),
  NLATE: (unit, year) => (year < 2016 ? Number.NaN : plain(unit, year)),
  NALONE: (unit, year) => (unit === own ? plain(unit, year) : Number.NaN),
  NSTEPS: (unit, year) => plain(unit, year) + (year >= 2012 ? 30 : 0),
} as const satisfies Readonly<Record<string, ValueOf>>;

/** A snapshot of made values; `shift` is added to the own unit's in its last year. */
export function madeSnapshot(id: string, shift = 0): Snapshot {
  const figures = Object.entries<ValueOf>(madeKeyFigures).toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const values = Float64Array.from({ length: figures.length * codes.length * yearCount }, (_, index) => {
    const [unit, year] = [Math.floor(index / yearCount) % codes.length, firstYear + (index % yearCount)];
    const value = figures[Math.floor(index / (yearCount * codes.length))]![1](unit, year);
    return unit === own && year === lastYear ? value + shift : value;
  });
  const panel: Panel = {
    keyFigures: figures.map(([key]) => key),
    units: codes,
    firstYear,
    yearCount,
    values,
  };
  return {
    manifest: {
      id,
      name: id,
      source: 'påhitt',
      fetchedOn: id.slice(0, 10),
      createdAt: `${id.slice(0, 10)}T08:00:00Z`,
      contentHash: '',
      onto: null,
      scope: {
        keyFigures: figures.length,
        municipalities: codes.length,
        regions: 0,
        firstYear,
        lastYear,
        genders: ['T'],
      },
      rows: values.length,
      missing: { bortfall: 0, 'not applicable': 0, suppressed: 0 },
      withoutTitle: [],
      isStarter: false,
    },
    keyFigures: figures.map(([key]) => ({
      id: key,
      title: `${key}, andel (%)`,
      description: null,
      operatingArea: null,
      scope: 'municipality',
      source: 'påhitt',
      fetchedOn: id.slice(0, 10),
      isOwnCalculation: false,
      note: null,
    })),
    units: codes.map((code, at) => ({
      code,
      name: at === own ? 'Ale' : `Ort ${at}`,
      kind: 'municipality',
      county: null,
      group: null,
      isMadeUp: false,
    })),
    groups: [],
    structure: [],
    panel,
    asFetched: panel,
    adjustments: noAdjustments,
    cells: async () => [],
  };
}

/** A warehouse of these snapshots, the last of which is the newest. */
export const warehouseWith = (snapshots: readonly Snapshot[]): Warehouse => ({
  list: async () => snapshots.map(({ manifest }) => manifest),
  units: async () => snapshots.at(-1)?.units ?? [],
  open: async id => snapshots.find(({ manifest }) => manifest.id === id) ?? null,
  newestWith: async code => snapshots.findLast(({ units }) => units.some(unit => unit.code === code)) ?? null,
  problems: async () => [],
  folderOf: async () => null,
  close: async () => {},
});
