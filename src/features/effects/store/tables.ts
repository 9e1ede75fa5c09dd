import type { ColumnType, Generated } from 'kysely';
import type { EffectMethod } from '#core/effects/side-by-side.ts';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import type { Fixing } from '../model/plan.ts';
import type { RunState } from '../model/question.ts';

/** Read as JSON, written as its text. */
type Written<Read> = ColumnType<Read, string, string>;

export type EffectTables = {
  effect_plan: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    initiative_id: string;
    decision_id: string | null;
    key_figures: Written<readonly string[]>;
    unit_code: string;
    start_year: number;
    years: number;
    evaluate_by: string | null;
    method: EffectMethod;
    relevant_effect: number | null;
    without: Written<readonly string[]>;
    breaks: Written<readonly number[]>;
    fixed: Fixing;
    reason: string;
    at: string;
    by: PersonId;
  };
  effect_introduction: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    pattern: string;
    unit_code: string;
    first_year: number;
    source: string;
    at: string;
    by: PersonId;
  };
  effect_run: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    plan_id: string | null;
    again_id: string | null;
    state: RunState;
    input: Written<Json>;
    steps: number;
    done: Generated<number>;
    skipped: ColumnType<Json, string | undefined, string>;
    asked_at: string;
    asked_by: PersonId;
    ended_at: string | null;
    stop_asked: Generated<boolean>;
    seen_at: string | null;
    attempts: Generated<number>;
    failure: 'interrupted' | 'defect' | null;
  };
  effect_evaluation: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    run_id: string;
    plan_id: string | null;
    initiative_id: string | null;
    again_id: string | null;
    is_planned: boolean;
    key_figure: string;
    settings: Written<Json>;
    result: Written<Json>;
    content_hash: Uint8Array;
    at: string;
    by: PersonId;
  };
};
