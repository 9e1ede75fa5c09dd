import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { incomingFolder } from '#platform/incoming.ts';

/** Arguments with `-` replaced by a file that holds what came on standard input. */
export type Spooled = { readonly args: readonly string[]; readonly remove: () => Promise<void> };

/** Standard input cannot be read twice, nor by the server that a command is handed to: it is written to a file first. */
export async function spooled(
  args: readonly string[],
  input: Readable,
  dataFolder: string,
): Promise<Spooled> {
  const at = args.indexOf('-');
  if (at < 0) return { args, remove: async () => {} };
  const folder = incomingFolder(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `standard-input-${crypto.randomUUID()}`);
  await pipeline(input, createWriteStream(file, { mode: 0o600 }));
  return { args: args.with(at, file), remove: () => rm(file, { force: true }) };
}
