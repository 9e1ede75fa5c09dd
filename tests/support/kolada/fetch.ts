import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { literal, startEngine } from '#platform/warehouse/duckdb.ts';
import { testDataFolder } from '../test-data.ts';

/** One value as the source gives it. */
export type Given = {
  readonly gender: string;
  readonly value: number | null;
  readonly status: string;
  readonly count: number;
  readonly isdeleted: boolean;
};

export type Row = {
  readonly kpi: string;
  readonly municipality: string;
  readonly period: number;
  readonly values: readonly Given[];
};

export type Entry = Readonly<Record<string, unknown>> & { readonly id: string; readonly title: string };

/** What a source holds on a day: lists, and rows by key figure, sorted by unit and year. */
export type SourceData = {
  readonly register: readonly Entry[];
  readonly units: readonly Entry[];
  readonly groups: readonly Entry[];
  readonly rows: ReadonlyMap<string, readonly Row[]>;
};

export const realFetches = ['2023-09-12', '2024-01-30', '2024-12-12'] as const;
export type RealFetch = (typeof realFetches)[number];

export const neededForRealFetches = [
  ...realFetches.map(day => `kolada-2024/${day}.parquet`),
  'kolada-register-2026/kpi.json',
];

const registerOf = async (name: string): Promise<readonly Entry[]> =>
  JSON.parse(await readFile(path.join(testDataFolder(), 'kolada-register-2026', name), 'utf8'));

export const parquetOf = (day: RealFetch): string =>
  path.join(testDataFolder(), 'kolada-2024', `${day}.parquet`);

/** A real fetch as the source had it on its day, of all its key figures or of some. */
export async function realSource(day: RealFetch, only: readonly string[] | null = null): Promise<SourceData> {
  const file = parquetOf(day);
  const engine = await startEngine({ folders: [], files: [file], memoryMegabytes: 512 });
  const rows = new Map<string, Row[]>();
  const some = only === null ? '' : `where kpi in (${only.map(literal).join(', ')})`;
  const chunks = engine.chunks(`
    select kpi, municipality_id, year::integer, gender, value::double, coalesce(status, '')
    from read_parquet(${literal(file)}) ${some} order by kpi, municipality_id, year, gender`);
  let last: { kpi: string; municipality: string; period: number; values: Given[] } | null = null;
  for await (const chunk of chunks) {
    for (const [kpi, unit, year, gender, value, status] of chunk.getRows()) {
      const [id, municipality, period] = [String(kpi), String(unit), Number(year)];
      if (last === null || last.kpi !== id || last.municipality !== municipality || last.period !== period) {
        last = { kpi: id, municipality, period, values: [] };
        const list = rows.get(id) ?? [];
        list.push(last);
        rows.set(id, list);
      }
      const given = value === null || Number.isNaN(Number(value)) ? null : Number(value);
      last.values.push({
        gender: String(gender),
        value: given,
        status: String(status),
        count: 1,
        isdeleted: false,
      });
    }
  }
  engine.close();
  const known = new Map((await registerOf('kpi.json')).map(entry => [entry.id, entry]));
  return {
    register: [...rows.keys()].map(id => known.get(id) ?? { id, title: `${id}, andel (%)` }),
    units: await registerOf('municipality.json'),
    groups: (await registerOf('municipality_groups.json')).filter(({ title }) =>
      title.startsWith('Liknande kommuner'),
    ),
    rows,
  };
}

/** A small source of made-up values, for those who have no test data: every unit has every key figure every year. */
export function madeSource(size: {
  readonly keyFigures: number;
  readonly units: number;
  readonly years: number;
  readonly genders?: readonly string[];
}): SourceData {
  const genders = size.genders ?? ['T', 'K', 'M'];
  const register = Array.from({ length: size.keyFigures }, (_, at) => ({
    id: `N${10_000 + at}`,
    title: `Påhittat nyckeltal ${at + 1}, andel (%)`,
    municipality_type: 'K',
    publication_date: null,
    prel_publication_date: null,
  }));
  const units = Array.from({ length: size.units }, (_, at) => ({
    id: String(1000 + at),
    title: `Kommun ${at + 1}`,
    type: 'K',
  }));
  const rows = new Map(
    register.map(({ id }, figure) => [
      id,
      units.flatMap((unit, place) =>
        Array.from({ length: size.years }, (_, year) => ({
          kpi: id,
          municipality: unit.id,
          period: 2024 - size.years + 1 + year,
          values: genders.map((gender, sex) => ({
            gender,
            value: ((figure * 31 + place * 7 + year * 3 + sex) % 997) / 10,
            status: '',
            count: 1,
            isdeleted: false,
          })),
        })),
      ),
    ]),
  );
  const groups = [
    {
      id: 'G1',
      title: 'Liknande kommuner, påhittade',
      members: [{ member_id: '1000', member_title: 'Kommun 1' }],
    },
  ];
  return { register, units, groups, rows };
}

/** The same source with days of publication in its register: those named on that day, the others long ago. */
export const published = (data: SourceData, keyFigures: readonly string[], day: string): SourceData => ({
  ...data,
  register: data.register.map(entry => ({
    ...entry,
    prel_publication_date: null,
    publication_date: keyFigures.includes(entry.id) ? day : '2020-01-01',
  })),
});

/** Key figures whose rows differ between two sources, or that one of them has alone. */
export function changedBetween(before: SourceData, after: SourceData): readonly string[] {
  const ids = new Set([...before.rows.keys(), ...after.rows.keys()]);
  return [...ids].filter(id => JSON.stringify(before.rows.get(id)) !== JSON.stringify(after.rows.get(id)));
}
