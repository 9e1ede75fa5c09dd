import { leadershipOn, partsOn } from '#features/organisations/index.ts';
import type { Context } from '#platform/context.ts';
import type { ProposalOptions } from './components/proposal-fields.tsx';
import { scenariosSeen } from './scenarios-seen.ts';
import { everybody } from './store/people.ts';

/** Whom and what a form lets one choose among: owners are those in the group on the day. */
export async function optionsOn({ db, organisation }: Context, day: string): Promise<ProposalOptions> {
  const seats = await leadershipOn(db, organisation.id, day);
  const people = await everybody(db, organisation.id);
  const scenarios = await scenariosSeen({ db, organisation });
  return {
    owners: seats.map(({ person, name, title }) => ({ value: person, label: `${name}, ${title}` })),
    people: people.filter(({ isErased }) => !isErased).map(({ id, name }) => ({ value: id, label: name })),
    scenarios: scenarios.map(({ id, name }) => ({ value: id, label: name })),
  };
}

const deciding: readonly string[] = ['council', 'executive-board', 'board'];

/** The authorities that can decide or have delegated on a day. */
export async function authoritiesOn({ db, organisation }: Context, day: string) {
  const parts = await partsOn(db, organisation.id, day);
  return parts
    .filter(({ kind }) => deciding.includes(kind))
    .toSorted(
      (one, other) =>
        deciding.indexOf(one.kind) - deciding.indexOf(other.kind) || one.name.localeCompare(other.name, 'sv'),
    )
    .map(({ id, name }) => ({ value: id, label: name }));
}
