import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A fetch of values that the starter snapshot is laid together of, with the words its folder gives of it. */
export type StarterSource = { readonly file: string; readonly fetchedOn: string; readonly words: string };

/** Of 2024-08 only the month is known: its last day stands for it. Of the regions the day of the collection that holds them. */
export const starterSources = {
  breadth: {
    file: 'kolada-2024-08/values.parquet',
    fetchedOn: '2024-08-31',
    words:
      'Kolada as fetched in August 2024 (day unknown), through github.com/open-numbers/ddf--kolada--dump',
  },
  newer: {
    file: 'kolada-2024/2024-12-12.parquet',
    fetchedOn: '2024-12-12',
    words: 'Kolada as fetched on 2024-12-12, through github.com/pgmj/DIDreport (CC BY 4.0)',
  },
  regions: {
    file: 'kolada-regions-2026/values.csv',
    fetchedOn: '2026-03-31',
    words: 'Kolada, regions, as held on 2026-03-31 by github.com/Analys-Region-Halland/hosrapport',
  },
  netCosts: {
    file: 'structure/net-costs-2024.csv',
    fetchedOn: '2026-03-31',
    words: 'SCB räkenskapssammandrag 2024 (CC0), divided by population; own calculation',
  },
  register: {
    file: 'kolada-register-2026/kpi.json',
    fetchedOn: '2026-04-01',
    words: 'titles: register of April 2026',
  },
} as const satisfies Record<string, StarterSource>;

export const firstYear = 2010;

type RegisterRow = {
  readonly id: string;
  readonly title: string;
  readonly operating_area: string | null;
  readonly municipality_type: 'K' | 'L' | 'A';
};

export type NamedId = { readonly id: string; readonly title: string };
type GroupRow = NamedId & { readonly members: readonly { readonly member_id: string }[] };

const json = async (folder: string, file: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(folder, file), 'utf8'));

export const readRegister = async (folder: string): Promise<readonly RegisterRow[]> =>
  (await json(folder, 'kolada-register-2026/kpi.json')) as readonly RegisterRow[];

export const readUnitNames = async (folder: string): Promise<readonly NamedId[]> =>
  (await json(folder, 'kolada-register-2026/municipality.json')) as readonly NamedId[];

/** Only the official groups of comparable units; the rest of the groups are not needed by the product. */
export const readOfficialGroups = async (folder: string) =>
  ((await json(folder, 'kolada-register-2026/municipality_groups.json')) as readonly GroupRow[])
    .filter(group => /^Liknande (kommuner|regioner)/.test(group.title))
    .map(group => ({
      id: group.id,
      title: group.title.trim(),
      members: group.members.map(member => member.member_id),
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));

export const readSkrGroups = async (folder: string) =>
  (await json(folder, 'structure/skr-groups-2023.json')) as readonly {
    readonly commune_name: string;
    readonly group: string;
  }[];
