import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/**
 * What was asked of a source for a snapshot, whether it answered with values or not: `sync.json` in the folder. A value
 * that lies inside and is not there is withdrawn (or never was); what lies outside was not fetched.
 */
export type SyncScope = {
  /** Address of the source. */
  readonly address: string;
  /** The day each key figure was last asked for, by id; key figures that the source no longer has stand here too. */
  readonly keyFigures: Readonly<Record<string, string>>;
  /** Codes of the units asked for: all that the source had. */
  readonly units: readonly string[];
  readonly firstYear: number;
  readonly lastYear: number;
};

export const syncScopeFile = 'sync.json';

const schema = z.object({
  address: z.string(),
  keyFigures: z.record(z.string(), z.iso.date()),
  units: z.array(z.string()),
  firstYear: z.number().int(),
  lastYear: z.number().int(),
}) satisfies z.ZodType<SyncScope>;

/** What was asked for, of the snapshot in a folder; null where it was not fetched from a source, or that is not known. */
export async function readSyncScope(folder: string): Promise<SyncScope | null> {
  const text = await readFile(path.join(folder, syncScopeFile), 'utf8').catch(() => 'null');
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export const syncScopeText = (scope: SyncScope): string => `${JSON.stringify(schema.parse(scope))}\n`;
