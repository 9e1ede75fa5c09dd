import type { Generated } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { MeasureKind } from '../model/measure.ts';
import type { PeriodKind } from '../model/period.ts';
import type { MeasureDirection } from '../model/status.ts';
import type { MissingReason, WayIn } from '../model/value.ts';

type OfMeasure = { readonly organisation_id: OrganisationId; readonly measure_id: string };

export type MeasureTables = {
  measure: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    kind: MeasureKind;
    key_figure: string | null;
    key_figure_title: string | null;
    name: string;
    unit: string;
    what: string;
    definition: string;
    formula: string;
    expression: string | null;
    source: string;
    period: PeriodKind;
    reporter_id: string | null;
    direction: MeasureDirection;
    decimals: number;
    baseline: number | null;
    baseline_period: string | null;
    tolerance: number;
    is_retired: Generated<boolean>;
    version: Generated<number>;
  };
  measure_term: OfMeasure & { position: number; name: string; of_id: string };
  measure_target: OfMeasure & { on_day: string; value: number };
  measure_break: OfMeasure & { from_period: string; note: string; baseline: number | null };
  measure_goal: OfMeasure & { goal_id: string };
  measure_initiative: OfMeasure & { initiative_id: string };
  measure_value: OfMeasure & {
    id: Generated<string>;
    period: string;
    value: number | null;
    missing: MissingReason | null;
    note: string;
    corrects_id: string | null;
    reason: string;
    came_by: WayIn;
    recorded_at: string;
    recorded_by: string;
    ordinal: Generated<number>;
  };
};
