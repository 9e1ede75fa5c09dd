import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { RegisteredKeyFigure } from '#core/panel/key-figure.ts';
import type { Unit, UnitGroup } from '#core/panel/unit.ts';
import { DamagedSnapshot } from './bad-input.ts';
import { contentHash, fileNames } from './folder.ts';
import type { SnapshotManifest } from './snapshot.ts';

const count = z.number().int().nonnegative();
const year = z.number().int().min(1900).max(2100);
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const manifestSchema = z.object({
  id: z.string().regex(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/),
  name: z.string(),
  source: z.string(),
  fetchedOn: isoDay,
  createdAt: z.string(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  onto: z.string().nullable(),
  scope: z.object({
    keyFigures: count,
    municipalities: count,
    regions: count,
    firstYear: year,
    lastYear: year,
    genders: z.array(z.enum(['T', 'K', 'M'])),
    asked: z
      .object({
        keyFigures: z.array(z.string()).or(z.literal('all')),
        units: z.array(z.string()).or(z.literal('all')),
        firstYear: year,
        lastYear: year,
      })
      .optional(),
  }),
  rows: count,
  missing: z.object({ bortfall: count, 'not applicable': count, suppressed: count }),
  withoutTitle: z.array(z.string()),
  isStarter: z.boolean(),
}) satisfies z.ZodType<SnapshotManifest>;

const unitsSchema = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(['municipality', 'region', 'nation']),
    county: z.object({ code: z.string(), name: z.string() }).nullable(),
    group: z.string().nullable(),
    isMadeUp: z.boolean(),
  }),
) satisfies z.ZodType<readonly Unit[]>;

const groupsSchema = z.array(
  z.object({ id: z.string(), title: z.string(), members: z.array(z.string()) }),
) satisfies z.ZodType<readonly UnitGroup[]>;

const keyFiguresSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    description: z.string().nullable(),
    operatingArea: z.string().nullable(),
    scope: z.enum(['municipality', 'region', 'both']),
    source: z.string(),
    fetchedOn: isoDay,
    isOwnCalculation: z.boolean(),
    note: z.object({ sv: z.string(), en: z.string() }).nullable(),
  }),
) satisfies z.ZodType<readonly RegisteredKeyFigure[]>;

async function parsed<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T> {
  const file = path.join(folder, name);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new DamagedSnapshot(file, 'the file cannot be read', { cause });
  });
  const json = ((): unknown => {
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new DamagedSnapshot(file, 'the file is not whole JSON', { cause });
    }
  })();
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new DamagedSnapshot(file, `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`.trim());
}

export const readManifest = (folder: string): Promise<SnapshotManifest> =>
  parsed(folder, fileNames.manifest, manifestSchema);

/** Whether the files of a snapshot's folder are those that its manifest was made for. */
export async function isWhole(folder: string): Promise<boolean> {
  try {
    return (await readManifest(folder)).contentHash === (await contentHash(folder));
  } catch {
    return false;
  }
}

export const readUnits = (folder: string): Promise<readonly Unit[]> =>
  parsed(folder, fileNames.units, unitsSchema);

export const readGroups = (folder: string): Promise<readonly UnitGroup[]> =>
  parsed(folder, fileNames.groups, groupsSchema);

export const readKeyFigures = (folder: string): Promise<readonly RegisteredKeyFigure[]> =>
  parsed(folder, fileNames.keyFigures, keyFiguresSchema);
