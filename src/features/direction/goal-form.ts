import { z } from 'zod';
import type { Json } from '#platform/database/json.ts';
import { textOf, textOrNull } from '#platform/page-form.ts';
import { numberTyped } from './form-problem.ts';
import type { Goal, Target } from './model/goal.ts';

export const targetFields = [
  'keyFigure',
  'measure',
  'unit',
  'baseline',
  'baselineYear',
  'target',
  'byDate',
] as const;
export type TargetValues = Readonly<Record<(typeof targetFields)[number], string>>;

export const goalFieldNames = [
  'kind',
  'title',
  'description',
  'part',
  'serves',
  'aim',
  'weight',
  'validFrom',
  'validTo',
] as const;
export type GoalField = (typeof goalFieldNames)[number];

/** What stands in the fields of a goal's form. */
export type GoalValues = Readonly<Record<GoalField, string>> & { readonly targets: readonly TargetValues[] };

export const emptyTarget: TargetValues = {
  keyFigure: '',
  measure: '',
  unit: '',
  baseline: '',
  baselineYear: '',
  target: '',
  byDate: '',
};

const isEmpty = (target: TargetValues): boolean => targetFields.every(field => target[field].trim() === '');

/** Targets typed, those left empty between others kept out, so that a target keeps its place after a refusal. */
export function goalTyped(form: FormData): GoalValues {
  const rows = Number(textOf(form, 'rows')) || 0;
  const targets = Array.from({ length: Math.min(Math.max(rows, 0), 20) }, (_, row): TargetValues => {
    const typed = (field: string) => textOf(form, `targets.${row}.${field}`).trim();
    return {
      keyFigure: typed('keyFigure').toUpperCase(),
      measure: typed('measure'),
      unit: typed('unit'),
      baseline: typed('baseline'),
      baselineYear: typed('baselineYear'),
      target: typed('target'),
      byDate: typed('byDate'),
    };
  });
  return {
    kind: textOf(form, 'kind'),
    title: textOf(form, 'title'),
    description: textOf(form, 'description'),
    part: textOf(form, 'part'),
    serves: textOf(form, 'serves'),
    aim: textOf(form, 'aim'),
    weight: textOf(form, 'weight'),
    validFrom: textOf(form, 'validFrom').trim(),
    validTo: textOf(form, 'validTo').trim(),
    targets: targets.filter(target => !isEmpty(target)),
  };
}

/** What was typed, as an action takes it. */
export function goalInput(form: FormData) {
  const { targets, ...typed } = goalTyped(form);
  return {
    ...typed,
    part: textOrNull(form, 'part'),
    serves: textOrNull(form, 'serves'),
    validTo: textOrNull(form, 'validTo'),
    weight: numberTyped(typed.weight),
    targets: targets.map(target => ({
      ...target,
      keyFigure: target.keyFigure === '' ? null : target.keyFigure,
      baseline: numberTyped(target.baseline),
      baselineYear: numberTyped(target.baselineYear),
      target: numberTyped(target.target),
    })),
  };
}

const numberShown = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

const targetValues = (target: Target): TargetValues => ({
  keyFigure: target.keyFigure ?? '',
  measure: target.keyFigure === null ? target.measure : '',
  unit: target.keyFigure === null ? target.unit : '',
  baseline: numberShown(target.baseline),
  baselineYear: numberShown(target.baselineYear),
  target: numberShown(target.target),
  byDate: target.byDate,
});

export const goalValues = (goal: Omit<Goal, 'id' | 'version'>): GoalValues => ({
  kind: goal.kind,
  title: goal.title,
  description: goal.description,
  part: goal.part ?? '',
  serves: goal.serves ?? '',
  aim: goal.aim,
  weight: numberShown(goal.weight),
  validFrom: goal.validFrom,
  validTo: goal.validTo ?? '',
  targets: goal.targets.map(targetValues),
});

const currentGoal = z.custom<Goal>(
  value => typeof value === 'object' && value !== null && 'targets' in value && 'version' in value,
);

export type NowValues<Values> = { readonly version: number; readonly values: Values };

/** The goal as it stands now, as its form shows it. */
export function goalNow(current: Json | null): NowValues<GoalValues> | null {
  const parsed = currentGoal.safeParse(current);
  return parsed.success ? { version: parsed.data.version, values: goalValues(parsed.data) } : null;
}
