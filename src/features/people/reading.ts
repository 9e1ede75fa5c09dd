import { unknown } from '#platform/action/refusal.ts';
import { recordReading } from '#platform/audit/record-reading.ts';
import type { Context } from '#platform/context.ts';
import { isLastAdministrator } from './actions/administrators.ts';
import {
  choosePeople,
  type ErasurePlan,
  erasurePlan,
  type Invitation,
  type InvitationState,
  invitationState,
  type PeopleFilter,
  type Person,
} from './model.ts';
import { tiesOf } from './store/erasure.ts';
import { invitationsOf } from './store/invitations.ts';
import { findPerson, listPeople } from './store/people.ts';

/** The register as asked for, and how many there are in all; that it was read stands in the audit. */
export async function readPeople(
  member: Context,
  filter: PeopleFilter,
): Promise<{ readonly chosen: readonly Person[]; readonly all: readonly Person[] }> {
  const { db, organisation, now } = member;
  await recordReading(member, 'people.listPeople', { kind: 'organisation', id: organisation.id });
  const all = await listPeople(db, organisation.id, now());
  return { chosen: choosePeople(all, filter), all };
}

export type InvitationView = Invitation & { readonly state: InvitationState };

/** A person with their invitations, the newest first; that they were read stands in the audit. */
export async function readPerson(
  member: Context,
  id: string,
): Promise<{ readonly person: Person; readonly invitations: readonly InvitationView[] }> {
  const { db, organisation, now } = member;
  const person = await personOf(member, id);
  await recordReading(member, 'people.readPerson', { kind: 'person', id: person.id });
  const invitations = await invitationsOf(db, organisation.id, person.id);
  return {
    person,
    invitations: invitations.map((invitation, index) => ({
      ...invitation,
      state: invitationState(invitation, index === 0, now()),
    })),
  };
}

/** What an erasure of a person would remove and leave. */
export async function readErasure(
  member: Context,
  id: string,
): Promise<{ readonly person: Person; readonly plan: ErasurePlan }> {
  const { db, organisation, now } = member;
  const person = await personOf(member, id);
  if (person.state === 'erased') throw unknown('person');
  await recordReading(member, 'people.readPerson', { kind: 'person', id: person.id });
  const plan = erasurePlan({
    ...(await tiesOf(db, organisation.id, person.id, now().toISOString().slice(0, 10))),
    isLastAdministrator: await isLastAdministrator(db, organisation.id, person),
  });
  return { person, plan };
}

async function personOf({ db, organisation, now }: Context, id: string): Promise<Person> {
  const person = await findPerson(db, organisation.id, id, now());
  if (person === null) throw unknown('person');
  return person;
}
