import { sql } from 'kysely';
import { z } from 'zod';
import { allActions } from '#features/audit/index.ts';
import type { AccountId, Context, OrganisationId, PersonId } from '#platform/context.ts';
import { createOrganisation } from '#platform/database/organisations.ts';
import type { Doors } from '#platform/doors.ts';
import { permissionNames, type Role } from '#platform/permissions.ts';
import { cookiesOf, keepCookies } from './arriving.ts';
import { named, tablesOf } from './catalogue.ts';
import { inhabitWithBenefits } from './inhabited/benefits.ts';
import { inhabitWithCatalogue } from './inhabited/catalogue.ts';
import { inhabitWithConversations } from './inhabited/conversations.ts';
import { inhabitWithDecisions } from './inhabited/decisions.ts';
import { inhabitWithDirection } from './inhabited/direction.ts';
import { inhabitWithDuties } from './inhabited/duties.ts';
import { inhabitWithEffects } from './inhabited/effects.ts';
import { inhabitWithFollowUp } from './inhabited/follow-up.ts';
import { inhabitWithIdeas } from './inhabited/ideas.ts';
import { inhabitWithInitiatives } from './inhabited/initiatives.ts';
import { inhabitWithMaturity } from './inhabited/maturity.ts';
import { inhabitWithMeasures } from './inhabited/measures.ts';
import { inhabitWithOpportunities } from './inhabited/opportunities.ts';
import { inhabitWithPortfolio } from './inhabited/portfolio.ts';
import { inhabitWithSituation } from './inhabited/situation.ts';
import { inhabitWithSnapshots } from './inhabited/snapshots.ts';
import { inhabitWithVision } from './inhabited/vision.ts';
import { inhabitWithWelfareGap } from './inhabited/welfare-gap.ts';
import { keepEvaluation } from './kept-evaluation.ts';
import { makePerson } from './people.ts';

