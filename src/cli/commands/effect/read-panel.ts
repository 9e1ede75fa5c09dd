import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Arguments, type Io, UsageError } from '#cli/command.ts';
import { type LongPanel, readLongPanel, type TableFault } from '#core/effects/read-long-panel.ts';
import { type PredictorTable, readPredictors } from '#core/effects/read-predictors.ts';
import { editDistance } from '#core/panel/edit-distance.ts';
import { decodeText } from '#platform/decode-text.ts';
import { BadInput } from '#platform/warehouse/bad-input.ts';

export const panelOptions = {
  unit: { type: 'string' },
  from: { type: 'string' },
  outcome: { type: 'string' },
  'unit-column': { type: 'string' },
  'year-column': { type: 'string' },
  donors: { type: 'string' },
  without: { type: 'string' },
  breaks: { type: 'string' },
  json: { type: 'boolean' },
} as const;

async function textOf(file: string, io: Io): Promise<string> {
  const bytes = await readFile(path.resolve(io.cwd, file)).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? `${error.code}` : `${error}`;
    throw new BadInput({ file }, `cannot be read (${reason})`, 'Give the path of a file you may read.');
  });
  return decodeText(bytes);
}

function badInput(file: string, { line, column, reason, remedy }: TableFault): BadInput {
  return new BadInput(
    { file, ...(line === null ? {} : { line }), ...(column === null ? {} : { column }) },
    reason,
    remedy,
  );
}

/** The panel that the first word names, as the options say. */
export async function panelIn(given: Arguments, io: Io): Promise<LongPanel> {
  const file = given.positionals[0] ?? '';
  const read = readLongPanel(await textOf(file, io), {
    unit: given.text('unit-column'),
    year: given.text('year-column'),
    outcome: given.text('outcome'),
  });
  if (read.kind === 'fault') throw badInput(file, read);
  return read.panel;
}

export async function predictorsIn(file: string, io: Io): Promise<PredictorTable> {
  const read = readPredictors(await textOf(file, io));
  if (read.kind === 'fault') throw badInput(file, read);
  return read;
}

/** Position of the unit that an option names; letters of either case. */
export function unitNamed(panel: LongPanel, name: string, file: string): number {
  const exact = panel.units.indexOf(name);
  if (exact >= 0) return exact;
  const folded = name.trim().toLowerCase();
  const loose = panel.units.findIndex(unit => unit.toLowerCase() === folded);
  if (loose >= 0) return loose;
  const near = panel.units
    .map(unit => ({ unit, distance: editDistance(unit.toLowerCase(), folded) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 3)
    .map(({ unit }) => unit);
  throw new BadInput({ file }, `has no unit ${name}`, `The nearest names are ${near.join(', ')}.`);
}

function unitsListed(panel: LongPanel, given: Arguments, option: string): readonly number[] | null {
  const list = given.text(option);
  if (list === null) return null;
  const names = list
    .split(/[,;]/)
    .map(name => name.trim())
    .filter(name => name !== '');
  if (names.length === 0)
    throw new UsageError(`--${option} takes names of units with commas between, and got none.`);
  const file = given.positionals[0] ?? '';
  return [...new Set(names.map(name => unitNamed(panel, name, file)))].sort((one, other) => one - other);
}

/** Positions of the donors that `--donors` lists, less those of `--without`; null where neither is given. */
export function donorsNamed(panel: LongPanel, unit: number, given: Arguments): readonly number[] | null {
  const donors = unitsListed(panel, given, 'donors');
  const without = unitsListed(panel, given, 'without');
  if (without === null) return donors;
  const pool = donors ?? Array.from(panel.units.keys()).filter(other => other !== unit);
  return pool.filter(other => !without.includes(other));
}

/** The first years of a new definition or source that `--breaks` lists. */
export function breaksGiven(given: Arguments): readonly number[] {
  return (given.text('breaks') ?? '')
    .split(/[,;]/)
    .filter(text => text.trim() !== '')
    .map(text => {
      const year = Number(text);
      if (!Number.isInteger(year))
        throw new UsageError(
          `--breaks takes whole years with commas between, such as 2011,2018, not ${text}.`,
        );
      return year;
    });
}

/** The year that `--from` gives; null where it is left out. */
export function yearFrom(given: Arguments): number | null {
  const text = given.text('from');
  if (text === null) return null;
  const year = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isInteger(year)) throw new UsageError(`--from takes a whole year, such as 2019, not ${text}.`);
  return year;
}

/** An option that must be given. */
export function required(given: Arguments, option: string, what: string): string {
  const text = given.text(option);
  if (text === null || text.trim() === '') throw new UsageError(`--${option} is needed: ${what}.`);
  return text;
}
