import { z } from 'zod';
import { Refusal } from '#platform/action/refusal.ts';
import { fieldProblemText } from '#platform/action/refusal-texts.ts';
import type { Language } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import { shownRefusal, textOf, textOrNull } from '#platform/page-form.ts';
import { problemMessages } from './messages/problems.ts';
import { assumptionKinds, shownFactor } from './model/assumption.ts';
import type { Scenario, ScenarioFields } from './model/scenario.ts';

export type SavingValues = Readonly<
  Record<'pattern' | 'service' | 'low' | 'likely' | 'high' | 'source', string>
>;

/** What stands in the form of a scenario; assumptions by id, as they were typed. */
export type ScenarioValues = {
  readonly name: string;
  readonly note: string;
  readonly horizon: string;
  readonly projection: string;
  readonly assumptions: Readonly<Record<string, { readonly value: string; readonly source: string }>>;
  readonly savings: readonly SavingValues[];
};

/** Rows of savings in the form: those there are, and some to fill in. */
const rowsShown = 8;
const rowsSpare = 3;

export const emptySaving: SavingValues = {
  pattern: '',
  service: '',
  low: '',
  likely: '',
  high: '',
  source: '',
};

export const savingRows = (savings: readonly SavingValues[]): readonly SavingValues[] => [
  ...savings,
  ...Array.from(
    { length: Math.max(rowsSpare, Math.min(rowsShown, rowsSpare + 1) - savings.length) },
    () => emptySaving,
  ),
];

/** The id of an assumption as part of the id of a field: `home-care/share/80+` → `home-care-share-80plus`. */
export const fieldId = (assumption: string): string => assumption.replaceAll('/', '-').replace('+', 'plus');

const typedNumber = (text: string): number | null => {
  const plain = text.replace(/\s/g, '').replace('\u2212', '-').replace(',', '.');
  return plain === '' ? null : Number(plain);
};

export function scenarioTyped(form: FormData): ScenarioValues {
  const rows = Math.min(60, Number(textOf(form, 'rows')) || 0);
  const savings = Array.from({ length: rows }, (_, row): SavingValues => {
    const typed = (field: string) => textOf(form, `savings.${row}.${field}`).trim();
    return {
      pattern: typed('pattern'),
      service: typed('service'),
      low: typed('low'),
      likely: typed('likely'),
      high: typed('high'),
      source: typed('source'),
    };
  });
  return {
    name: textOf(form, 'name'),
    note: textOf(form, 'note'),
    horizon: textOf(form, 'horizon').trim(),
    projection: textOf(form, 'projection'),
    assumptions: Object.fromEntries(
      [...assumptionKinds.keys()]
        .map(
          id =>
            [
              id,
              { value: textOf(form, `value.${id}`).trim(), source: textOf(form, `source.${id}`) },
            ] as const,
        )
        .filter(([, { value }]) => value !== ''),
    ),
    savings: savings.filter(row => Object.values(row).some(value => value !== '')),
  };
}

/** What was typed, as an action takes it: shares and hands per hundred become per one. */
export function scenarioInput(form: FormData, unit: string) {
  const { name, note, horizon, assumptions, savings } = scenarioTyped(form);
  return {
    name,
    unit,
    note,
    horizon: typedNumber(horizon),
    projection: textOrNull(form, 'projection'),
    assumptions: Object.entries(assumptions).map(([assumption, { value, source }]) => {
      const kind = assumptionKinds.get(assumption);
      const number = typedNumber(value);
      return {
        assumption,
        value: number === null || kind === undefined ? number : number / shownFactor(kind),
        source,
      };
    }),
    savings: savings.map(({ pattern, service, low, likely, high, source }) => ({
      pattern,
      service,
      lowPercent: typedNumber(low),
      likelyPercent: typedNumber(likely),
      highPercent: typedNumber(high),
      source,
    })),
  };
}

/** A number as it is typed in a field: no grouping, and a decimal comma; rounded so that what was divided by a hundred comes back. */
const numberTyped = (value: number): string => String(Number(value.toPrecision(12))).replace('.', ',');

export const scenarioValues = (scenario: ScenarioFields): ScenarioValues => ({
  name: scenario.name,
  note: scenario.note,
  horizon: String(scenario.horizon),
  projection: scenario.projection ?? '',
  assumptions: Object.fromEntries(
    scenario.assumptions.map(({ assumption, value, source }) => {
      const kind = assumptionKinds.get(assumption);
      const factor = kind === undefined ? 1 : shownFactor(kind);
      return [assumption, { value: numberTyped(value * factor), source }];
    }),
  ),
  savings: scenario.savings.map(({ pattern, service, lowPercent, likelyPercent, highPercent, source }) => ({
    pattern,
    service,
    low: numberTyped(lowPercent),
    likely: numberTyped(likelyPercent),
    high: numberTyped(highPercent),
    source,
  })),
});

export type FormProblem = {
  readonly status: number;
  /** By id of the field; `''` for the form as a whole. */
  readonly errors: Readonly<Record<string, string>>;
  readonly current: Json | null;
};

/** The id of the field that a path of the input is about. */
function fieldOf(path: string, values: ScenarioValues): string {
  const [first = '', row, field = ''] = path.split('.');
  if (first === 'assumptions' && row !== undefined) {
    const id = Object.keys(values.assumptions)[Number(row)];
    return id === undefined ? '' : fieldId(id);
  }
  if (first !== 'savings') return first;
  return row === undefined
    ? 'savings-0-pattern'
    : `savings-${row}-${field.replace('Percent', '') || 'pattern'}`;
}

/** What a form shows of a refusal, by the ids of its fields. */
export function scenarioProblem(error: unknown, form: FormData, language: Language): FormProblem {
  const text = problemMessages(language);
  const reasons: Readonly<Record<string, string>> = text.reasons;
  // A projection that was removed while the form stood open is a fault of the field.
  if (error instanceof Refusal && error.code === 'projection-unknown')
    return { status: 422, errors: { projection: text.reasons['projection-of-another'] }, current: null };
  const { status, code, fields, message, current } = shownRefusal(error);
  if (code === 'stale') return { status, errors: { '': text.stale }, current };
  if (fields.length === 0) return { status, errors: { '': message }, current };
  const values = scenarioTyped(form);
  const errors = fields.map(problem => [
    fieldOf(problem.path, values),
    reasons[String(problem.values.reason ?? '')] ??
      (problem.code === 'wrong-type' ||
      (problem.code === 'required' && /Percent$|value$|horizon$/.test(problem.path))
        ? text.number
        : fieldProblemText(problem, language)),
  ]);
  return { status, errors: Object.fromEntries(errors), current };
}

const currentScenario = z.custom<Scenario>(
  value => typeof value === 'object' && value !== null && 'assumptions' in value && 'version' in value,
);

/** The scenario as it stands now, as its form shows it. */
export function scenarioNow(
  current: Json | null,
): { readonly version: number; readonly values: ScenarioValues } | null {
  const parsed = currentScenario.safeParse(current);
  return parsed.success ? { version: parsed.data.version, values: scenarioValues(parsed.data) } : null;
}