/** An organisation that holds one of everything there is. */
export type Inhabited = {
  readonly id: OrganisationId;
  readonly administrator: {
    readonly id: PersonId;
    readonly accountId: AccountId;
    readonly cookie: string;
    /** A context of their own, as their next request would be given. */
    readonly context: () => Promise<Context>;
  };
  /** A token of the administrator's for everything. */
  readonly token: string;
  /** What stands in the link of the open invitation. */
  readonly invitationSecret: string;
  /** Identifiers by table, the one that most can be done with first; `snapshot`, `earlier-snapshot` are of files. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
};

const asked = { language: 'sv', requestId: 'test' } as const;
const linked = z.object({ person: z.uuid(), invitation: z.uuid(), link: z.url() });
const identified = z.object({ id: z.uuid() });

/** Performs an action by its name, as whoever the context is of. */
export async function act(context: Context, name: string, input: unknown): Promise<unknown> {
  const action = allActions.find(each => each.name === name);
  if (action === undefined) throw new Error(`There is no action ${name}.`);
  return action.perform(context, input);
}

const secretOf = (link: string): string => new URL(link).pathname.split('/').at(-1) ?? '';

/** A session of the account, as the cookie of its requests. */
export async function cookieOf(doors: Doors, accountId: AccountId, organisation: string): Promise<string> {
  const jar = new Map([['organisation', organisation]]);
  keepCookies(jar, (await doors.accounts.begin(accountId, 'Firefox/140.0 (a test)')).cookies);
  return cookiesOf(jar).get('cookie') ?? '';
}

/** An organisation made through the product's own actions; `name` is in all that is written there. */
export async function inhabit(doors: Doors, dataFolder: string, name: string): Promise<Inhabited> {
  const { database, accounts } = doors;
  const now = new Date();
  const id = await createOrganisation(database, { name, unitCode: '1440' }, now);
  const { id: person, email } = await makePerson(database, id, {
    name: `${name}s administratör`,
    roles: ['administrator', 'strategist', 'leader'],
  });
  const accountId = await accounts.create({ name, email, password: null });
  await database.db.updateTable('person').set({ account_id: accountId }).where('id', '=', person).execute();
  const context = async (): Promise<Context> => {
    const found = await doors.contextOfPerson(id, person, asked);
    if (found === null) throw new Error('The administrator is gone.');
    return found;
  };
  const does = async (action: string, input: unknown) => act(await context(), action, input);
  const makes = async (action: string, input: unknown) => identified.parse(await does(action, input)).id;

  const invites = async (who: string, roles: readonly string[]) =>
    linked.parse(await does('people.invite', { name: `${name}s ${who}`, email: `${who}@${id}.se`, roles }));
  const invited = await invites('strateg', ['strategist']);
  const adviser = await invites('konsult', ['adviser']);

  const days = { validFrom: '2020-01-01', validTo: null };
  const part = (kind: string, parent: string | null) =>
    makes('organisations.addPart', { kind, name: `${name}s ${kind}`, parent, ...days });
  const council = await part('council', null);
  const board = await part('board', council);
  await part('department', board);
  const seat = { newPerson: null, title: `${name}s chef`, isChair: false, part: board, ...days };
  await does('organisations.addSeat', { person: invited.person, ...seat });

  const copy = { kind: 'document', title: `${name}s underlag`, text: `Om ${name}.` };
  for (const to of [
    { kind: 'part', part: council },
    { kind: 'person', person: adviser.person },
  ]) {
    await does('handovers.make', { what: copy, from: board, to });
  }
  const direction = await inhabitWithDirection(does, name, board);
  const opportunities = await inhabitWithOpportunities(does, context, name);
  const welfareGap = await inhabitWithWelfareGap(does, name);
  const catalogue = await inhabitWithCatalogue(does, name);
  const vision = await inhabitWithVision(does, name, {
    goal: direction[0] ?? '',
    voice: opportunities[1] ?? '',
  });
  const initiatives = await inhabitWithInitiatives(does, name, board);
  const portfolio = await inhabitWithPortfolio(does, name, board, initiatives[0] ?? '');
  const decisions = await inhabitWithDecisions(does, name, { board, owner: person, other: invited.person });
  const effects = await inhabitWithEffects(does, name, initiatives[0] ?? '', run =>
    keepEvaluation(database, id, { run, by: person }),
  );
  await inhabitWithDuties(does, database, id, { name, owner: person, other: invited.person });
  const benefits = await inhabitWithBenefits(does, context, name, {
    board,
    owner: person,
    other: invited.person,
  });
  const measures = await inhabitWithMeasures(does, name, {
    goal: direction[0] ?? '',
    initiative: initiatives[0] ?? '',
    reporter: invited.person,
  });
  const maturity = await inhabitWithMaturity(does, name);
  const followUp = await inhabitWithFollowUp(does, name, {
    context,
    owner: person,
    asOther: async (action, input) => {
      const own = await context();
      return act({ ...own, actor: { ...own.actor, id: invited.person as PersonId } }, action, input);
    },
  });
  const ideas = await inhabitWithIdeas(does, context, name, { other: invited.person, board });
  const conversations = await inhabitWithConversations(does, name, board);
  const sync = await makes('panel.syncKolada', { keyFigures: ['N15419'] });
  // Not one that anything of an organisation is kept by: in this field it identifies nothing of anybody's.
  await does('panel.setSyncSchedule', { isNightly: false, keyFigures: ['N00003'], version: 0 });
  const situation = await inhabitWithSituation(does, name);
  const key = { name: `${name}s nyckel`, scopes: permissionNames, days: 30 };
  const { token } = z.object({ token: z.string() }).parse(await does('tokens.make', key));
  await act({ ...(await context()), idempotencyKey: 'first' }, 'messages.choosePreference', {
    topic: 'own-matters',
    frequency: 'daily',
  });

  const { earlier, later } = await inhabitWithSnapshots(does, name, { dataFolder, id });

  const cookie = await cookieOf(doors, accountId, id);
  await cookieOf(doors, accountId, id);
  await addPastActions(doors, id, person, accountId);
  return {
    id,
    administrator: { id: person, accountId, cookie, context },
    token,
    invitationSecret: secretOf(adviser.link),
    ids: new Map([
      ...(await idsOf(doors, id, accountId, [
        invited.person,
        board,
        adviser.invitation,
        ...initiatives,
        ...portfolio,
        ...direction,
        ...opportunities,
        ...welfareGap,
        ...catalogue,
        ...vision,
        ...decisions,
        ...effects,
        ...benefits,
        ...measures,
        ...maturity,
        ...followUp,
        ...ideas,
        ...conversations,
        sync,
        ...situation,
      ])),
      ['snapshot', [later, earlier]],
      ['earlier-snapshot', [earlier]],
    ]),
  };
}

/** What no action leaves behind: it needs an authenticator, or is gone when the action is done. */
async function addPastActions({ database }: Doors, organisation: string, person: string, account: string) {
  await sql`insert into account_passkey ("name", "publicKey", "userId", "credentialID", "counter", "deviceType", "backedUp")
    values ('En nyckel', 'x', ${account}, ${account}, 0, 'singleDevice', false)`.execute(database.db);
  await sql`insert into pending_publication (organisation_id, source, target)
    values (${organisation}, 'incoming/none', 'snapshots/none')`.execute(database.db);
  await sql`insert into mail_message (organisation_id, person_id, topic, language, subject, body, created_at)
    values (${organisation}, ${person}, 'own-matters', 'sv', 'Ämne', 'Text', now())`.execute(database.db);
  await sql`insert into mail_letter (organisation_id, address, language, subject, body, created_on)
    values (${organisation}, 'nagon@example.se', 'sv', 'Ämne', 'Text', current_date)`.execute(database.db);
}

async function idsOf(
  { database }: Doors,
  organisation: OrganisationId,
  account: AccountId,
  preferred: readonly string[],
) {
  const found: [string, readonly string[]][] = [];
  for (const table of await tablesOf(database)) {
    const owner = table.isOfOrganisations
      ? sql`organisation_id = ${organisation}`
      : table.name === 'organisation'
        ? sql`id = ${organisation}`
        : table.columns.includes('userId')
          ? sql`"userId" = ${account}`
          : null;
    if (owner === null || !table.hasIds) continue;
    const { rows } = await sql<{
      id: string;
    }>`select id::text from ${named(table)} where ${owner} order by 1`.execute(database.db);
    const ids = rows.map(({ id }) => id);
    found.push([table.name, [...new Set([...preferred.filter(id => ids.includes(id)), ...ids])]]);
  }
  return found;
}

/** One account that is a person of several organisations, in each with these roles. */
export async function joinTo(
  { database, accounts }: Doors,
  organisations: readonly Pick<Inhabited, 'id'>[],
  roles: readonly Role[],
): Promise<AccountId> {
  const name = 'Kim Konsult';
  const email = `${crypto.randomUUID()}@example.se`;
  const account = await accounts.create({ name, email, password: null });
  for (const { id } of organisations) {
    const person = await makePerson(database, id, { name, roles });
    await database.db
      .updateTable('person')
      .set({ account_id: account })
      .where('id', '=', person.id)
      .execute();
  }
  return account;
}
