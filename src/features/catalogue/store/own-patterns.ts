import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import {
  contentSchema,
  type OwnPattern,
  type OwnState,
  type OwnStep,
  type PatternContent,
} from '../model/own.ts';
import type { CatalogueTables } from './tables.ts';

const columns = ['id', 'slug', 'state', 'content', 'version', 'changed_at'] as const;

type Row = {
  readonly id: string;
  readonly slug: string;
  readonly state: OwnState;
  readonly content: unknown;
  readonly version: number;
  readonly changed_at: string;
};

const ownOf = ({ id, slug, state, content, version, changed_at }: Row): OwnPattern => ({
  id,
  version,
  state,
  pattern: { id: slug, ...contentSchema.parse(content) },
  changedAt: changed_at,
});

const kept = (content: PatternContent) => {
  const text = JSON.stringify(content);
  return { content: text, content_hash: createHash('sha256').update(text).digest('hex') };
};

/** What tells whether the organisation's patterns are still those that were read before. */
export async function ownPatternMarks(db: Kysely<Schema>, organisationId: OrganisationId): Promise<string> {
  const rows = await db
    .withTables<CatalogueTables>()
    .selectFrom('own_pattern')
    .where('organisation_id', '=', organisationId)
    .select(['id', 'state', 'version', 'content_hash'])
    .orderBy('id')
    .execute();
  return rows.map(row => `${row.id} ${row.state} ${row.version} ${row.content_hash}`).join('\n');
}

/** Every pattern of the organisation's own, also those withdrawn, in order of what they go by; of these ids where given. */
export async function ownPatterns(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  ids: readonly string[] | null = null,
): Promise<readonly OwnPattern[]> {
  if (ids !== null && ids.length === 0) return [];
  const all = db
    .withTables<CatalogueTables>()
    .selectFrom('own_pattern')
    .where('organisation_id', '=', organisationId)
    .select(columns)
    .orderBy('slug');
  const rows = await (ids === null ? all : all.where('id', 'in', ids)).execute();
  return rows.map(ownOf);
}

/** One at a time: an id that is free stays free until it is taken. */
export async function holdCatalogue(trx: Transaction<Schema>, organisationId: OrganisationId): Promise<void> {
  await trx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

type Taken = { readonly by: PersonId; readonly at: Date };

export async function insertPattern(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  slug: string,
  content: PatternContent,
  { by, at }: Taken,
): Promise<OwnPattern> {
  const row = await trx
    .withTables<CatalogueTables>()
    .insertInto('own_pattern')
    .values({ organisation_id: organisationId, slug, ...kept(content), changed_at: at.toISOString() })
    .returning(columns)
    .executeTakeFirstOrThrow();
  const made = ownOf(row);
  await insertStep(trx, organisationId, made, 'added', { by, at });
  return made;
}

/** The pattern afterwards; undefined where it is not there in this version. */
export async function updatePattern(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  change: {
    readonly id: string;
    readonly version: number;
    readonly state: OwnState;
    readonly content: PatternContent;
    readonly step: OwnStep['step'];
  },
  { by, at }: Taken,
): Promise<OwnPattern | undefined> {
  const row = await trx
    .withTables<CatalogueTables>()
    .updateTable('own_pattern')
    .set({
      ...kept(change.content),
      state: change.state,
      changed_at: at.toISOString(),
      version: sql`version + 1`,
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .returning(columns)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const made = ownOf(row);
  await insertStep(trx, organisationId, made, change.step, { by, at });
  return made;
}

async function insertStep(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { id, version, pattern }: OwnPattern,
  step: OwnStep['step'],
  { by, at }: Taken,
): Promise<void> {
  const { id: _, ...content } = pattern;
  await trx
    .withTables<CatalogueTables>()
    .insertInto('own_pattern_step')
    .values({
      organisation_id: organisationId,
      pattern_id: id,
      version,
      step,
      content: JSON.stringify(content),
      taken_by: by,
      taken_at: at.toISOString(),
    })
    .execute();
}

/** What was done to a pattern, the latest first. */
export async function stepsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  pattern: string,
): Promise<readonly OwnStep[]> {
  return db
    .withTables<CatalogueTables>()
    .selectFrom('own_pattern_step as taken')
    .innerJoin('person', join =>
      join
        .onRef('person.organisation_id', '=', 'taken.organisation_id')
        .onRef('person.id', '=', 'taken.taken_by'),
    )
    .where('taken.organisation_id', '=', organisationId)
    .where('taken.pattern_id', '=', pattern)
    .select(['taken.version', 'taken.step', 'person.name as by', 'taken.taken_at as at'])
    .orderBy('taken.version', 'desc')
    .execute();
}
