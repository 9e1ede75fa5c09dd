import { z } from 'zod';

const isPlain = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text.replace(/[\n\t]/g, ' '));

const tidied = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** Text of several lines, which may be empty. */
export const longTextSchema = z
  .string()
  .max(20_000)
  .overwrite(tidied)
  .max(4000)
  .refine(isPlain, { params: { reason: 'control-character' } });

/** One line, which may be empty. */
export const shortTextSchema = z
  .string()
  .max(1000)
  .overwrite(text => tidied(text).replace(/\s+/g, ' '))
  .max(200)
  .refine(isPlain, { params: { reason: 'control-character' } });

export const versionSchema = z.int().min(1).max(2_000_000_000);

/** How much something weighs beside others of its kind; two decimals are kept. */
export const weightSchema = z
  .number()
  .min(0)
  .max(100)
  .overwrite(weight => Math.round(weight * 100) / 100);

export const measureSchema = z.number().min(-1e12).max(1e12);
