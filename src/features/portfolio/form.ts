import type { Language } from '#platform/context.ts';
import { textOf, textOrNull } from '#platform/page-form.ts';
import { formatNumber } from '#ui/format/numbers.ts';

/** A number as a field shows it: with the decimals it has, three at most. */
export function numberWritten(value: number, language: Language): string {
  const decimals = [0, 1, 2].find(count => Number.isInteger(Number((value * 10 ** count).toFixed(6)))) ?? 3;
  return formatNumber(value, language, decimals);
}

/** A number as people write one, `1 234,5`; NaN for what is none, which the schema then refuses. */
export function numberTyped(text: string): number {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** The fields of a scenario's settings, by the path that the action knows them by. */
const settingFields = [
  'settings.kinds.financial',
  'settings.kinds.reallocation',
  'settings.kinds.quality',
  'settings.kinds.environment',
  'settings.aims.operations',
  'settings.aims.service',
  'settings.aims.legal-certainty',
  'settings.costs',
  'settings.budgetPercent.investment',
  'settings.budgetPercent.running',
  'settings.horizonYears',
  'settings.gapPercent',
  'settings.timeLimitSeconds',
] as const;
export type SettingField = (typeof settingFields)[number];

export type ScenarioValues = Readonly<Record<'name' | 'note' | SettingField, string>>;

export function scenarioTyped(form: FormData): ScenarioValues {
  const typed = Object.fromEntries(settingFields.map(field => [field, textOf(form, field)]));
  return {
    name: textOf(form, 'name'),
    note: textOf(form, 'note'),
    ...emptySettings,
    ...typed,
  };
}

const emptySettings: Readonly<Record<SettingField, string>> = {
  'settings.kinds.financial': '',
  'settings.kinds.reallocation': '',
  'settings.kinds.quality': '',
  'settings.kinds.environment': '',
  'settings.aims.operations': '',
  'settings.aims.service': '',
  'settings.aims.legal-certainty': '',
  'settings.costs': '',
  'settings.budgetPercent.investment': '',
  'settings.budgetPercent.running': '',
  'settings.horizonYears': '',
  'settings.gapPercent': '',
  'settings.timeLimitSeconds': '',
};

/** What was typed, as the actions take it. */
export function scenarioInput(values: ScenarioValues) {
  const number = (field: SettingField) => numberTyped(values[field]);
  return {
    name: values.name,
    note: values.note,
    settings: {
      kinds: {
        financial: number('settings.kinds.financial'),
        reallocation: number('settings.kinds.reallocation'),
        quality: number('settings.kinds.quality'),
        environment: number('settings.kinds.environment'),
      },
      aims: {
        operations: number('settings.aims.operations'),
        service: number('settings.aims.service'),
        'legal-certainty': number('settings.aims.legal-certainty'),
      },
      costs: number('settings.costs'),
      budgetPercent: {
        investment: number('settings.budgetPercent.investment'),
        running: number('settings.budgetPercent.running'),
      },
      gapPercent: number('settings.gapPercent'),
      timeLimitSeconds: number('settings.timeLimitSeconds'),
      horizonYears: number('settings.horizonYears'),
    },
  };
}

export type ChoiceValues = {
  readonly initiative: string;
  readonly startPeriod: string;
  readonly reason: string;
};

export const choiceTyped = (form: FormData): ChoiceValues => ({
  initiative: textOf(form, 'initiative'),
  startPeriod: textOf(form, 'startPeriod'),
  reason: textOf(form, 'reason'),
});

/** What a row's form or the timeline's asks, as the action takes it. */
export function choiceInput(form: FormData, scenario: string | undefined) {
  const rule = textOf(form, 'rule') || 'locked';
  const period = textOrNull(form, 'startPeriod');
  return {
    scenario,
    version: Number(textOf(form, 'version')),
    initiative: textOf(form, 'initiative'),
    rule,
    startPeriod: rule === 'locked' && period !== null ? Number(period) : null,
    reason: textOf(form, 'reason'),
  };
}
