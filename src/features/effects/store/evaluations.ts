import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { type Settings, settingsSchema } from '../model/question.ts';
import { type EvaluationResult, resultSchema } from '../model/result.ts';
import type { EffectTables } from './tables.ts';

export type Evaluation = {
  readonly id: string;
  readonly run: string;
  readonly plan: string | null;
  readonly initiative: string | null;
  /** The evaluation that this one makes anew. */
  readonly again: string | null;
  readonly isPlanned: boolean;
  readonly keyFigure: string;
  readonly settings: Settings;
  readonly result: EvaluationResult;
  readonly contentHash: string;
  readonly at: string;
};

const columns = [
  'id',
  'run_id as run',
  'plan_id as plan',
  'initiative_id as initiative',
  'again_id as again',
  'is_planned as isPlanned',
  'key_figure as keyFigure',
  'settings',
  'result',
  'content_hash as contentHash',
  'at',
] as const;

/** Evaluations, the latest first. */
export async function allEvaluations(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Evaluation[]> {
  const rows = await db
    .withTables<EffectTables>()
    .selectFrom('effect_evaluation')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .orderBy('at', 'desc')
    .orderBy('key_figure')
    .execute();
  return rows.map(row => ({
    ...row,
    contentHash: Buffer.from(row.contentHash).toString('hex'),
    settings: settingsSchema.parse(row.settings),
    result: resultSchema.parse(row.result),
  }));
}

export async function findEvaluation(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  evaluation: string,
): Promise<Evaluation | undefined> {
  const row = await db
    .withTables<EffectTables>()
    .selectFrom('effect_evaluation')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', evaluation)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    ...row,
    contentHash: Buffer.from(row.contentHash).toString('hex'),
    settings: settingsSchema.parse(row.settings),
    result: resultSchema.parse(row.result),
  };
}

/** The evaluations of a run, by key figure. */
export async function evaluationsOfRun(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  run: string,
): Promise<readonly { readonly id: string; readonly keyFigure: string }[]> {
  return db
    .withTables<EffectTables>()
    .selectFrom('effect_evaluation')
    .select(['id', 'key_figure as keyFigure'])
    .where('organisation_id', '=', organisationId)
    .where('run_id', '=', run)
    .orderBy('key_figure')
    .execute();
}

export async function insertEvaluation(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  made: Omit<Evaluation, 'id' | 'contentHash'> & { readonly hash: Uint8Array; readonly by: PersonId },
): Promise<string> {
  const { id } = await trx
    .withTables<EffectTables>()
    .insertInto('effect_evaluation')
    .values({
      organisation_id: organisationId,
      run_id: made.run,
      plan_id: made.plan,
      initiative_id: made.initiative,
      again_id: made.again,
      is_planned: made.isPlanned,
      key_figure: made.keyFigure,
      settings: JSON.stringify(made.settings),
      result: JSON.stringify(made.result),
      content_hash: made.hash,
      at: made.at,
      by: made.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
