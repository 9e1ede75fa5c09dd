import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { OrganisationId } from '../context.ts';
import type { AccountId, PersonId } from '../database/identifiers.ts';
import type { Schema } from '../database/schema.ts';
import { type Frequency, frequencyOf, type Topic } from './topics.ts';

/** Messages that go in one mail. */
export type Delivery = {
  /** The same for the same messages, so that two instances that find them make one job. */
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly messageIds: readonly string[];
};

type Waiting = {
  readonly organisation_id: OrganisationId;
  readonly person_id: PersonId;
  readonly id: string;
  readonly topic: Topic;
  readonly language: string;
  readonly chosen: Frequency | null;
};

const mostAtATime = 1000;

/** What waits for a delivery, oldest first, with how often its reader wants to hear of it. As the owner: of every organisation. */
function waiting(owner: Kysely<Schema>): Promise<readonly Waiting[]> {
  return owner
    .selectFrom('mail_message')
    .leftJoin('mail_preference', join =>
      join
        .onRef('mail_preference.organisation_id', '=', 'mail_message.organisation_id')
        .onRef('mail_preference.person_id', '=', 'mail_message.person_id')
        .onRef('mail_preference.topic', '=', 'mail_message.topic'),
    )
    .select([
      'mail_message.organisation_id',
      'mail_message.person_id',
      'mail_message.id',
      'mail_message.topic',
      'mail_message.language',
      'mail_preference.frequency as chosen',
    ])
    .where('handed_over_at', 'is', null)
    .orderBy('mail_message.created_at')
    .orderBy('mail_message.id')
    .limit(mostAtATime)
    .execute();
}

/** An identifier that follows from those it stands for. */
const idOf = (messageIds: readonly string[]): string => {
  const [first] = messageIds;
  if (messageIds.length === 1 && first !== undefined) return first;
  const hash = createHash('sha256').update(messageIds.join(' ')).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};

/** Deliveries of what need not wait: one for each message. */
export async function deliveriesAtOnce(owner: Kysely<Schema>): Promise<readonly Delivery[]> {
  const rows = await waiting(owner);
  return rows
    .filter(({ topic, chosen }) => frequencyOf(topic, chosen) === 'at-once')
    .map(({ organisation_id, id }) => ({ id, organisationId: organisation_id, messageIds: [id] }));
}

/** Deliveries of what waited for its day: one for each person, topic and language. */
export async function digests(
  owner: Kysely<Schema>,
  frequency: 'daily' | 'weekly',
): Promise<readonly Delivery[]> {
  const rows = await waiting(owner);
  const due = rows.filter(({ topic, chosen }) => frequencyOf(topic, chosen) === frequency);
  const groups = Map.groupBy(due, row =>
    [row.organisation_id, row.person_id, row.topic, row.language].join(' '),
  );
  return [...groups.values()].flatMap(group => {
    const [first] = group;
    if (first === undefined) return [];
    const messageIds = group.map(({ id }) => id);
    return [{ id: idOf(messageIds), organisationId: first.organisation_id, messageIds }];
  });
}

/** Notes that a delivery has been made, so that none is made again. */
export async function noteHandedOver(owner: Kysely<Schema>, delivery: Delivery, at: Date): Promise<void> {
  await owner
    .updateTable('mail_message')
    .set({ handed_over_at: at.toISOString() })
    .where('organisation_id', '=', delivery.organisationId)
    .where('id', 'in', delivery.messageIds)
    .execute();
}

/** Who signs in, as better-auth keeps it. */
type AccountTable = { account_user: { id: AccountId; email: string } };

const security: Topic = 'security';

/**
 * What a delivery says and to whom; what was sent already, or whose reader was erased, is left out. What is about an
 * account goes to the address that signs in: an administrator who changes the person's cannot turn it aside.
 */
export function messagesOf(owner: Kysely<Schema>, organisationId: string, messageIds: readonly string[]) {
  return owner
    .withTables<AccountTable>()
    .selectFrom('mail_message')
    .innerJoin('person', join =>
      join
        .onRef('person.organisation_id', '=', 'mail_message.organisation_id')
        .onRef('person.id', '=', 'mail_message.person_id'),
    )
    .innerJoin('organisation', 'organisation.id', 'mail_message.organisation_id')
    .leftJoin('account_user', 'account_user.id', 'person.account_id')
    .select([
      'mail_message.id',
      'mail_message.topic',
      'mail_message.language',
      'mail_message.subject',
      'mail_message.body',
      'person.name',
      sql<
        string | null
      >`case when mail_message.topic = ${security} then coalesce(account_user.email, person.email) else person.email end`.as(
        'email',
      ),
      'organisation.name as organisation',
    ])
    .where('mail_message.organisation_id', '=', organisationId as OrganisationId)
    .where('mail_message.id', 'in', messageIds)
    .where('mail_message.sent_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .orderBy('mail_message.created_at')
    .orderBy('mail_message.id')
    .execute();
}

/** Notes that messages were sent, and forgets what they said. */
export async function noteSent(
  owner: Kysely<Schema>,
  organisationId: string,
  messageIds: readonly string[],
  at: Date,
): Promise<void> {
  await owner
    .updateTable('mail_message')
    .set({ sent_at: at.toISOString(), subject: '', body: '' })
    .where('organisation_id', '=', organisationId as OrganisationId)
    .where('id', 'in', messageIds)
    .execute();
}
