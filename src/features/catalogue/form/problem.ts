import { z } from 'zod';
import type { FieldProblem } from '#platform/action/refusal.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import { shownRefusal } from '#platform/page-form.ts';
import { formMessages } from '../messages/form.ts';
import { contentSchema } from '../model/own.ts';
import type { PatternInput } from './input.ts';
import { type PatternValues, patternValues } from './values.ts';

export type PatternProblem = {
  readonly status: number;
  /** By field of the form; `''` for the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
  /** What stands there since somebody else's change. */
  readonly now: { readonly version: number; readonly values: PatternValues } | null;
};

/** The field of the form that a place of the content stands in. */
export function fieldOf(path: string, rows: PatternInput['rows']): string {
  const steps = path.split('.');
  const [part = '', second = '', ...rest] = steps[0] === 'content' ? steps.slice(1) : steps;
  const last = rest.at(-1) === 'en' ? 'en' : 'sv';
  switch (part) {
    case 'whatChanges':
      return `${second}.${last}`;
    case 'mechanisms': {
      const row = `mechanisms.${rows.mechanisms[Number(second)] ?? 0}`;
      const [field = 'text', inner = ''] = rest;
      if (field === 'keyFigures' || field === 'moves') return `${row}.${field}`;
      if (field === 'reaches') return inner === 'basis' ? `${row}.basis.${last}` : `${row}.${inner || 'low'}`;
      return `${row}.text.${last}`;
    }
    case 'legalConditions': {
      const row = `legal.${rows.legal[Number(second)] ?? 0}`;
      return rest[0] === 'fact' ? `${row}.fact` : `${row}.text.${last}`;
    }
    case 'knownEffects': {
      const row = `effects.${rows.effects[Number(rest[0])] ?? 0}`;
      return rest[1] === 'source' || rest[1] === 'year' ? `${row}.${rest[1]}` : `${row}.text.${last}`;
    }
    case 'effort':
      if (second === 'text') return `effort.text.${last}`;
      return second === 'months' ? `effort.${rest[0] ?? 'low'}` : 'effort.size';
    case 'preconditions':
    case 'risks':
      return `${part}.${last}`;
    case 'questionsToAsk':
      return `questions.${last}`;
    case 'mayBeWorseOff':
      return `worse.${second === 'en' ? 'en' : 'sv'}`;
    case 'adoptionKeyFigures':
      return 'adoption';
    case 'decisionsAboutIndividuals':
      return second === 'humanInTheLoop' ? `human.${last}` : 'decisions';
    case 'name':
    case 'summary':
      return `${part}.${second === 'en' ? 'en' : 'sv'}`;
    default:
      return part;
  }
}

/** What is wrong with one place, in words: the reason that a reference gives, with what it refers to. */
export function faultText(problem: FieldProblem, language: Language): string {
  const { reasons } = formMessages(language);
  const { reason, value = '', title = '' } = problem.values;
  const told = new Map<string, (value: string, title: string) => string>(Object.entries(reasons)).get(
    String(reason ?? ''),
  );
  if (told !== undefined) return told(String(value), String(title));
  if (problem.code === 'wrong-format' || problem.values.reason === 'must not exceed high')
    return problem.code === 'wrong-format' ? reasons.empty('', '') : reasons.range('', '');
  return fieldProblemText(problem, language);
}

const currentSchema = z.object({ version: z.int(), content: contentSchema });

/** What the form shows of a refusal. */
export function patternProblem(
  error: unknown,
  language: Language,
  rows: PatternInput['rows'],
): PatternProblem {
  const text = formMessages(language);
  const { status, code, fields, message, current } = shownRefusal(error);
  const parsed = currentSchema.safeParse(current);
  const now = parsed.success
    ? { version: parsed.data.version, values: patternValues(parsed.data.content) }
    : null;
  if (code === 'stale') return { status, errors: { '': text.stale }, now };
  const errors: Record<string, string> = {};
  for (const problem of fields) {
    const field = fieldOf(problem.path, rows);
    errors[field] ??= faultText(problem, language);
  }
  return { status, errors: fields.length === 0 ? { '': message } : errors, now };
}

/** For what has no form of its own. */
export const noRows: PatternInput['rows'] = { mechanisms: [], legal: [], effects: [] };
