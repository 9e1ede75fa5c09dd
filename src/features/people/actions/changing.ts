import { defineAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import { dropMessages } from '#platform/mail/queue-message.ts';
import { mailOwnMatter } from '#platform/mail/tell.ts';
import {
  type ChangePerson,
  changePersonSchema,
  type Erase,
  erasedName,
  eraseSchema,
  erasurePlan,
  type GivenRole,
  inOrder,
  type Person,
  type PersonId,
} from '../model.ts';
import { erasePerson, isAccountElsewhere, tiesOf } from '../store/erasure.ts';
import { endInvitations } from '../store/invitations.ts';
import {
  accountOf,
  findPerson,
  lockPeople,
  personWithEmail,
  setRoles,
  updatePerson,
} from '../store/people.ts';
import { isLastAdministrator } from './administrators.ts';

/** What a change of a person answers: what its next form or request needs. */
export type Changed = { readonly id: PersonId; readonly version: number };

const nowStands = ({ version, name, email, roles }: Person) => ({ version, name, email, roles });

const removes = (person: Person, roles: readonly GivenRole[], role: GivenRole): boolean =>
  person.roles.includes(role) && !roles.includes(role);

/** Changes name, e-mail and roles. Roles hold from the next request on; a link sent to an earlier address stops to. */
export const changePerson = defineAction<ChangePerson, Changed>({
  name: 'people.changePerson',
  permission: 'people.edit',
  input: changePersonSchema,
  record: ({ person, version, roles }) => ({ person, version, roles: inOrder(roles) }),
  run: async (context, input) => {
    const { db, organisation, now } = context;
    await lockPeople(db, organisation.id);
    const person = await findPerson(db, organisation.id, input.person, now());
    if (person === null || person.state === 'erased') throw unknown('person');
    if (person.version !== input.version) throw stale('person', nowStands(person));
    if (input.email !== null && input.email !== person.email) {
      if ((await personWithEmail(db, organisation.id, input.email)) !== null) throw emailTaken();
    }
    if (
      removes(person, input.roles, 'administrator') &&
      (await isLastAdministrator(db, organisation.id, person))
    ) {
      throw lastAdministrator();
    }
    const version = await updatePerson(db, organisation.id, person.id, input);
    if (version === null) throw stale('person', nowStands(person));
    await setRoles(db, organisation.id, person.id, input.roles);
    if (inOrder(input.roles).join() !== inOrder(person.roles).join()) {
      await mailOwnMatter(context, person.id, 'rolesChanged');
    }
    if (input.email !== person.email) {
      await endInvitations(db, organisation.id, person.id, now());
      await dropMessages(db, organisation.id, person.id, 'invitation');
    }
    return {
      output: { id: person.id, version },
      affected: [{ kind: 'person', id: person.id, change: 'changed' }],
      undo: {
        action: 'people.changePerson',
        input: { person: person.id, ...nowStands(person), version },
      },
    };
  },
});

/**
 * Erases a person (GDPR 17): account, e-mail, roles and invitations go; the name goes unless archive law keeps it (17.3 b
 * and d). The audit holds ids only, and stays whole.
 */
export const erase = defineAction<Erase, Changed>({
  name: 'people.erase',
  permission: 'people.erase',
  reach: 'accounts',
  input: eraseSchema,
  record: ({ person, version }) => ({ person, version }),
  run: async ({ db, organisation, accounts, now }, input) => {
    await lockPeople(db, organisation.id);
    const person = await findPerson(db, organisation.id, input.person, now());
    if (person === null || person.state === 'erased') throw unknown('person');
    if (person.version !== input.version) throw stale('person', nowStands(person));
    const plan = erasurePlan({
      ...(await tiesOf(db, organisation.id, person.id, now().toISOString().slice(0, 10))),
      isLastAdministrator: await isLastAdministrator(db, organisation.id, person),
    });
    if (plan.obstacle === 'last-administrator') throw lastAdministrator();
    if (plan.obstacle === 'sits-in-leadership') {
      throw refused(
        'person',
        'sits-in-leadership',
        'This person has a seat in the leadership group, now or to come. End it first: the record of who leads must stay true.',
      );
    }
    const account = await accountOf(db, organisation.id, person.id);
    await erasePerson(db, organisation.id, person.id, {
      version: person.version,
      name: plan.keptBy.length > 0 ? person.name : erasedName,
      at: now(),
    });
    if (account !== null && !(await isAccountElsewhere(db, organisation.id, account))) {
      await accounts.remove(account);
    }
    return {
      output: { id: person.id, version: person.version + 1 },
      affected: [{ kind: 'person', id: person.id, change: 'removed' }],
    };
  },
});

export const emailTaken = () =>
  refused('email', 'email-taken', 'Another person of the organisation has this e-mail address.');

const lastAdministrator = () =>
  refused(
    'roles',
    'last-administrator',
    'Nobody else could administer the organisation. Make somebody else administrator first.',
  );
