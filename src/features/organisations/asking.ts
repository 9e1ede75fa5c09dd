import type { Kysely } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { isValidOn } from './model/fields.ts';
import type { Part } from './model/part.ts';
import type { Seat } from './model/seat.ts';
import { sittingOn } from './model/seat-rules.ts';
import { allParts } from './store/parts.ts';
import { allSeats } from './store/seats.ts';

/** Who sits in the leadership group on a day, the chair first: those who may own a decision then. */
export async function leadershipOn(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  day: string,
): Promise<readonly Seat[]> {
  return sittingOn(await allSeats(db, organisationId), day);
}

/** Every part of the organisation there is or was. */
export const partsOf = allParts;

/** The parts of the organisation there are on a day. */
export async function partsOn(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  day: string,
): Promise<readonly Part[]> {
  return (await allParts(db, organisationId)).filter(part => isValidOn(part, day));
}
