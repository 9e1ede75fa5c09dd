import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import {
  type RunInput,
  type RunState,
  runInputSchema,
  type Skipped,
  skippedSchema,
} from '../model/question.ts';
import type { EffectTables } from './tables.ts';

export type Run = {
  readonly id: string;
  readonly plan: string | null;
  readonly again: string | null;
  readonly state: RunState;
  readonly failure: 'interrupted' | 'defect' | null;
  readonly input: RunInput;
  readonly steps: number;
  readonly done: number;
  readonly skipped: readonly Skipped[];
  readonly askedAt: string;
  readonly endedAt: string | null;
  readonly isStopAsked: boolean;
};

/** The runs of an organisation, the latest first; the one asked for, where one is. */
export async function readRuns(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  run: string | null,
): Promise<readonly Run[]> {
  const rows = await db
    .withTables<EffectTables>()
    .selectFrom('effect_run')
    .select([
      'id',
      'plan_id as plan',
      'again_id as again',
      'state',
      'failure',
      'input',
      'steps',
      'done',
      'skipped',
      'asked_at as askedAt',
      'ended_at as endedAt',
      'stop_asked as isStopAsked',
    ])
    .where('organisation_id', '=', organisationId)
    .$if(run !== null, query => query.where('id', '=', run))
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(row => ({
    ...row,
    input: runInputSchema.parse(row.input),
    skipped: z.array(skippedSchema).parse(row.skipped),
  }));
}

/** What was asked for, whatever came of it. */
export async function runsAskedFor(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly { readonly id: string; readonly plan: string | null }[]> {
  return db
    .withTables<EffectTables>()
    .selectFrom('effect_run')
    .select(['id', 'plan_id as plan'])
    .where('organisation_id', '=', organisationId)
    .execute();
}

export async function findRun(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  run: string,
): Promise<Run | undefined> {
  return (await readRuns(db, organisationId, run))[0];
}

export async function insertRun(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  run: {
    readonly plan: string | null;
    readonly again: string | null;
    readonly input: RunInput;
    readonly at: string;
    readonly by: PersonId;
  },
): Promise<string> {
  const { id } = await trx
    .withTables<EffectTables>()
    .insertInto('effect_run')
    .values({
      organisation_id: organisationId,
      plan_id: run.plan,
      again_id: run.again,
      state: 'waiting',
      input: JSON.stringify(run.input),
      steps: run.input.keyFigures.length,
      asked_at: run.at,
      asked_by: run.by,
      ended_at: null,
      seen_at: null,
      failure: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
