import { sql } from 'kysely';
import { appendAuditEntry } from '../audit/append.ts';
import { ConfigError, type Mode } from '../config.ts';
import type { Organisation } from '../context.ts';
import type { OrganisationId } from './identifiers.ts';
import type { Database } from './open.ts';
import { inTransaction } from './open-transaction.ts';

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

/** A new organisation with its service and the first entry of its audit. */
export function createOrganisation(
  { db }: Database,
  given: { readonly name: string; readonly unitCode: string | null },
  now: Date,
): Promise<OrganisationId> {
  const created_at = now.toISOString();
  return inTransaction(db, async trx => {
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
    return id;
  });
}

/** Lets one of several instances that start together do what must be done once. */
export const onlyOnce = (database: Database, name: string, work: () => Promise<void>): Promise<void> =>
  database.engine === 'pglite'
    ? work()
    : database.db.transaction().execute(async trx => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${`rodret ${name}`}, 0))`.execute(trx);
        await work();
      });
