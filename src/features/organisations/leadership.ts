import type { Kysely } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Seat } from './model/seat.ts';
import { sittingOn } from './model/seat-rules.ts';
import { allSeats } from './store/seats.ts';

/** Who sits in the leadership group on a day, the chair first: those who may own a decision then. */
export async function leadershipOn(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  day: string,
): Promise<readonly Seat[]> {
  return sittingOn(await allSeats(db, organisationId), day);
}
