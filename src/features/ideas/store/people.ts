import type { Kysely } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';

export type PersonSeen = {
  readonly id: string;
  readonly name: string;
  readonly isErased: boolean;
  /** Given a role by which ideas are answered, a seat in the leadership group apart. */
  readonly hasRole: boolean;
};

/** The people of the organisation, also those who were erased, by name. */
export async function everybody(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly PersonSeen[]> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('person_role as given', join =>
      join
        .onRef('given.organisation_id', '=', 'person.organisation_id')
        .onRef('given.person_id', '=', 'person.id')
        .on('given.role', 'in', ['strategist', 'contributor']),
    )
    .select(['person.id', 'person.name', 'person.erased_at', 'given.role'])
    .where('person.organisation_id', '=', organisationId)
    .where('person.kind', '=', 'person')
    .execute();
  const people = new Map(
    rows.map(({ id, name, erased_at }) => [id, { id, name, isErased: erased_at !== null, hasRole: false }]),
  );
  for (const { id, role } of rows) {
    const person = people.get(id);
    if (person !== undefined && role !== null) people.set(id, { ...person, hasRole: true });
  }
  return [...people.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}
