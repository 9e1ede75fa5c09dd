import { z } from 'zod';
import type { Language } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { textOf } from '#platform/page-form.ts';
import { type FormProblem, formProblem } from './form-problem.ts';
import type { NowValues } from './goal-form.ts';
import type { Touch, Trend } from './model/trend.ts';

export type TrendValues = {
  readonly title: string;
  readonly description: string;
  readonly meaning: string;
  readonly source: string;
  readonly byDate: string;
  readonly needsDecision: string;
  readonly areas: readonly string[];
  /** Ids with commas between. */
  readonly keyFigures: string;
  readonly opportunities: readonly string[];
};

const listOf = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter(value => typeof value === 'string');

export const trendTyped = (form: FormData): TrendValues => ({
  title: textOf(form, 'title'),
  description: textOf(form, 'description'),
  meaning: textOf(form, 'meaning'),
  source: textOf(form, 'source'),
  byDate: textOf(form, 'byDate').trim(),
  needsDecision: textOf(form, 'needsDecision'),
  areas: listOf(form, 'areas'),
  keyFigures: textOf(form, 'keyFigures'),
  opportunities: listOf(form, 'opportunities'),
});

/** What was typed, as an action takes it. */
export function trendInput(form: FormData) {
  const { areas, keyFigures, opportunities, needsDecision, ...typed } = trendTyped(form);
  return {
    ...typed,
    needsDecision: needsDecision === '' ? null : needsDecision === 'yes',
    touches: touchesOf({ areas, keyFigures, opportunities }),
  };
}

function touchesOf(typed: Pick<TrendValues, 'areas' | 'keyFigures' | 'opportunities'>): readonly Touch[] {
  const ids = typed.keyFigures
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(id => id !== '');
  return [
    ...typed.areas.map(reference => ({ kind: 'service-area', reference }) as const),
    ...[...new Set(ids)].map(reference => ({ kind: 'key-figure', reference }) as const),
    ...typed.opportunities.map(reference => ({ kind: 'opportunity', reference }) as const),
  ];
}

const referencesTo = (touches: readonly Touch[], kind: Touch['kind']): readonly string[] =>
  touches.filter(touch => touch.kind === kind).map(({ reference }) => reference);

export const trendValues = (trend: Omit<Trend, 'id' | 'version'>): TrendValues => ({
  title: trend.title,
  description: trend.description,
  meaning: trend.meaning,
  source: trend.source,
  byDate: trend.byDate,
  needsDecision: trend.needsDecision ? 'yes' : 'no',
  areas: referencesTo(trend.touches, 'service-area'),
  keyFigures: referencesTo(trend.touches, 'key-figure').join(', '),
  opportunities: referencesTo(trend.touches, 'opportunity'),
});

/** What the form shows of a refusal, by its own fields. */
export function trendProblem(error: unknown, form: FormData, language: Language): FormProblem {
  const problem = formProblem(error, language);
  const values = trendTyped(form);
  const errors = Object.entries(problem.errors).map(([path, text]) => [fieldOf(path, values), text]);
  return { ...problem, errors: Object.fromEntries(errors) };
}

function fieldOf(path: string, values: TrendValues): string {
  if (path === 'touches') return 'areas';
  const [first = '', index] = path.split('.');
  if (first !== 'touches') return path;
  const kind = touchesOf(values)[Number(index)]?.kind;
  if (kind === 'key-figure') return 'keyFigures';
  return kind === 'opportunity' ? 'opportunities' : 'areas';
}

const currentTrend = z.custom<Trend>(
  value => typeof value === 'object' && value !== null && 'touches' in value && 'version' in value,
);

/** The trend as it stands now, as its form shows it. */
export function trendNow(current: Json | null): NowValues<TrendValues> | null {
  const parsed = currentTrend.safeParse(current);
  return parsed.success ? { version: parsed.data.version, values: trendValues(parsed.data) } : null;
}
