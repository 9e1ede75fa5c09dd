import type { OrganisationId } from '#platform/context.ts';
import { hashOfSecret, makeSecret, makeToken } from '#platform/session/token.ts';
import { makeOrganisation, makePerson, type TestPerson } from '../../support/people.ts';
import type { Send } from '../decided.ts';
import type { ServedApi } from '../served-api.ts';

/** An organisation with the people that an address of the API can name, and somebody signed in who may ask for them. */
export type World = {
  /** By the name of the parameter. */
  readonly values: Readonly<Record<string, string>>;
  readonly administrator: TestPerson;
  /** Another of the leadership group. */
  readonly leader: TestPerson;
  readonly send: Send;
  /** Sends what makes something, and gives its id. */
  readonly made: (address: string, body: unknown) => Promise<string>;
  /** Imports a fetch with its register, and gives the snapshot's id. */
  readonly fetched: (
    fetch: { readonly day: string; readonly values: string },
    register: string,
  ) => Promise<string>;
  readonly organisation: OrganisationId;
  /** The cookie of the administrator's session. */
  readonly cookie: string;
  /** The secret of the invitation. */
  readonly secret: string;
};

const moment = '2026-03-02T08:00:00.000Z';
const inAYear = () => new Date(Date.now() + 365 * 86_400_000).toISOString();
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** Made anew for each call, in an organisation of its own: what one test removes, the next does not miss. */
export const makePeople = async (api: ServedApi): Promise<World> => {
  const { db } = api.database;
  const { id: organisation_id } = await makeOrganisation(api.database, 'Provorten');
  const { items: snapshots } = await (await api.ask('/api/v1/snapshots')).json();
  const administrator = await makePerson(api.database, organisation_id, {
    name: 'Ada Admin',
    roles: ['administrator', 'strategist', 'leader'],
    withAccount: true,
  });
  const account = await api.doors.accounts.withEmail(administrator.email);
  if (account === null) throw new Error('The account was not made.');
  const { cookies } = await api.doors.accounts.begin(account, 'a test');
  const other = await api.doors.accounts.begin(account, 'another browser');
  const session = (await api.doors.accounts.sessionsOf(account)).at(-1);
  const cookie = cookies.map(text => text.split(';')[0]).join('; ');
  if (session === undefined || other.cookies.length === 0) throw new Error('No session was begun.');

  const person = await makePerson(api.database, organisation_id, { name: 'Eva Lind', roles: ['reader'] });
  const secret = makeSecret();
  const invitation = await db
    .insertInto('invitation')
    .values({
      organisation_id,
      person_id: person.id,
      token_hash: hashOfSecret(secret),
      created_at: new Date().toISOString(),
      expires_at: inDays(7),
      accepted_at: null,
      revoked_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { hash, shown } = makeToken();
  const token = await db
    .insertInto('api_token')
    .values({
      organisation_id,
      name: 'Statistik',
      scopes: ['values.read'],
      token_hash: hash,
      shown,
      created_by: administrator.id,
      created_at: moment,
      expires_at: inAYear(),
      revoked_at: null,
      last_used_on: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const seated = await makePerson(api.database, organisation_id, { name: 'Siv Stol', roles: ['leader'] });
  const seat = await db
    .selectFrom('leadership_membership')
    .select('id')
    .where('person_id', '=', seated.id)
    .executeTakeFirstOrThrow();
  const passkey = crypto.randomUUID();
  await db
    .withTables<{ account_passkey: Record<string, unknown> }>()
    .insertInto('account_passkey')
    .values({
      id: passkey,
      name: 'Arbetsdatorn',
      publicKey: 'x',
      userId: account,
      credentialID: passkey,
      counter: 0,
      deviceType: 'singleDevice',
      backedUp: false,
      createdAt: new Date().toISOString(),
    })
    .execute();
  const made = async (address: string, body: unknown) => {
    const answer = await api.askAs('by headers', address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
    const told = await answer.json();
    if (answer.status !== 200) throw new Error(`${address} made nothing: ${JSON.stringify(told)}`);
    return String(told.id);
  };
  const part = (kind: string, parent: string | null) =>
    made('/api/v1/organisation/parts', {
      kind,
      name: kind,
      parent,
      validFrom: '2023-01-01',
      validTo: null,
    });
  const council = await part('council', null);
  const adviser = await makePerson(api.database, organisation_id, { name: 'Rolf Råd', roles: ['adviser'] });
  const handover = await made('/api/v1/handovers', {
    what: { kind: 'document', title: 'Underlag', text: 'Elva e-tjänster.' },
    from: council,
    to: { kind: 'person', person: adviser.id },
  });
  const send: Send = async (method, address, body) => {
    const answer = await api.askAs('by headers', address, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const told = await answer.json();
    if (answer.status !== 200) throw new Error(`${method} ${address}: ${JSON.stringify(told)}`);
    return told;
  };
  const fetched: World['fetched'] = async ({ day, values: text }, register) => {
    const body = new FormData();
    body.set('fetchedOn', day);
    body.set('source', 'Kolada');
    body.set('keyFigures', new File([register], 'register.csv'));
    body.set('values', new File([text], `${day}.csv`));
    const answer = await api.askAs('by headers', '/api/v1/snapshots', {
      method: 'POST',
      headers: { cookie },
      body,
    });
    return (await answer.json()).snapshot.id;
  };
  return {
    administrator,
    leader: seated,
    send,
    made,
    fetched,
    organisation: organisation_id,
    cookie,
    secret,
    values: {
      unit: '1440',
      keyFigure: 'N15419',
      organisation: organisation_id,
      snapshot: snapshots[0].id,
      person: person.id,
      invitation: invitation.id,
      token: token.id,
      seat: seat.id,
      council,
      adviser: adviser.id,
      handover,
      owner: administrator.id,
      seated: seated.id,
      part: await part('board', council),
      session: session.id,
      passkey,
    },
  };
};
