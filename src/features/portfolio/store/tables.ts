import type { ColumnType, Generated } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import type { CalculationKind, CalculationState } from '../model/calculation.ts';
import type { Choice } from '../model/scenario.ts';

/** Read as JSON, written as its text. */
type JsonColumn = ColumnType<Json, string, string>;

export type PortfolioTables = {
  portfolio_frame: {
    organisation_id: OrganisationId;
    budgets: JsonColumn;
    capacities: JsonColumn;
    at_a_time: JsonColumn;
    version: Generated<number>;
  };
  scenario: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    name: string;
    note: string;
    settings: JsonColumn;
    created_at: string;
    created_by: PersonId;
    version: Generated<number>;
  };
  scenario_choice: {
    organisation_id: OrganisationId;
    scenario_id: string;
    initiative_id: string;
    rule: Choice['rule'];
    start_period: number | null;
    reason: string;
  };
  calculation: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    scenario_id: string;
    kind: CalculationKind;
    state: CalculationState;
    input: JsonColumn;
    input_hash: Uint8Array;
    progress: ColumnType<Json | null, string | null, string | null>;
    result: ColumnType<Json | null, string | null, string | null>;
    asked_at: string;
    asked_by: PersonId;
    ended_at: string | null;
    stop_asked: Generated<boolean>;
    seen_at: string | null;
    attempts: Generated<number>;
    failure: 'interrupted' | 'defect' | null;
  };
};
