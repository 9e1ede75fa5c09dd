import { z } from 'zod';

const isPlain = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text.replace(/[\n\t]/g, ' '));

export const mostCharacters = 20_000;

const proseOf = (least: 0 | 1) =>
  z
    .string()
    .max(2 * mostCharacters)
    .overwrite(text => text.replace(/\r\n?/g, '\n').normalize('NFC').trim())
    .min(least)
    .max(mostCharacters)
    .refine(isPlain, { params: { reason: 'control-character' } });

/** Text of several lines that must say something. */
export const proseSchema = proseOf(1);

/** Text of several lines, or none. */
export const proseOrNoneSchema = proseOf(0);

/** A line, or none. */
export const lineOrNoneSchema = z
  .string()
  .max(1000)
  .overwrite(text => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .max(200)
  .refine(isPlain, { params: { reason: 'control-character' } });

export const versionSchema = z.int().min(1).max(2_000_000_000);

/** The day before an ISO date. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
