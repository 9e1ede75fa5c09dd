import { type Generated, type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Edition, EditionHead, Sentence, VisionText } from './model.ts';

type OfSentence = { organisation_id: OrganisationId; edition_id: string; sentence_id: string };

type VisionTables = {
  vision_edition: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    number: number;
    title: string;
    lede: string;
    begun_by: PersonId;
    begun_at: string;
    published_by: PersonId | null;
    published_at: string | null;
    version: Generated<number>;
  };
  vision_sentence: {
    organisation_id: OrganisationId;
    edition_id: string;
    id: string;
    position: number;
    words: string;
  };
  vision_sentence_support: OfSentence & {
    position: number;
    kind: 'statement' | 'idea';
    voice_id: string;
    words: string;
    told: string;
    href: string;
  };
  vision_sentence_goal: OfSentence & { position: number; goal_id: string; title: string };
  initiative: { organisation_id: OrganisationId; id: string; state: string };
};

/** One at a time: what a draft begins from stays the latest until it is there. */
export async function holdVision(trx: Transaction<Schema>, organisationId: OrganisationId): Promise<void> {
  await trx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

/** Every edition without its sentences, the latest first. */
export async function editionHeads(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly EditionHead[]> {
  return db
    .withTables<VisionTables>()
    .selectFrom('vision_edition as edition')
    .leftJoin('person', join =>
      join
        .onRef('person.organisation_id', '=', 'edition.organisation_id')
        .onRef('person.id', '=', 'edition.published_by'),
    )
    .where('edition.organisation_id', '=', organisationId)
    .select([
      'edition.id',
      'edition.number',
      'edition.title',
      'edition.lede',
      'edition.begun_at as begunAt',
      'edition.published_at as publishedAt',
      'person.name as publishedBy',
      'edition.version',
    ])
    .orderBy('edition.number', 'desc')
    .execute();
}

/** The sentences of an edition in their order, with what they rest on. */
export async function sentencesOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  edition: string,
): Promise<readonly Sentence[]> {
  const tables = db.withTables<VisionTables>();
  const sentences = await tables
    .selectFrom('vision_sentence')
    .where('organisation_id', '=', organisationId)
    .where('edition_id', '=', edition)
    .select(['id', 'words'])
    .orderBy('position')
    .execute();
  const supports = await tables
    .selectFrom('vision_sentence_support')
    .where('organisation_id', '=', organisationId)
    .where('edition_id', '=', edition)
    .select(['sentence_id', 'kind', 'voice_id as voice', 'words', 'told', 'href'])
    .orderBy('position')
    .execute();
  const goals = await tables
    .selectFrom('vision_sentence_goal')
    .where('organisation_id', '=', organisationId)
    .where('edition_id', '=', edition)
    .select(['sentence_id', 'goal_id as goal', 'title'])
    .orderBy('position')
    .execute();
  return sentences.map(sentence => ({
    ...sentence,
    supports: supports
      .filter(({ sentence_id }) => sentence_id === sentence.id)
      .map(({ sentence_id: _, ...support }) => support),
    goals: goals
      .filter(({ sentence_id }) => sentence_id === sentence.id)
      .map(({ sentence_id: _, ...goal }) => goal),
  }));
}

/** Ids of sentences that stand, or stood, in any edition. */
export async function sentenceIds(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .withTables<VisionTables>()
    .selectFrom('vision_sentence')
    .where('organisation_id', '=', organisationId)
    .select('id')
    .distinct()
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export async function insertEdition(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  number: number,
  text: VisionText,
  begun: { readonly by: PersonId; readonly at: Date },
): Promise<string> {
  const { id } = await trx
    .withTables<VisionTables>()
    .insertInto('vision_edition')
    .values({
      organisation_id: organisationId,
      number,
      title: text.title,
      lede: text.lede,
      begun_by: begun.by,
      begun_at: begun.at.toISOString(),
      published_by: null,
      published_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertSentences(trx, organisationId, id, text.sentences);
  return id;
}

/** Changes the draft, its sentences replaced as a whole; whether it stood in this version. */
export async function updateDraft(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { id, version, title, lede, sentences }: Pick<Edition, 'id' | 'version'> & VisionText,
): Promise<boolean> {
  const tables = trx.withTables<VisionTables>();
  const changed = await tables
    .updateTable('vision_edition')
    .set({ title, lede, version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('published_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (changed === undefined) return false;
  await tables
    .deleteFrom('vision_sentence')
    .where('organisation_id', '=', organisationId)
    .where('edition_id', '=', id)
    .execute();
  await insertSentences(trx, organisationId, id, sentences);
  return true;
}

async function insertSentences(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  edition: string,
  sentences: readonly Sentence[],
): Promise<void> {
  const tables = trx.withTables<VisionTables>();
  const of = { organisation_id: organisationId, edition_id: edition };
  for (const [position, { id, words, supports, goals }] of sentences.entries()) {
    await tables
      .insertInto('vision_sentence')
      .values({ ...of, id, position, words })
      .execute();
    const ofSentence = { ...of, sentence_id: id };
    if (supports.length > 0) {
      await tables
        .insertInto('vision_sentence_support')
        .values(
          supports.map(({ voice, ...support }, at) => ({
            ...ofSentence,
            position: at,
            voice_id: voice,
            ...support,
          })),
        )
        .execute();
    }
    if (goals.length > 0) {
      await tables
        .insertInto('vision_sentence_goal')
        .values(goals.map(({ goal, title }, at) => ({ ...ofSentence, position: at, goal_id: goal, title })))
        .execute();
    }
  }
}

/** Publishes the draft: from then on it never changes. Whether it stood in this version. */
export async function publish(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { id, version }: Pick<Edition, 'id' | 'version'>,
  published: { readonly by: PersonId; readonly at: Date },
): Promise<boolean> {
  const changed = await trx
    .withTables<VisionTables>()
    .updateTable('vision_edition')
    .set({
      published_by: published.by,
      published_at: published.at.toISOString(),
      version: sql`version + 1`,
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('published_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

/** Drops the draft. */
export async function deleteDraft(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  edition: string,
): Promise<void> {
  await trx
    .withTables<VisionTables>()
    .deleteFrom('vision_edition')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', edition)
    .where('published_at', 'is', null)
    .execute();
}

/** Which of these initiatives something has been decided about: decided, running or ended. */
export async function decidedAmong(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  initiatives: readonly string[],
): Promise<ReadonlySet<string>> {
  if (initiatives.length === 0) return new Set();
  const rows = await db
    .withTables<VisionTables>()
    .selectFrom('initiative')
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', [...new Set(initiatives)])
    .where('state', 'in', ['decided', 'running', 'ended'])
    .select('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}
