import { allGoals } from '#features/direction/index.ts';
import { initiativeHeads, numberName } from '#features/initiatives/index.ts';
import type { Context } from '#platform/context.ts';
import type { Option } from '#ui/components/forms.tsx';
import type { Measure } from './model/measure.ts';
import { allMeasures } from './store/measures.ts';
import { everybody } from './store/people.ts';

/** What the fields of a measure are chosen among. */
export type Choices = {
  readonly goals: readonly Option[];
  readonly initiatives: readonly Option[];
  readonly people: readonly Option[];
  /** Measures that a formula can be made of, with how often each is measured. */
  readonly measures: readonly (Option & { readonly period: Measure['period'] })[];
};

export async function choicesFor({
  db,
  organisation,
}: Pick<Context, 'db' | 'organisation'>): Promise<Choices> {
  const goals = await allGoals(db, organisation.id);
  const initiatives = await initiativeHeads(db, organisation.id);
  const people = await everybody(db, organisation.id);
  const measures = await allMeasures(db, organisation.id);
  return {
    goals: goals
      .map(({ id, title }) => ({ value: id, label: title }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'sv')),
    initiatives: initiatives.map(({ id, number, title }) => ({
      value: id,
      label: `${numberName(number)} ${title}`,
    })),
    people: people.filter(({ isErased }) => !isErased).map(({ id, name }) => ({ value: id, label: name })),
    measures: measures.map(({ id, name, period }) => ({ value: id, label: name, period })),
  };
}
