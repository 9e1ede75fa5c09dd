import { type Arguments, UsageError } from '#cli/command.ts';

type Range = { readonly least: number; readonly most: number; readonly isWhole?: boolean };

/** The number that an option gives, or what holds where it is left out. */
export function numberOf(given: Arguments, option: string, otherwise: number, range: Range): number {
  const text = given.text(option);
  if (text === null) return otherwise;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  const isGood =
    value >= range.least && value <= range.most && (range.isWhole !== true || Number.isInteger(value));
  if (isGood) return value;
  throw new UsageError(
    `--${option} takes a ${range.isWhole === true ? 'whole ' : ''}number from ${range.least} to ${range.most}, not ${text}.`,
  );
}
