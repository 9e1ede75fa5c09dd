import { z } from 'zod';
import { countyOf } from '#core/panel/county.ts';
import type { Unit, UnitGroup } from '#core/panel/unit.ts';
import { unitKindOf } from '#core/panel/unit-kind.ts';
import { columnKey, rolesOf } from '#core/panel/value-columns.ts';
import { BadInput } from '../bad-input.ts';
import { dialectOf, splitRecords } from './csv-dialect.ts';
import { readSideFile, readText, type SideFile } from './read-json-or-csv.ts';

/** What a register of key figures says of one of them; scope null where it does not say. */
export type RegisterEntry = {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly operatingArea: string | null;
  readonly scope: 'municipality' | 'region' | 'both' | null;
};

const textOrNull = z.string().nullish();

const apiEntry = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  description: textOrNull,
  operating_area: textOrNull,
  municipality_type: z.enum(['K', 'L', 'A']).nullish(),
});

const scopes = { K: 'municipality', L: 'region', A: 'both' } as const;

/**
 * Reads a register of key figures: the API's JSON; CSV with id, title and description; or CSV with kpi, name, unit and
 * description, where the title is the head of the description, else the name with its unit.
 */
export async function readRegisterFile(file: string): Promise<ReadonlyMap<string, RegisterEntry>> {
  const side = await readSideFile(file);
  const entries =
    side.kind === 'json'
      ? jsonEntries(file, side.entries, apiEntry).map(fromApi)
      : side.rows.flatMap(fromRow);
  if (entries.length === 0) {
    throw new BadInput(
      { file, line: 1 },
      `no key figures; found: ${side.kind === 'json' ? 'entries without id and title' : Object.keys(side.rows[0] ?? {}).join(', ')}`,
      'A register has the columns id and title (or kpi and name), with a description if there is one.',
    );
  }
  return new Map(entries.map(entry => [entry.id, entry]));
}

const fromApi = (entry: z.infer<typeof apiEntry>): RegisterEntry => ({
  id: entry.id,
  title: entry.title.trim(),
  description: entry.description ?? null,
  operatingArea: entry.operating_area ?? null,
  scope: entry.municipality_type == null ? null : scopes[entry.municipality_type],
});

function fromRow(row: Readonly<Record<string, string>>): readonly RegisterEntry[] {
  const field = (...names: readonly string[]): string | null =>
    names.map(name => row[name]).find(text => text) ?? null;
  const id = field('id', 'kpi', 'variabelkod', 'nyckeltal');
  const title =
    field('title', 'titel') ?? titleFrom(field('name', 'namn'), field('unit', 'enhet'), field('description'));
  if (id === null || title === null) return [];
  return [
    {
      id,
      title,
      description: field('description', 'beskrivning'),
      operatingArea: field('operating_area', 'chapter'),
      scope: null,
    },
  ];
}

const unitEndings: Readonly<Record<string, string>> = {
  procent: ', andel (%)',
  '%': ', andel (%)',
  antal: ', antal',
};

function titleFrom(name: string | null, unit: string | null, description: string | null): string | null {
  if (name === null) return null;
  const head = description?.split(' — ')[0]?.trim() ?? '';
  if (description?.includes(' — ') && head !== '' && head.length <= 250) return head;
  return unit === null ? name : `${name}${unitEndings[unit.toLowerCase()] ?? `, ${unit}`}`;
}

const unitEntry = z.object({
  id: z.string().regex(/^\d{4}$/),
  title: z.string().min(1),
  type: z.string().nullish(),
});

/** Reads units as the API gives them; SKR's groups are taken by code from units that are known already. */
export async function readUnitsFile(file: string, known: readonly Unit[]): Promise<readonly Unit[]> {
  const groups = new Map(known.map(unit => [unit.code, unit.group]));
  return jsonEntries(file, await demandJson(file), unitEntry).map(entry => ({
    code: entry.id,
    name: entry.title.trim(),
    kind: unitKindOf(entry.id),
    county: countyOf(entry.id),
    group: groups.get(entry.id) ?? null,
    isMadeUp: false,
  }));
}

const groupEntry = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  members: z.array(z.union([z.string(), z.object({ member_id: z.string() })])),
});

/** Reads groups of units as the API gives them. */
export const readGroupsFile = async (file: string): Promise<readonly UnitGroup[]> =>
  jsonEntries(file, await demandJson(file), groupEntry)
    .map(group => ({
      id: group.id,
      title: group.title.trim(),
      members: group.members.map(member => (typeof member === 'string' ? member : member.member_id)),
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));

/** Checks a file on structure (a header with a unit's column, and rows) and gives its text. */
export async function readStructureFile(file: string): Promise<string> {
  const text = await readText(file);
  const [header = [], first] = splitRecords(
    text.slice(0, 65_536),
    dialectOf(text.slice(0, 65_536)).separator,
  );
  const hasUnit =
    rolesOf(header).has('unit') ||
    header.some(name => ['municipcode', 'municipname'].includes(columnKey(name)));
  if (!hasUnit || first === undefined) {
    throw new BadInput(
      { file, line: 1 },
      `no column that names a municipality or region, or no rows; found: ${header.join(', ')}`,
      'Give a CSV file with a header and a column such as municipality_id, municip_code or Kommun.',
    );
  }
  return text;
}

async function demandJson(file: string): Promise<readonly unknown[]> {
  const side: SideFile = await readSideFile(file);
  if (side.kind === 'json') return side.entries;
  throw new BadInput({ file }, 'this is not JSON', 'Give the list as the API answers with it.');
}

function jsonEntries<T>(file: string, entries: readonly unknown[], schema: z.ZodType<T>): readonly T[] {
  return entries.map((entry, position) => {
    const parsed = schema.safeParse(entry);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw new BadInput(
      { file },
      `entry ${position + 1}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`,
      'Give the list as the API answers with it.',
    );
  });
}
