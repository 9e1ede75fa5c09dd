import { sql, type Transaction } from 'kysely';
import { appendAuditEntry } from '../audit/append.ts';
import { ConfigError, type Mode } from '../config.ts';
import type { Organisation } from '../context.ts';
import type { OrganisationId, PersonId } from './identifiers.ts';
import type { Database } from './open.ts';
import { inTransaction } from './open-transaction.ts';
import type { Schema } from './schema.ts';

/**
 * Marks a new database as what it is, and refuses one that is something else: the people of a demonstration have no
 * passwords, so it must never be reached as a real installation.
 */
export async function settleInstallation({ db }: Database, mode: Mode, now: Date): Promise<void> {
  await db
    .insertInto('installation')
    .values({ kind: mode, created_at: now.toISOString() })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute();
  const { kind } = await db.selectFrom('installation').select('kind').executeTakeFirstOrThrow();
  if (kind === mode) return;
  throw new ConfigError(
    kind === 'demonstration'
      ? 'This data folder holds a demonstration, whose people anyone may be. Name another folder with RODRET_DATA for a real installation.'
      : 'This data folder holds a real installation. Set RODRET_ORIGIN to the address people use, or name another folder with RODRET_DATA for a demonstration.',
  );
}

/** All organisations of the installation, by name. */
export async function listOrganisations({ db }: Database): Promise<readonly Organisation[]> {
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'unit_code'])
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, unit_code }) => ({ id, name, unitCode: unit_code }));
}

/** The organisation that was made first; null where there is none. */
export async function firstOrganisation({ db }: Database): Promise<OrganisationId | null> {
  const row = await db
    .selectFrom('organisation')
    .select('id')
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

type NewOrganisation = { readonly name: string; readonly unitCode: string | null };

/** A new organisation with its service and the first entry of its audit. */
export const createOrganisation = (
  { db }: Database,
  given: NewOrganisation,
  now: Date,
): Promise<OrganisationId> =>
  inTransaction(db, async trx => (await insertOrganisation(trx, given, now)).organisation);

/** The same inside a transaction, for what must come about with it; `service` is who did it, as the audit says. */
export async function insertOrganisation(
  trx: Transaction<Schema>,
  given: NewOrganisation,
  now: Date,
): Promise<{ readonly organisation: OrganisationId; readonly service: PersonId }> {
  const created_at = now.toISOString();
  const { id } = await trx
    .insertInto('organisation')
    .values({ name: given.name, unit_code: given.unitCode, created_at })
    .returning('id')
    .executeTakeFirstOrThrow();
  const service = await trx
    .insertInto('person')
    .values({
      organisation_id: id,
      kind: 'service',
      name: 'Rodret',
      email: null,
      account_id: null,
      created_at,
      erased_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await appendAuditEntry(trx, {
    organisationId: id,
    at: now,
    actorId: service.id,
    via: 'service',
    action: 'installation.createOrganisation',
    input: { unitCode: given.unitCode },
    affected: [
      { kind: 'organisation', id, change: 'created' },
      { kind: 'person', id: service.id, change: 'created' },
    ],
    requestId: 'start',
  });
  // Whoever makes an organisation has got in: no link to make the first one may hold any longer.
  await trx.updateTable('installation').set({ set_up_hash: null }).execute();
  return { organisation: id, service: service.id };
}

/** Lets one of several instances that start together do what must be done once. */
export const onlyOnce = (database: Database, name: string, work: () => Promise<void>): Promise<void> =>
  database.engine === 'pglite'
    ? work()
    : database.db.transaction().execute(async trx => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${`rodret ${name}`}, 0))`.execute(trx);
        await work();
      });
