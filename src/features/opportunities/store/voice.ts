import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import {
  type EmployeeVoice,
  type KeptVoice,
  type OpportunityRef,
  opportunityText,
  type Support,
  type VoiceRef,
} from '../model/voice.ts';
import type { OpportunityTables } from './tables.ts';

/** Keeps what employees said, or tells anew what is told of it. */
export async function keepVoice(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { kind, id, words, told, href, agreeShare, people }: EmployeeVoice,
  at: Date,
): Promise<void> {
  const now = { words, told, href, agree_share: agreeShare, people, withdrawn_at: null };
  await trx
    .withTables<OpportunityTables>()
    .insertInto('employee_voice')
    .values({ organisation_id: organisationId, kind, id, since: at.toISOString(), ...now })
    .onConflict(conflict => conflict.columns(['organisation_id', 'kind', 'id']).doUpdateSet(now))
    .execute();
}

/** Takes back what was told of it: from now on it speaks for nothing. */
export async function withdraw(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { kind, id }: VoiceRef,
  at: Date,
): Promise<void> {
  await trx
    .withTables<OpportunityTables>()
    .updateTable('employee_voice')
    .set({ withdrawn_at: at.toISOString() })
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .execute();
}

/** What employees have said and stand by; of one where it is named. */
export async function voicesOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  one: VoiceRef | null = null,
): Promise<readonly KeptVoice[]> {
  const all = db
    .withTables<OpportunityTables>()
    .selectFrom('employee_voice')
    .where('organisation_id', '=', organisationId)
    .where('withdrawn_at', 'is', null)
    .select(['kind', 'id', 'words', 'told', 'href', 'agree_share as agreeShare', 'people', 'since'])
    .orderBy('people', 'desc')
    .orderBy('id');
  return (one === null ? all : all.where('kind', '=', one.kind).where('id', '=', one.id)).execute();
}

/** What was said and is taken back, by kind and id. */
export async function withdrawnVoices(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .withTables<OpportunityTables>()
    .selectFrom('employee_voice')
    .where('organisation_id', '=', organisationId)
    .where('withdrawn_at', 'is not', null)
    .select(['kind', 'id'])
    .execute();
  return new Set(rows.map(({ kind, id }) => `${kind} ${id}`));
}

const columnOf = (ref: OpportunityRef) =>
  ref.kind === 'own'
    ? { open_opportunity: null, own_opportunity_id: ref.id }
    : { open_opportunity: opportunityText(ref), own_opportunity_id: null };

/** The id of the support, also where it was there already. */
export async function insertSupport(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  ref: OpportunityRef,
  voice: VoiceRef,
  added: { readonly by: PersonId; readonly at: Date },
): Promise<string> {
  const tables = trx.withTables<OpportunityTables>();
  const made = await tables
    .insertInto('opportunity_support')
    .values({
      organisation_id: organisationId,
      ...columnOf(ref),
      voice_kind: voice.kind,
      voice_id: voice.id,
      added_by: added.by,
      added_at: added.at.toISOString(),
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made !== undefined) return made.id;
  const there = await tables
    .selectFrom('opportunity_support')
    .where('organisation_id', '=', organisationId)
    .where('voice_kind', '=', voice.kind)
    .where('voice_id', '=', voice.id)
    .where(
      ref.kind === 'own' ? 'own_opportunity_id' : 'open_opportunity',
      '=',
      ref.kind === 'own' ? ref.id : opportunityText(ref),
    )
    .select('id')
    .executeTakeFirstOrThrow();
  return there.id;
}

/** What speaks for opportunities now, the most people first; of one opportunity where it is named. */
export async function supportsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  one: OpportunityRef | null = null,
): Promise<readonly Support[]> {
  const all = db
    .withTables<OpportunityTables>()
    .selectFrom('opportunity_support as support')
    .innerJoin('employee_voice as voice', join =>
      join
        .onRef('voice.organisation_id', '=', 'support.organisation_id')
        .onRef('voice.kind', '=', 'support.voice_kind')
        .onRef('voice.id', '=', 'support.voice_id'),
    )
    .where('support.organisation_id', '=', organisationId)
    .where('voice.withdrawn_at', 'is', null)
    .select([
      'support.id as supportId',
      'support.open_opportunity',
      'support.own_opportunity_id',
      'voice.kind',
      'voice.id',
      'voice.words',
      'voice.told',
      'voice.href',
      'voice.agree_share as agreeShare',
      'voice.people',
      'voice.since',
    ])
    .orderBy('voice.people', 'desc')
    .orderBy('support.id');
  const column = one?.kind === 'own' ? 'support.own_opportunity_id' : 'support.open_opportunity';
  const rows = await (one === null ? all : all.where(column, '=', opportunityText(one))).execute();
  return rows.map(({ open_opportunity, own_opportunity_id, ...support }) => ({
    ...support,
    opportunity: open_opportunity ?? own_opportunity_id ?? '',
  }));
}

/** What the support said before it was removed; undefined where there is none. */
export async function deleteSupport(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  support: string,
): Promise<(VoiceRef & { readonly opportunity: string }) | undefined> {
  const removed = await trx
    .withTables<OpportunityTables>()
    .deleteFrom('opportunity_support')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', support)
    .returning(['open_opportunity', 'own_opportunity_id', 'voice_kind', 'voice_id'])
    .executeTakeFirst();
  if (removed === undefined) return undefined;
  const { open_opportunity, own_opportunity_id, voice_kind: kind, voice_id: id } = removed;
  return { opportunity: open_opportunity ?? own_opportunity_id ?? '', kind, id };
}
