import type { Kysely } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Person } from '../model.ts';
import { otherAdministrators } from '../store/people.ts';

/**
 * Whether an organisation would be left without its administrator: without any, or – where this one can sign in – without
 * any who can.
 */
export async function isLastAdministrator(
  db: Kysely<Schema>,
  organisation: OrganisationId,
  person: Person,
): Promise<boolean> {
  if (!person.roles.includes('administrator')) return false;
  const others = await otherAdministrators(db, organisation, person.id);
  return person.state === 'active' ? others.withAccount === 0 : others.all === 0;
}
