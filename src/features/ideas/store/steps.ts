import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Step } from '../model/idea.ts';
import type { IdeaTables } from './tables.ts';

/** What has become of ideas, in the order it did, by idea. */
export async function stepsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  ideas: readonly string[],
): Promise<ReadonlyMap<string, readonly Step[]>> {
  if (ideas.length === 0) return new Map();
  const rows = await db
    .withTables<IdeaTables>()
    .selectFrom('idea_step')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('idea_id', 'in', ideas)
    .orderBy('position')
    .execute();
  const groups = Map.groupBy(rows, row => row.idea_id);
  return new Map([...groups].map(([idea, group]) => [idea, group.map(stepOf)]));
}

const stepOf = (row: IdeaTables['idea_step']): Step => ({
  kind: row.kind,
  at: row.at,
  byWhom: row.by_whom,
  person: row.person_id,
  words: row.words,
  outcome: row.outcome,
  to: row.to_id,
  dueOn: row.due_on,
  object:
    row.object_kind === null || row.object_id === null
      ? null
      : { kind: row.object_kind, id: row.object_id, title: row.object_title ?? '' },
});

type NewStep = Pick<Step, 'kind' | 'at'> & Partial<Step>;

/** Adds a step to an idea. False where the same thing has been told of it before. */
export async function insertStep(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  idea: string,
  { kind, at, byWhom = 'thread', person, words, outcome, to, dueOn, object }: NewStep,
): Promise<boolean> {
  const row = await trx
    .withTables<IdeaTables>()
    .insertInto('idea_step')
    .values({
      organisation_id: organisationId,
      idea_id: idea,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from idea_step
        where organisation_id = ${organisationId} and idea_id = ${idea})`,
      kind,
      at,
      by_whom: byWhom,
      person_id: person ?? null,
      words: words ?? '',
      outcome: outcome ?? null,
      to_id: to ?? null,
      due_on: dueOn ?? null,
      object_kind: object?.kind ?? null,
      object_id: object?.id ?? null,
      object_title: object?.title ?? null,
    })
    .onConflict(conflict =>
      conflict
        .columns(['organisation_id', 'idea_id', 'kind', 'object_kind', 'object_id'])
        .where('object_id', 'is not', null)
        .doNothing(),
    )
    .returning('position')
    .executeTakeFirst();
  return row !== undefined;
}
