import type { ColumnType, Generated } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type {
  Aim,
  Estimate,
  InformationClass,
  InitiativeKind,
  InitiativeState,
  LegalAnswerKind,
  LineKind,
  LineSide,
  MustReason,
  RelationKind,
  StepKind,
} from '../model/fields.ts';

type OfInitiative = { organisation_id: OrganisationId; initiative_id: string };

export type InitiativeTables = {
  planning_setting: {
    organisation_id: OrganisationId;
    first_year: number;
    years: number;
    periods_per_year: 1 | 2 | 3 | 4 | 12;
    price_year: number;
    discount_rate: number;
    version: Generated<number>;
  };
  initiative: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    number: number;
    title: string;
    summary: string;
    kind: InitiativeKind;
    state: Generated<InitiativeState>;
    null_alternative: string;
    must_reason: MustReason | null;
    must_text: string;
    information_class: InformationClass | null;
    main_key_figure: string | null;
    earliest_start: number;
    latest_start: number | null;
    duration_periods: number;
    created_at: string;
    created_by: PersonId;
    version: Generated<number>;
  };
  initiative_department: OfInitiative & { part_id: string };
  initiative_goal: OfInitiative & { goal_id: string };
  initiative_line: OfInitiative & {
    position: number;
    side: LineSide;
    kind: LineKind;
    aim: Aim;
    what: string;
    party: string;
    is_outside: boolean;
    per_year: ColumnType<Estimate[], string, never>;
  };
  initiative_staffing: OfInitiative & {
    position: number;
    role: string;
    part_id: string | null;
    per_period: ColumnType<number[], string, never>;
  };
  initiative_relation: OfInitiative & { other_id: string; kind: RelationKind };
  effect_chain_step: OfInitiative & {
    position: number;
    kind: StepKind;
    text_told: string;
    leads_to: ColumnType<number[], string, never>;
  };
  legal_answer: OfInitiative & { question: string; answer: LegalAnswerKind; reason: string };
};

/** Tables of others that an initiative refers to, or is referred to from. */
export type TablesBeside = {
  goal: {
    organisation_id: OrganisationId;
    id: string;
    title: string;
    valid_from: string;
    valid_to: string | null;
  };
  proposal: { organisation_id: OrganisationId; initiative_id: string };
  scenario_choice: { organisation_id: OrganisationId; initiative_id: string };
  effect_plan: { organisation_id: OrganisationId; initiative_id: string };
  thread_object: { organisation_id: OrganisationId; kind: string; id: string; title: string; told: string };
};
