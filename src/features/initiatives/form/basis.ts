import { type Basis, basisOf, type Initiative, type Origin } from '../model/initiative.ts';
import { originFrom, originText } from '../model/origin.ts';
import { type PlanningSetting, periodName, periodNamed } from '../model/setting.ts';
import type { SectionForm } from './sections.ts';
import { type FormValues, isFilled, numberTyped } from './values.ts';

const chosen = (values: FormValues, list: string): readonly string[] =>
  Object.keys(values).flatMap(name => (name.startsWith(`${list}.`) ? [name.slice(list.length + 1)] : []));

const ticked = (list: string, ids: readonly string[]): readonly (readonly [string, string])[] =>
  ids.map(id => [`${list}.${id}`, 'yes'] as const);

/** Fields of what an initiative is. Periods stand by their names. */
export const basisValues = (basis: Basis, setting: PlanningSetting): FormValues => ({
  title: basis.title,
  summary: basis.summary,
  kind: basis.kind,
  ...Object.fromEntries([...ticked('departments', basis.departments), ...ticked('goals', basis.goals)]),
  nullAlternative: basis.nullAlternative,
  mustReason: basis.must?.reason ?? '',
  mustText: basis.must?.text ?? '',
  informationClass: basis.informationClass ?? '',
  mainKeyFigure: basis.mainKeyFigure ?? '',
  earliestStart: periodName(setting, basis.earliestStart),
  latestStart: basis.latestStart === null ? '' : periodName(setting, basis.latestStart),
  durationPeriods: String(basis.durationPeriods),
});

/** What is typed, as the actions take it. A period that the plan lacks becomes one outside it. */
export function basisInput(values: FormValues, setting: PlanningSetting) {
  const period = (text: string | undefined) => periodNamed(setting, text ?? '') ?? 3600;
  return {
    title: values.title ?? '',
    summary: values.summary ?? '',
    kind: values.kind,
    departments: chosen(values, 'departments'),
    goals: chosen(values, 'goals'),
    nullAlternative: values.nullAlternative ?? '',
    must: isFilled(values.mustReason) ? { reason: values.mustReason, text: values.mustText ?? '' } : null,
    informationClass: isFilled(values.informationClass) ? values.informationClass : null,
    mainKeyFigure: isFilled(values.mainKeyFigure) ? values.mainKeyFigure?.trim() : null,
    earliestStart: period(values.earliestStart),
    latestStart: isFilled(values.latestStart) ? period(values.latestStart) : null,
    durationPeriods: numberTyped(values.durationPeriods),
  };
}

export const originsTyped = (values: FormValues): readonly Origin[] =>
  chosen(values, 'origins').flatMap(text => originFrom(text) ?? []);

export const originValues = (origins: readonly Origin[]): FormValues =>
  Object.fromEntries(ticked('origins', origins.map(originText)));

export const basisForm = (setting: PlanningSetting): SectionForm => ({
  valuesOf: (initiative: Initiative) => basisValues(basisOf(initiative), setting),
  pack: values => values,
  inputOf: values => basisInput(values, setting),
});
