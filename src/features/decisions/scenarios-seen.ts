import type { Kysely } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import type { Schema } from '#platform/database/schema.ts';

export type ScenarioSeen = { readonly id: string; readonly name: string; readonly version: number };

type ScenarioTables = {
  scenario: { organisation_id: OrganisationId; id: string; name: string; version: number };
  calculation: {
    organisation_id: OrganisationId;
    id: string;
    scenario_id: string;
    kind: string;
    state: string;
    input_hash: Uint8Array;
    result: Json;
    ended_at: string | null;
  };
};

export async function scenariosSeen(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly ScenarioSeen[]> {
  return db
    .withTables<ScenarioTables>()
    .selectFrom('scenario')
    .select(['id', 'name', 'version'])
    .where('organisation_id', '=', organisationId)
    .orderBy('name')
    .execute();
}

/** The scenario's last selection that was calculated to its end, as it came out; null where none was. */
export async function lastCalculation(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  scenario: string,
): Promise<Json> {
  const row = await db
    .withTables<ScenarioTables>()
    .selectFrom('calculation')
    .select(['id', 'input_hash', 'result', 'ended_at'])
    .where('organisation_id', '=', organisationId)
    .where('scenario_id', '=', scenario)
    .where('kind', '=', 'selection')
    .where('state', 'in', ['done', 'stopped'])
    .orderBy('ended_at', 'desc')
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    inputHash: Buffer.from(row.input_hash).toString('hex'),
    endedAt: row.ended_at,
    result: row.result,
  };
}
