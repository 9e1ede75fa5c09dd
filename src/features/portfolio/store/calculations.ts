import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import {
  type CalculationInput,
  type CalculationKind,
  type CalculationProgress,
  type CalculationState,
  calculationInputSchema,
  progressSchema,
} from '../model/calculation.ts';
import { type CalculationResult, resultSchema } from '../model/result.ts';
import type { PortfolioTables } from './tables.ts';

export type Calculation = {
  readonly id: string;
  readonly scenario: string;
  readonly kind: CalculationKind;
  readonly state: CalculationState;
  readonly failure: 'interrupted' | 'defect' | null;
  readonly inputHash: string;
  readonly progress: CalculationProgress | null;
  readonly result: CalculationResult | null;
  readonly askedAt: string;
  readonly endedAt: string | null;
  readonly isStopAsked: boolean;
};

const columns = [
  'id',
  'scenario_id',
  'kind',
  'state',
  'failure',
  'input_hash',
  'progress',
  'result',
  'asked_at',
  'ended_at',
  'stop_asked',
] as const;

type Row = {
  readonly id: string;
  readonly scenario_id: string;
  readonly kind: CalculationKind;
  readonly state: CalculationState;
  readonly failure: 'interrupted' | 'defect' | null;
  readonly input_hash: Uint8Array;
  readonly progress: unknown;
  readonly result: unknown;
  readonly asked_at: string;
  readonly ended_at: string | null;
  readonly stop_asked: boolean;
};

const calculationOf = (row: Row): Calculation => ({
  id: row.id,
  scenario: row.scenario_id,
  kind: row.kind,
  state: row.state,
  failure: row.failure,
  inputHash: Buffer.from(row.input_hash).toString('hex'),
  progress: row.progress === null ? null : progressSchema.parse(row.progress),
  result: row.result === null ? null : resultSchema.parse(row.result),
  askedAt: row.asked_at,
  endedAt: row.ended_at,
  isStopAsked: row.stop_asked,
});

export async function insertCalculation(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  calculation: {
    readonly scenario: string;
    readonly input: CalculationInput;
    readonly hash: Uint8Array;
    readonly at: string;
    readonly by: PersonId;
  },
): Promise<Calculation> {
  const row = await trx
    .withTables<PortfolioTables>()
    .insertInto('calculation')
    .values({
      organisation_id: organisationId,
      scenario_id: calculation.scenario,
      kind: calculation.input.kind,
      state: 'waiting',
      input: JSON.stringify(calculation.input),
      input_hash: calculation.hash,
      asked_at: calculation.at,
      asked_by: calculation.by,
      progress: null,
      result: null,
      ended_at: null,
      seen_at: null,
      failure: null,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return calculationOf(row);
}

export async function findCalculation(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  calculation: string,
): Promise<Calculation | undefined> {
  const row = await db
    .withTables<PortfolioTables>()
    .selectFrom('calculation')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', calculation)
    .executeTakeFirst();
  return row === undefined ? undefined : calculationOf(row);
}

/** What a calculation was made of. */
export async function inputOfCalculation(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  calculation: string,
): Promise<CalculationInput | undefined> {
  const row = await db
    .withTables<PortfolioTables>()
    .selectFrom('calculation')
    .select('input')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', calculation)
    .executeTakeFirst();
  return row === undefined ? undefined : calculationInputSchema.parse(row.input);
}

const planSchema = z.object({
  firstYear: z.int(),
  years: z.int(),
  periodsPerYear: z.int(),
});

/** The years and periods that a calculation was made for. */
export async function planOfCalculation(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  calculation: string,
): Promise<z.infer<typeof planSchema> | undefined> {
  const row = await db
    .withTables<PortfolioTables>()
    .selectFrom('calculation')
    .select(sql<unknown>`input->'file'->'plan'`.as('plan'))
    .where('organisation_id', '=', organisationId)
    .where('id', '=', calculation)
    .executeTakeFirst();
  return row === undefined ? undefined : planSchema.parse(row.plan);
}

/** The calculations of a scenario, newest first. */
export async function calculationsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  scenario: string,
): Promise<readonly Calculation[]> {
  const rows = await db
    .withTables<PortfolioTables>()
    .selectFrom('calculation')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .where('scenario_id', '=', scenario)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(calculationOf);
}

/** How the calculations of a scenario stand, newest first. */
export async function statesOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  scenario: string,
): Promise<readonly Pick<Calculation, 'id' | 'state' | 'failure'>[]> {
  return db
    .withTables<PortfolioTables>()
    .selectFrom('calculation')
    .select(['id', 'state', 'failure'])
    .where('organisation_id', '=', organisationId)
    .where('scenario_id', '=', scenario)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute();
}

/** The newest calculation of a kind that has a result. */
export async function newestResult(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  scenario: string,
  kind: CalculationKind,
): Promise<Calculation | undefined> {
  const row = await db
    .withTables<PortfolioTables>()
    .selectFrom('calculation')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .where('scenario_id', '=', scenario)
    .where('kind', '=', kind)
    .where('result', 'is not', null)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : calculationOf(row);
}

/** The newest calculation of a scenario that still waits or runs. */
export async function openCalculation(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  scenario: string,
): Promise<Calculation | undefined> {
  const row = await db
    .withTables<PortfolioTables>()
    .selectFrom('calculation')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .where('scenario_id', '=', scenario)
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : calculationOf(row);
}

/** When each scenario was last calculated: the newest first. */
export async function lastCalculated(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly string[]> {
  const rows = await db
    .withTables<PortfolioTables>()
    .selectFrom('calculation')
    .select('scenario_id')
    .where('organisation_id', '=', organisationId)
    .groupBy('scenario_id')
    .orderBy(from => from.fn.max('asked_at'), 'desc')
    .execute();
  return rows.map(row => row.scenario_id);
}
