import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { OrganisationId } from '../database/identifiers.ts';
import type { Schema } from '../database/schema.ts';

/** The newest entry of an organisation's chain at a moment, to be kept where whoever changes the database cannot. */
export type Anchor = {
  readonly at: string;
  readonly organisation: OrganisationId;
  readonly sequence: number;
  readonly hash: string;
};

const anchorSchema = z.object({
  at: z.iso.datetime(),
  organisation: z.uuid().transform(id => id as OrganisationId),
  sequence: z.number().int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A file of anchors that holds something else. Its message names the line: print it, not the stack. */
export class UnreadableAnchors extends Error {
  override readonly name = 'UnreadableAnchors';
}

export const anchorsFile = (dataFolder: string): string => join(dataFolder, 'audit-anchors.jsonl');

/** The newest entry of every chain, or of one organisation's: what is anchored, and mailed to the auditor. */
export async function currentHeads(
  owner: Kysely<Schema>,
  now: Date,
  only: OrganisationId | null = null,
): Promise<readonly Anchor[]> {
  const rows = await owner
    .selectFrom('audit_head')
    .select(['organisation_id', 'sequence', sql<string>`encode(hash, 'hex')`.as('hash')])
    .where('sequence', '>', 0)
    .$if(only !== null, query => query.where('organisation_id', '=', only))
    .orderBy('organisation_id')
    .execute();
  return rows.map(({ organisation_id: organisation, sequence, hash }) => ({
    at: now.toISOString(),
    organisation,
    sequence,
    hash,
  }));
}

/** Appends the anchors, a line of JSON each, and returns when they are on the disk. */
export async function appendAnchors(file: string, anchors: readonly Anchor[]): Promise<void> {
  if (anchors.length === 0) return;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a+', 0o600);
  try {
    // A line that a crash cut short must not swallow the next one.
    const { size } = await handle.stat();
    const end = Buffer.alloc(1);
    if (size > 0) await handle.read(end, 0, 1, size - 1);
    const begin = size > 0 && end.toString() !== '\n' ? '\n' : '';
    await handle.appendFile(begin + anchors.map(anchor => `${JSON.stringify(anchor)}\n`).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(file, 0o600);
}

/** All anchors of a file in the order they were written; where there is no file none, unless there must be one. */
export async function readAnchors(
  file: string,
  presence: 'may be absent' | 'must exist' = 'may be absent',
): Promise<readonly Anchor[]> {
  const text = await textOf(file);
  if (text === null && presence === 'must exist') throw new UnreadableAnchors(`${file} does not exist.`);
  const lines = (text ?? '').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const anchor = anchorOf(line);
    if (anchor !== null) return [anchor];
    // A crash while writing leaves half a line, which another start has ended.
    if (isCutShort(line)) return [];
    throw new UnreadableAnchors(`${file}, line ${index + 1}: this is no anchor of an audit.`);
  });
}

/** The newest anchor of an organisation, found from the end: what it costs does not grow with the file. */
export async function lastAnchor(file: string, organisation: OrganisationId): Promise<Anchor | null> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return null;
  try {
    const piece = 64 * 1024;
    let rest = '';
    for (let end = (await handle.stat()).size; end > 0; end -= piece) {
      const begin = Math.max(0, end - piece);
      const bytes = Buffer.alloc(end - begin);
      await handle.read(bytes, 0, bytes.length, begin);
      // Every line is ASCII: a piece never ends inside a letter.
      const [first = '', ...whole] = (bytes.toString('latin1') + rest).split('\n');
      for (const line of whole.reverse()) {
        const anchor = line.includes(organisation) ? anchorOf(line) : null;
        if (anchor?.organisation === organisation) return anchor;
      }
      rest = first;
    }
    const anchor = anchorOf(rest);
    return anchor?.organisation === organisation ? anchor : null;
  } finally {
    await handle.close();
  }
}

const isCutShort = (line: string): boolean => {
  const beginning = '{"at":';
  return !line.endsWith('}') && (line.startsWith(beginning) || beginning.startsWith(line));
};

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function anchorOf(line: string): Anchor | null {
  try {
    return anchorSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
