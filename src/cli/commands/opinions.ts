import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { json } from '#cli/columns.ts';
import { type FileCommand, type Io, UsageError } from '#cli/command.ts';
import { analyseOpinions } from '#core/opinions/analyse-opinions.ts';
import type { Analysis } from '#core/opinions/analysis.ts';
import type { StatementRow } from '#core/opinions/read-statements.ts';
import type { VotesFile } from '#core/opinions/votes-file.ts';
import { BadInput } from '#platform/warehouse/bad-input.ts';
import { statementsIn, votesIn } from './opinions/read-files.ts';
import { type Named, opinionReport, opinionText } from './opinions/report.ts';
import { numberOf } from './select/options.ts';

export const opinionsCommand: FileCommand = {
  needs: 'files',
  usage:
    'opinions VOTES.csv [--statements FILE] [--assignments OUT.csv] [--least-votes 7] [--least-group 6] [--seed 1] [--json]',
  summary:
    'Groups of people who vote alike, what tells them apart, what all of them share and what divides. VOTES is a row per participant and a column per statement, or a row per vote: 1 agrees, -1 disagrees, 0 passes, empty is unseen. Told in docs/methods/opinions.md.',
  options: {
    statements: { type: 'string' },
    assignments: { type: 'string' },
    'least-votes': { type: 'string' },
    'least-group': { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  },
  takes: { least: 1, most: 1 },
  run: async (given, io) => {
    const file = given.positionals[0] ?? '';
    const settings = {
      leastVotes: numberOf(given, 'least-votes', 7, { least: 1, most: 1000, isWhole: true }),
      leastGroup: numberOf(given, 'least-group', 6, { least: 2, most: 1000, isWhole: true }),
      seed: numberOf(given, 'seed', 1, { least: 0, most: 2 ** 31 - 1, isWhole: true }),
    };
    const assignments = given.text('assignments');
    if (assignments !== null && path.resolve(io.cwd, assignments) === path.resolve(io.cwd, file))
      throw new UsageError('--assignments would write over the votes: give another file.');
    const statementsFile = given.text('statements');
    const rows = statementsFile === null ? [] : await statementsIn(statementsFile, io);
    const read = await votesIn(file, io);
    const found = analyseOpinions(read.votes, { ...settings, leaveOut: leftOut(read, rows) });
    const named = namesOf(read, rows);
    if (assignments !== null) await writeAssignments(assignments, found, read, io);
    await io.stdout(
      given.isSet('json') ? json(opinionReport(found, named)) : opinionText(found, named, io.language),
    );
  },
};

function leftOut({ statements }: VotesFile, rows: readonly StatementRow[]): readonly number[] {
  const out = new Set(rows.filter(({ isLeftOut }) => isLeftOut).map(({ name }) => name));
  return Array.from(statements.keys()).filter(statement => out.has(statements[statement]!));
}

function namesOf({ statements }: VotesFile, rows: readonly StatementRow[]): Named {
  const texts = new Map(rows.map(({ name, text }) => [name, text]));
  return {
    name: statement => {
      const name = statements[statement]!;
      return /^(0|[1-9]\d{0,14})$/.test(name) ? Number(name) : name;
    },
    text: statement => texts.get(statements[statement]!) ?? null,
  };
}

/** A row per participant who is in a group. */
async function writeAssignments(
  file: string,
  { groups }: Analysis,
  { participants }: VotesFile,
  io: Io,
): Promise<void> {
  const lines = groups
    .flatMap(({ id, members }) => members.map(member => ({ id, member })))
    .sort((one, other) => one.member - other.member)
    .map(({ id, member }) => `${quoted(participants[member]!)},${id}\n`);
  await writeFile(path.resolve(io.cwd, file), `participant,group\n${lines.join('')}`).catch(
    (error: unknown) => {
      const reason = error instanceof Error && 'code' in error ? `${error.code}` : `${error}`;
      throw new BadInput({ file }, `cannot be written (${reason})`, 'Give a path where you may write.');
    },
  );
}

const quoted = (name: string): string => (/[",;\t\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);
