import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { RedefinitionKey, Settlement } from './model.ts';

type RevisionTables = {
  redefinition_settlement: {
    organisation_id: OrganisationId;
    key_figure: string;
    before_snapshot: string;
    after_snapshot: string;
    version: number;
    decision: Settlement['decision'];
    from_year: number | null;
    factor: number | null;
    reason: string;
    settled_by: string;
    settled_at: string;
  };
};

const columns = [
  'key_figure as keyFigure',
  'before_snapshot as before',
  'after_snapshot as after',
  'redefinition_settlement.version',
  'decision',
  'from_year as fromYear',
  'factor',
  'reason',
  'settled_by as by',
  'settled_at as at',
] as const;

/** What holds now of each redefinition that anybody has settled. */
export async function currentSettlements(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Settlement[]> {
  return db
    .withTables<RevisionTables>()
    .selectFrom('redefinition_settlement')
    .distinctOn(['key_figure', 'before_snapshot', 'after_snapshot'])
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .orderBy('key_figure')
    .orderBy('before_snapshot')
    .orderBy('after_snapshot')
    .orderBy('redefinition_settlement.version', 'desc')
    .execute();
}

/** All that was settled of one redefinition, newest first. */
export async function settlementsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { keyFigure, before, after }: RedefinitionKey,
): Promise<readonly (Settlement & { readonly name: string })[]> {
  return db
    .withTables<RevisionTables>()
    .selectFrom('redefinition_settlement')
    .innerJoin('person', join =>
      join
        .onRef('person.organisation_id', '=', 'redefinition_settlement.organisation_id')
        .onRef('person.id', '=', 'redefinition_settlement.settled_by'),
    )
    .select([...columns, 'person.name'])
    .where('redefinition_settlement.organisation_id', '=', organisationId)
    .where('key_figure', '=', keyFigure)
    .where('before_snapshot', '=', before)
    .where('after_snapshot', '=', after)
    .orderBy('redefinition_settlement.version', 'desc')
    .execute();
}

/** The next version; null where somebody else wrote it first. */
export async function insertSettlement(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { keyFigure, before, after, version, decision, fromYear, factor, reason, by, at }: Settlement,
): Promise<number | null> {
  const written = await trx
    .withTables<RevisionTables>()
    .insertInto('redefinition_settlement')
    .values({
      organisation_id: organisationId,
      key_figure: keyFigure,
      before_snapshot: before,
      after_snapshot: after,
      version,
      decision,
      from_year: fromYear,
      factor,
      reason,
      settled_by: by,
      settled_at: at,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  return written?.version ?? null;
}
