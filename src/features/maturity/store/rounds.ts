import { type Generated, type Kysely, sql, type Transaction } from 'kysely';
import { type Answer, stepOf } from '#core/maturity/scale.ts';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { GivenAnswer, ItemCounts, Phase, Round, Sheet } from '../model.ts';

type MaturityTables = {
  maturity_round: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    number: number;
    title: string;
    phase: Phase;
    answer_by: string;
    opened_by: PersonId;
    opened_at: string;
    closed_by: PersonId | null;
    closed_at: string | null;
    version: Generated<number>;
  };
  maturity_sheet: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    round_id: string;
    area: string;
    person_id: string | null;
    note: string;
    saved_at: string;
    version: Generated<number>;
  };
  maturity_answer: { organisation_id: OrganisationId; sheet_id: string; item: string; step: number | null };
  maturity_count: {
    organisation_id: OrganisationId;
    round_id: string;
    item: string;
    by_step: readonly number[];
    unsure: number;
  };
};

type Reading = Kysely<Schema>;
type Writing = Transaction<Schema>;

const roundColumns = [
  'id',
  'number',
  'title',
  'phase',
  'answer_by as answerBy',
  'opened_at as openedAt',
  'closed_at as closedAt',
  'version',
] as const;

/** Every round, the latest first. */
export async function allRounds(db: Reading, organisationId: OrganisationId): Promise<readonly Round[]> {
  return db
    .withTables<MaturityTables>()
    .selectFrom('maturity_round')
    .select(roundColumns)
    .where('organisation_id', '=', organisationId)
    .orderBy('number', 'desc')
    .execute();
}

/** One round at a time is begun: the next number stays the next. */
export async function holdRounds(trx: Writing, organisationId: OrganisationId): Promise<void> {
  await trx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

/** The round, held until the change is done: it does not go on to its next phase meanwhile. */
export async function heldRound(
  trx: Writing,
  organisationId: OrganisationId,
  round: string,
): Promise<Round | undefined> {
  return trx
    .withTables<MaturityTables>()
    .selectFrom('maturity_round')
    .select(roundColumns)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', round)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertRound(
  trx: Writing,
  organisationId: OrganisationId,
  round: Pick<Round, 'number' | 'title' | 'answerBy'> & { readonly phase: Exclude<Phase, 'closed'> },
  opened: { readonly by: PersonId; readonly at: Date },
): Promise<string> {
  const { id } = await trx
    .withTables<MaturityTables>()
    .insertInto('maturity_round')
    .values({
      organisation_id: organisationId,
      number: round.number,
      title: round.title,
      phase: round.phase,
      answer_by: round.answerBy,
      opened_by: opened.by,
      opened_at: opened.at.toISOString(),
      closed_by: null,
      closed_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes what may change of a round, as its next version. */
export async function updateRound(
  trx: Writing,
  organisationId: OrganisationId,
  id: string,
  change: Partial<Pick<Round, 'title' | 'answerBy' | 'phase'>> & {
    readonly closed?: { readonly by: PersonId; readonly at: Date };
  },
): Promise<void> {
  await trx
    .withTables<MaturityTables>()
    .updateTable('maturity_round')
    .set({
      ...(change.title === undefined ? {} : { title: change.title }),
      ...(change.answerBy === undefined ? {} : { answer_by: change.answerBy }),
      ...(change.phase === undefined ? {} : { phase: change.phase }),
      ...(change.closed === undefined
        ? {}
        : { closed_by: change.closed.by, closed_at: change.closed.at.toISOString() }),
      version: sql`version + 1`,
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}

export async function deleteRound(trx: Writing, organisationId: OrganisationId, id: string): Promise<void> {
  await trx
    .withTables<MaturityTables>()
    .deleteFrom('maturity_round')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}

/** What has been answered in a round: by the group together, and by persons until it is closed. */
export async function sheetsOf(
  db: Reading,
  organisationId: OrganisationId,
  round: string,
): Promise<readonly Sheet[]> {
  const rows = await db
    .withTables<MaturityTables>()
    .selectFrom('maturity_sheet as sheet')
    .leftJoin('maturity_answer as answer', join =>
      join
        .onRef('answer.organisation_id', '=', 'sheet.organisation_id')
        .onRef('answer.sheet_id', '=', 'sheet.id'),
    )
    .select(['sheet.id', 'area', 'person_id as person', 'note', 'version', 'answer.item', 'answer.step'])
    .where('sheet.organisation_id', '=', organisationId)
    .where('sheet.round_id', '=', round)
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(of => {
    const [first] = of;
    if (first === undefined) return [];
    const { area, person, note, version } = first;
    const answers = of.flatMap(({ item, step }) =>
      item === null ? [] : [{ item, step: step === null ? null : stepOf(step) }],
    );
    return [{ area, person, note, version, answers }];
  });
}

/** Writes the answers to an area as its next version, in place of those before. */
export async function writeSheet(
  trx: Writing,
  organisationId: OrganisationId,
  round: string,
  { area, person, note, answers }: Omit<Sheet, 'version'>,
  at: Date,
): Promise<number> {
  const tables = trx.withTables<MaturityTables>();
  const saved = { note, saved_at: at.toISOString() };
  const { id, version } = await tables
    .insertInto('maturity_sheet')
    .values({ organisation_id: organisationId, round_id: round, area, person_id: person, ...saved })
    .onConflict(conflict =>
      conflict
        .columns(['organisation_id', 'round_id', 'area', 'person_id'])
        .doUpdateSet({ ...saved, version: sql`maturity_sheet.version + 1` }),
    )
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
  await tables
    .deleteFrom('maturity_answer')
    .where('organisation_id', '=', organisationId)
    .where('sheet_id', '=', id)
    .execute();
  if (answers.length > 0) {
    await tables
      .insertInto('maturity_answer')
      .values(answers.map(answer => ({ organisation_id: organisationId, sheet_id: id, ...answer })))
      .execute();
  }
  return version;
}

/** Puts counts in the place of what persons answered: who answered what is gone. */
export async function countPersons(
  trx: Writing,
  organisationId: OrganisationId,
  round: string,
  counts: readonly ItemCounts[],
): Promise<void> {
  const tables = trx.withTables<MaturityTables>();
  if (counts.length > 0) {
    await tables
      .insertInto('maturity_count')
      .values(
        counts.map(({ item, byStep, unsure }) => ({
          organisation_id: organisationId,
          round_id: round,
          item,
          by_step: [...byStep],
          unsure,
        })),
      )
      .execute();
  }
  await tables
    .deleteFrom('maturity_sheet')
    .where('organisation_id', '=', organisationId)
    .where('round_id', '=', round)
    .where('person_id', 'is not', null)
    .execute();
}

/** What persons answered in a closed round, counted. */
export async function countsIn(
  db: Reading,
  organisationId: OrganisationId,
  round: string,
): Promise<readonly ItemCounts[]> {
  return db
    .withTables<MaturityTables>()
    .selectFrom('maturity_count')
    .select(['item', 'by_step as byStep', 'unsure'])
    .where('organisation_id', '=', organisationId)
    .where('round_id', '=', round)
    .execute();
}

/** The answers of all these sheets, one after the other. */
export const answersIn = (sheets: readonly Sheet[]): readonly GivenAnswer[] =>
  sheets.flatMap(({ answers }) => answers);

/** The answer to an item in these sheets; undefined where there is none. */
export const answerTo = (sheets: readonly Sheet[], item: string): Answer | undefined =>
  answersIn(sheets).find(each => each.item === item)?.step;
