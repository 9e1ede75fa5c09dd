import type { Kysely } from 'kysely';
import { unknown } from '#platform/action/refusal.ts';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Initiative } from './model/initiative.ts';
import { wholeInitiatives } from './store/parts.ts';

/** One initiative with all its parts; unknown where there is none. */
export async function initiativeOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  id: string,
): Promise<Initiative> {
  const [found] = await wholeInitiatives(db, organisationId, [id]);
  if (found === undefined) throw unknown('initiative');
  return found;
}
