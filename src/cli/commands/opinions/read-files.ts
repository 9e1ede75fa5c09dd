import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Io } from '#cli/command.ts';
import { readStatements, type StatementRow } from '#core/opinions/read-statements.ts';
import { readVotes } from '#core/opinions/read-votes.ts';
import type { VotesFault, VotesFile } from '#core/opinions/votes-file.ts';
import { BadInput } from '#platform/warehouse/bad-input.ts';
import { textFacts } from '#platform/warehouse/import/text-file.ts';

const pieceBytes = 1 << 20;

/** The votes of a file, read piece by piece, so that only the votes are held and not the text. */
export async function votesIn(file: string, io: Io): Promise<VotesFile> {
  const place = path.resolve(io.cwd, file);
  const { encoding } = await readable(file, () => textFacts(place));
  const decoder = new TextDecoder(encoding);
  const reader = readVotes();
  for await (const piece of createReadStream(place, { highWaterMark: pieceBytes })) {
    reader.push(decoder.decode(piece, { stream: true }));
    if (reader.isDone()) break;
  }
  reader.push(decoder.decode());
  const read = reader.end();
  if (read.kind === 'fault') throw badInput(file, read);
  return read;
}

export async function statementsIn(file: string, io: Io): Promise<readonly StatementRow[]> {
  const place = path.resolve(io.cwd, file);
  const { encoding } = await readable(file, () => textFacts(place));
  const read = readStatements(new TextDecoder(encoding).decode(await readFile(place)));
  if (read.kind === 'fault') throw badInput(file, read);
  return read.rows;
}

async function readable<Result>(file: string, read: () => Promise<Result>): Promise<Result> {
  return read().catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? `${error.code}` : `${error}`;
    throw new BadInput({ file }, `cannot be read (${reason})`, 'Give the path of a file you may read.');
  });
}

const badInput = (file: string, { line, column, reason, remedy }: VotesFault): BadInput =>
  new BadInput(
    { file, ...(line === null ? {} : { line }), ...(column === null ? {} : { column }) },
    reason,
    remedy,
  );
