import { z } from 'zod';
import type { Json } from '#platform/database/json.ts';
import { textOf } from '#platform/page-form.ts';
import { numberTyped } from './form.ts';
import type { OtherFields } from './model.ts';

export type DimensionValues = { readonly name: string; readonly value: string; readonly area: string };

export type OtherValues = {
  readonly model: string;
  readonly year: string;
  readonly index: string;
  readonly lowest: string;
  readonly highest: string;
  readonly source: string;
  readonly dimensions: readonly DimensionValues[];
};

const blank: DimensionValues = { name: '', value: '', area: '' };
/** So many empty parts stand after those written. */
const blanks = 3;
const most = 30;

const withBlanks = (dimensions: readonly DimensionValues[]): readonly DimensionValues[] => [
  ...dimensions,
  ...Array.from({ length: Math.min(blanks, Math.max(0, most - dimensions.length)) }, () => blank),
];

const shown = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

export const noOther = (year: number): OtherValues => ({
  model: '',
  year: String(year),
  index: '',
  lowest: '0',
  highest: '100',
  source: '',
  dimensions: withBlanks([blank]),
});

export const otherValues = (fields: OtherFields): OtherValues => ({
  model: fields.model,
  year: String(fields.year),
  index: shown(fields.index),
  lowest: shown(fields.lowest),
  highest: shown(fields.highest),
  source: fields.source,
  dimensions: withBlanks(
    fields.dimensions.map(({ name, value, area }) => ({ name, value: shown(value), area: area ?? '' })),
  ),
});

/** What was typed; parts that are empty between others are taken out, and empty ones stand last. */
export function otherTyped(form: FormData): OtherValues {
  const rows = Array.from({ length: most }, (_, at) => ({
    name: textOf(form, `dimensions.${at}.name`).trim(),
    value: textOf(form, `dimensions.${at}.value`).trim(),
    area: textOf(form, `dimensions.${at}.area`),
  })).filter(({ name, value }) => name !== '' || value !== '');
  const text = (name: string) => textOf(form, name);
  return {
    model: text('model'),
    year: text('year'),
    index: text('index'),
    lowest: text('lowest'),
    highest: text('highest'),
    source: text('source'),
    dimensions: withBlanks(rows),
  };
}

export const otherInput = (values: OtherValues) => ({
  model: values.model,
  year: numberTyped(values.year),
  index: numberTyped(values.index),
  lowest: numberTyped(values.lowest),
  highest: numberTyped(values.highest),
  source: values.source,
  dimensions: values.dimensions
    .filter(({ name, value }) => name !== '' || value !== '')
    .map(({ name, value, area }) => ({
      name,
      value: numberTyped(value),
      area: area === '' ? null : area,
    })),
});

const currentSchema = z.object({
  version: z.int(),
  model: z.string(),
  year: z.number(),
  index: z.number().nullable(),
  lowest: z.number(),
  highest: z.number(),
  source: z.string(),
  dimensions: z.array(z.object({ name: z.string(), value: z.number(), area: z.string().nullable() })),
});

/** The result as it stands now, as its form shows it. */
export function otherNow(
  json: Json | null,
): { readonly version: number; readonly values: OtherValues } | null {
  const parsed = currentSchema.safeParse(json);
  return parsed.success ? { version: parsed.data.version, values: otherValues(parsed.data) } : null;
}
