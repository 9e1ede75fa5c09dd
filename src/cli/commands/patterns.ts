import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { json } from '#cli/columns.ts';
import { type Arguments, type Io, UsageError, type WritingCommand } from '#cli/command.ts';
import {
  checkPatterns,
  importPatterns,
  isOwnId,
  patternFile,
  patternsFor,
} from '#features/catalogue/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { BadInput } from '#platform/warehouse/bad-input.ts';

const usage =
  'patterns export [PATTERN] [--own] [--out FILE.json]\n       rodret patterns check FILE.json [--json]\n       rodret patterns import FILE.json [--json]';

/** Takes the catalogue out as a file, and ways of working of the organisation's own in from one. */
export const patternsCommand: WritingCommand = {
  needs: 'database',
  usage,
  summary:
    'The catalogue as a file – all of it, one pattern, or those of the own – and files of patterns read in as the organisation’s own, all or none. What is wrong in a file is told by line. Told in docs/methods/catalogue.md.',
  options: { own: { type: 'boolean' }, out: { type: 'string' }, json: { type: 'boolean' } },
  takes: { least: 1, most: 2 },
  run: async (given, context, io) => {
    const [verb, named] = given.positionals;
    if (verb === 'export') return exportTo(named ?? null, given, context, io);
    if (named === undefined) throw new UsageError(`Usage: rodret ${usage}`);
    if (verb === 'check') return check(named, given, context, io);
    if (verb === 'import') return takeIn(named, given, context, io);
    throw new UsageError(`Usage: rodret ${usage}`);
  },
};

async function exportTo(named: string | null, given: Arguments, context: Context, io: Io): Promise<void> {
  const all = await patternsFor(context);
  const chosen = all.filter(({ id }) => (named === null ? !given.isSet('own') || isOwnId(id) : id === named));
  if (named !== null && chosen.length === 0)
    throw new UsageError(`There is no pattern ${named} in the catalogue.`);
  const text = patternFile(chosen, named === null);
  const out = given.text('out');
  if (out === null) return io.stdout(text);
  await writeFile(path.resolve(io.cwd, out), text).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? `${error.code}` : `${error}`;
    throw new BadInput({ file: out }, `cannot be written (${reason})`, 'Give a path where you may write.');
  });
  await io.stdout(`Wrote ${chosen.length} ${chosen.length === 1 ? 'pattern' : 'patterns'} to ${out}\n`);
}

const textOf = (file: string, io: Io): Promise<string> =>
  readFile(path.resolve(io.cwd, file), 'utf8').catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? `${error.code}` : `${error}`;
    throw new BadInput({ file }, `cannot be read (${reason})`, 'Give a file of patterns.');
  });

async function check(file: string, given: Arguments, context: Context, io: Io): Promise<void> {
  const patterns = (await checkPatterns(context, await textOf(file, io))).map(({ id }) => id);
  await io.stdout(
    given.isSet('json') ? json({ patterns }) : `Nothing is wrong with ${file}: ${patterns.join(', ')}\n`,
  );
}

async function takeIn(file: string, given: Arguments, context: Context, io: Io): Promise<void> {
  const told = await perform(importPatterns, context, { text: await textOf(file, io) });
  if (given.isSet('json')) return io.stdout(json(told));
  const lines = (['added', 'changed', 'unchanged'] as const).map(
    what => `${what}: ${told[what].length === 0 ? 'none' : told[what].join(', ')}\n`,
  );
  await io.stdout(lines.join(''));
}
