import { z } from 'zod';

const isPlain = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text);
const isPlainText = (text: string): boolean => isPlain(text.replace(/[\n\t]/g, ' '));

/** As a name is kept and compared: no space at its ends, one between words, accents in one form. */
export const tidied = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** One line of so many characters. */
export const lineOf = (least: 0 | 1, most: number) =>
  z
    .string()
    .max(1000)
    .overwrite(tidied)
    .min(least)
    .max(most)
    .refine(isPlain, { params: { reason: 'control-character' } });

/** Text of several lines and so many characters. */
export const textOf = (least: 0 | 1, most: number) =>
  z
    .string()
    .max(2 * most)
    .overwrite(text => text.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .min(least)
    .max(most)
    .refine(isPlainText, { params: { reason: 'control-character' } });

/** A name or title on one line. */
export const nameSchema = lineOf(1, 200);

const earliestDay = '1800-01-01';
const latestDay = '2199-12-31';

export const isDay = (text: string): boolean =>
  z.iso.date().safeParse(text).success && text >= earliestDay && text <= latestDay;

export const daySchema = z.iso
  .date()
  .refine(day => day >= earliestDay && day <= latestDay, { params: { reason: 'day-out-of-range' } });

export const lastDaySchema = daySchema.nullable();

export const versionSchema = z.int().min(1).max(2_000_000_000);

/** Days from the first to the last; the last is null while no end is known. */
export type Period = { readonly validFrom: string; readonly validTo: string | null };

export const isValidOn = ({ validFrom, validTo }: Period, day: string): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

export const doOverlap = (one: Period, other: Period): boolean =>
  (other.validTo === null || one.validFrom <= other.validTo) &&
  (one.validTo === null || other.validFrom <= one.validTo);

/** Whether every day of the inner lies in the outer. */
export const doesCover = (outer: Period, inner: Period): boolean =>
  outer.validFrom <= inner.validFrom &&
  (outer.validTo === null || (inner.validTo !== null && inner.validTo <= outer.validTo));

export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
