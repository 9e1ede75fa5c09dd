import { partsOn } from '#features/organisations/index.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import type { Option } from '#ui/components/forms.tsx';
import { type PlanningSetting, periodName, periodsOf } from './model/setting.ts';
import { goalsFrom } from './store/beside.ts';

/** Departments, companies and units there are today, departments first: those that carry an initiative. */
export async function partChoices(member: Context): Promise<readonly Option[]> {
  const parts = await partsOn(member.db, member.organisation.id, todayOf(member));
  const order = ['department', 'company', 'unit', 'board', 'executive-board', 'council'];
  return parts
    .toSorted(
      (one, other) =>
        order.indexOf(one.kind) - order.indexOf(other.kind) || one.name.localeCompare(other.name, 'sv'),
    )
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** What touches an initiative as a whole: departments and companies, and what it names already. */
export async function departmentChoices(
  member: Context,
  chosen: readonly string[],
): Promise<readonly Option[]> {
  const parts = await partsOn(member.db, member.organisation.id, todayOf(member));
  const carrying = parts.filter(
    ({ id, kind }) => kind === 'department' || kind === 'company' || chosen.includes(id),
  );
  return (carrying.length > 0 ? carrying : parts)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** Goals that hold today or later. */
export async function goalChoices(member: Context): Promise<readonly Option[]> {
  const goals = await goalsFrom(member.db, member.organisation.id, todayOf(member));
  return goals.map(({ id, title }) => ({ value: id, label: title }));
}

/** Every period of the plan by name. */
export const periodChoices = (setting: PlanningSetting): readonly string[] =>
  Array.from({ length: periodsOf(setting) }, (_, period) => periodName(setting, period));
