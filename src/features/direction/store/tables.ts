import type { Generated } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Aim } from '../model/aim.ts';
import type { GoalKind } from '../model/goal.ts';
import type { TouchKind } from '../model/trend.ts';

export type DirectionTables = {
  aim_weight: { organisation_id: OrganisationId; aim: Aim; weight: number; version: number };
  goal: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    kind: GoalKind;
    part_id: string | null;
    serves_id: string | null;
    title: string;
    description: string;
    aim: Aim;
    weight: number;
    valid_from: string;
    valid_to: string | null;
    version: Generated<number>;
  };
  goal_target: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    goal_id: string;
    position: number;
    key_figure: string | null;
    measure: string;
    unit: string;
    baseline: number | null;
    baseline_year: number | null;
    target: number;
    by_date: string;
  };
  trend: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    title: string;
    description: string;
    meaning: string;
    source: string;
    by_date: string;
    needs_decision: boolean;
    version: Generated<number>;
  };
  trend_touch: { organisation_id: OrganisationId; trend_id: string; kind: TouchKind; reference: string };
};
