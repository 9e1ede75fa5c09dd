import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Io } from '#cli/command.ts';
import { UsageError } from '#cli/command.ts';
import { lineOfPath } from '#cli/json-lines.ts';
import { readOrLibrary } from '#core/selection/or-library.ts';
import type { Portfolio } from '#core/selection/portfolio.ts';
import { readPortfolio } from '#features/portfolio/index.ts';
import { BadInput } from '#platform/warehouse/bad-input.ts';

export type Given = {
  readonly portfolio: Portfolio;
  /** Of a problem of the OR-Library: its name and the optimum the file states. */
  readonly problem: { readonly name: string; readonly optimum: number | null } | null;
};

const mostTold = 20;

/** The file as text; a missing one is the giver's to mend. */
async function textOf(file: string, io: Io): Promise<string> {
  try {
    return (await readFile(path.resolve(io.cwd, file), 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? `${error.code}` : `${error}`;
    throw new BadInput({ file }, `cannot be read (${reason})`, 'Give the path of a file you may read.');
  }
}

/** Reads the JSON file of a portfolio. Of several faults all but the last go to standard error, and the last is thrown. */
export async function portfolioIn(file: string, io: Io): Promise<Given> {
  const text = await textOf(file, io);
  const read = readPortfolio(parsed(text, file));
  if (read.kind === 'portfolio') return { portfolio: read.portfolio, problem: null };
  const faults = read.problems.map(({ path: place, reason, remedy }) => {
    const where = { file, line: lineOfPath(text, place) };
    return new BadInput(where, place.length === 0 ? reason : `${nameOf(place)}: ${reason}`, remedy);
  });
  const told = faults.slice(0, mostTold);
  for (const fault of told.slice(0, -1)) await io.stderr(`${fault.message}\n`);
  if (faults.length > told.length) await io.stderr(`… and ${faults.length - told.length} more.\n`);
  throw told[told.length - 1] ?? new Error('A portfolio was refused without a reason.');
}

const nameOf = (place: readonly (string | number)[]): string =>
  place.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name === '' ? step : `${name}.${step}`),
    '',
  );

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : `${error}`;
    const line = /line (\d+)/.exec(message)?.[1];
    const position = /position (\d+)/.exec(message)?.[1];
    const found =
      line !== undefined
        ? Number(line)
        : text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
    throw new BadInput(
      { file, line: found },
      `is not JSON (${message})`,
      'The form is told in docs/methods/portfolio.schema.json, with an example beside it.',
    );
  }
}

/** Reads one problem, by number or name, of a file of the OR-Library. */
export async function problemIn(file: string, wanted: string | null, io: Io): Promise<Given> {
  const read = readOrLibrary(await textOf(file, io));
  if (read.kind === 'fault') {
    throw new BadInput(
      { file, line: read.line },
      read.reason,
      'The forms read are those of mknap1 and mknap2 of the OR-Library.',
    );
  }
  const { problems } = read;
  if (wanted === null && problems.length > 1) {
    throw new UsageError(
      `${file} holds ${problems.length} problems: choose one with --problem N (1 to ${problems.length}${/\D/.test(problems[0]!.name) ? `, or a name such as ${problems[0]!.name}` : ''}).`,
    );
  }
  const found =
    problems[Number(wanted ?? 1) - 1] ??
    problems.find(({ name }) => name.toLowerCase() === wanted?.toLowerCase());
  if (found === undefined) {
    throw new UsageError(`${file} has no problem ${wanted}: it has 1 to ${problems.length}.`);
  }
  return { portfolio: found.portfolio, problem: { name: found.name, optimum: found.optimum } };
}
