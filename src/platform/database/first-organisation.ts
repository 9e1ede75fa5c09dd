import { sql } from 'kysely';
import { appendAuditEntry } from '../audit/append.ts';
import type { Actor, Organisation } from '../context.ts';
import type { Database } from './open.ts';

/** Until sign-in exists there is one organisation, and whoever uses this machine is its one person. */
export type FirstOrganisation = { readonly organisation: Organisation; readonly actor: Actor };

async function find(db: Database['db']): Promise<FirstOrganisation | null> {
  const row = await db
    .selectFrom('organisation')
    .innerJoin('person', 'person.organisation_id', 'organisation.id')
    .select([
      'organisation.id',
      'organisation.name',
      'organisation.unit_code',
      'person.id as person_id',
      'person.name as person_name',
    ])
    .orderBy('organisation.created_at')
    .orderBy('person.created_at')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    organisation: { id: row.id, name: row.name, unitCode: row.unit_code },
    actor: {
      id: row.person_id,
      name: row.person_name,
      roles: ['administrator', 'leader', 'strategist'],
    },
  };
}

/**
 * The organisation and its person; made, with the first audit entry, where the database is new. Read it once per
 * request: an action may have changed name or unit meanwhile.
 */
export async function firstOrganisation(database: Database, now: Date): Promise<FirstOrganisation> {
  const existing = await find(database.db);
  if (existing !== null) return existing;
  return database.db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(hashtextextended('rodret first organisation', 0))`.execute(trx);
    const madeMeanwhile = await find(trx);
    if (madeMeanwhile !== null) return madeMeanwhile;

    const created_at = now.toISOString();
    const organisation = await trx
      .insertInto('organisation')
      .values({ name: 'Vår organisation', unit_code: null, created_at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('person')
      .values({ organisation_id: organisation.id, name: 'Lokal användare', created_at })
      .execute();
    const made = await find(trx);
    if (made === null) throw new Error('The first organisation was written and cannot be read.');
    await appendAuditEntry(trx, {
      organisationId: made.organisation.id,
      at: now,
      actorId: made.actor.id,
      action: 'installation.begin',
      input: {},
      affected: [
        { kind: 'organisation', id: made.organisation.id, change: 'created' },
        { kind: 'person', id: made.actor.id, change: 'created' },
      ],
      requestId: 'start',
    });
    return made;
  });
}
