import { unknown } from '../action/refusal.ts';
import { appendAuditEntry } from '../audit/append.ts';
import type { AccountId, OrganisationId, PersonId } from '../database/identifiers.ts';
import type { Database } from '../database/open.ts';
import { inTransaction } from '../database/open-transaction.ts';
import { insertOrganisation } from '../database/organisations.ts';
import { hashOfSecret, makeSecret } from '../session/token.ts';
import type { Accounts, HashedPassword } from './accounts.ts';

/** The organisation that an installation begins with, and who administers it. */
export type Beginning = {
  readonly name: string;
  readonly unitCode: string;
  readonly administrator: {
    readonly name: string;
    readonly email: string;
    readonly password: HashedPassword;
  };
};

/**
 * The secret of the link by which the first organisation is made; null where there is one already. It holds until it
 * has been used or another is made.
 */
export function makeSetUpSecret({ db }: Database): Promise<string | null> {
  const secret = makeSecret();
  return inTransaction(db, async trx => {
    await trx.selectFrom('installation').select('id').forUpdate().execute();
    const known = await trx.selectFrom('organisation').select('id').limit(1).executeTakeFirst();
    await trx
      .updateTable('installation')
      .set({ set_up_hash: known === undefined ? hashOfSecret(secret) : null })
      .execute();
    return known === undefined ? secret : null;
  });
}

export async function isSetUpSecret({ db }: Database, secret: string): Promise<boolean> {
  const found = await db
    .selectFrom('installation')
    .select('id')
    .where('set_up_hash', '=', hashOfSecret(secret))
    .executeTakeFirst();
  return found !== undefined;
}

/** Uses the link up and makes what it is for: all of it or nothing. */
export function setUp(
  database: Database,
  accounts: Accounts,
  secret: string,
  beginning: Beginning,
  now: Date,
): Promise<{
  readonly organisation: OrganisationId;
  readonly person: PersonId;
  readonly account: AccountId;
}> {
  const { administrator } = beginning;
  return inTransaction(database.db, async trx => {
    const used = await trx
      .updateTable('installation')
      .set({ set_up_hash: null })
      .where('set_up_hash', '=', hashOfSecret(secret))
      .returning('id')
      .executeTakeFirst();
    if (used === undefined) throw unknown('invitation');
    const { organisation, service } = await insertOrganisation(trx, beginning, now);
    const account = await accounts.create(administrator);
    const { id: person } = await trx
      .insertInto('person')
      .values({
        organisation_id: organisation,
        name: administrator.name,
        email: administrator.email,
        account_id: account,
        created_at: now.toISOString(),
        erased_at: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('person_role')
      .values({ organisation_id: organisation, person_id: person, role: 'administrator' })
      .execute();
    await appendAuditEntry(trx, {
      organisationId: organisation,
      at: now,
      actorId: service,
      via: 'service',
      action: 'installation.createAdministrator',
      input: {},
      affected: [{ kind: 'person', id: person, change: 'created' }],
      requestId: 'start',
    });
    return { organisation, person, account };
  });
}
