import type { Context, OrganisationId } from '#platform/context.ts';
import type { Database } from '#platform/database/open.ts';
import { act } from './inhabited.ts';
import { makeOrganisation, makePerson, type TestPerson } from './people.ts';

/** An organisation with people who hold a conversation. */
export type Conversing = {
  readonly id: OrganisationId;
  readonly leader: TestPerson;
  readonly moderator: TestPerson;
  readonly participants: readonly TestPerson[];
  readonly does: (
    who: TestPerson,
    action: string,
    input: unknown,
    given?: Partial<Context>,
  ) => Promise<unknown>;
};

export async function makeConversing(database: Database, participants = 3): Promise<Conversing> {
  const { id } = await makeOrganisation(database, 'Samtalskommunen');
  const made = (name: string, role: 'leader' | 'strategist' | 'contributor') =>
    makePerson(database, id, { name, roles: [role] });
  const people: TestPerson[] = [];
  const leader = await made('Karin Hallgren', 'leader');
  const moderator = await made('Oskar Falk', 'strategist');
  for (let number = 1; number <= participants; number++) {
    people.push(await made(`Deltagare ${number}`, 'contributor'));
  }
  return {
    id,
    leader,
    moderator,
    participants: people,
    does: async (who, action, input, given = {}) =>
      act(await who.context(given), `conversations.${action}`, input),
  };
}

/** What a conversation of tests is asked about; open on the day of the test contexts. */
export const conversationOf = (given: object = {}) => ({
  question: 'Vad tar tid i onödan?',
  background: '',
  language: 'sv',
  opensOn: '2026-03-01',
  closesOn: '2026-03-20',
  promise: 'Vi väljer tre saker att börja med.',
  promisedOn: '2026-04-20',
  invited: {
    everyone: 100,
    parts: [],
    professions: [
      { name: 'Undersköterska', people: 40 },
      { name: 'Lärare', people: 30 },
    ],
  },
  ...given,
});

/** A conversation that is open, with so many statements of the leadership. */
export async function openConversation(
  { does, leader }: Conversing,
  { statements = 3, given = {} }: { readonly statements?: number; readonly given?: object } = {},
): Promise<{ readonly conversation: string; readonly statements: readonly string[] }> {
  const made = await does(leader, 'startConversation', conversationOf(given));
  const conversation = String(Reflect.get(Object(made), 'id'));
  const added = await does(leader, 'addStatements', {
    conversation,
    statements: Array.from({ length: statements }, (_, at) => ({
      text: `Påstående nummer ${at + 1} av flera.`,
    })),
  });
  await does(leader, 'openConversation', { conversation, version: 1 });
  const ids: unknown = Reflect.get(Object(added), 'ids');
  return { conversation, statements: Array.isArray(ids) ? ids.map(String) : [] };
}
