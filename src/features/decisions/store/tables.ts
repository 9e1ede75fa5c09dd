import type { ColumnType, Generated } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import type { Cause } from '../model/commitment.ts';
import type { Ground, Outcome } from '../model/decision.ts';
import type { MeetingState, Presence } from '../model/meeting.ts';
import type { Alternative, ProposalState, RelyingOn } from '../model/proposal.ts';

type Written<Read> = ColumnType<Read, string, string>;

export type DecisionTables = {
  meeting: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    part_id: string | null;
    held_on: string;
    place: string;
    state: Generated<MeetingState>;
    version: Generated<number>;
  };
  meeting_presence: {
    organisation_id: OrganisationId;
    meeting_id: string;
    person_id: string;
    presence: Presence;
  };
  meeting_item: {
    organisation_id: OrganisationId;
    meeting_id: string;
    position: number;
    proposal_id: string;
    note: string;
  };
  proposal: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    initiative_id: string;
    scenario_id: string | null;
    title: string;
    ask: string;
    alternatives: Written<readonly Alternative[]>;
    documents: Written<readonly RelyingOn[]>;
    consequences: string;
    owner_id: string | null;
    benefit_owner_id: string | null;
    reviewer_id: string | null;
    state: Generated<ProposalState>;
    drawn_up_at: string | null;
    drawn_up_initiative_version: number | null;
    created_at: string;
    version: Generated<number>;
  };
  decision: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    number: number;
    proposal_id: string;
    initiative_id: string;
    meeting_id: string | null;
    revises_id: string | null;
    outcome: Outcome;
    decided_on: string;
    paragraph: string;
    registration_number: string;
    reasons: string;
    dissent: string;
    conditions: string;
    ground: Ground;
    decider_part_id: string | null;
    decider_person_id: string | null;
    delegation_point: string;
    owner_id: string | null;
    owner_title: string | null;
    benefit_owner_id: string | null;
    reviewer_id: string | null;
    basis: ColumnType<Json, string, never>;
    basis_hash: Uint8Array;
    recorded_at: string;
    recorded_by: string;
  };
  decision_point: {
    organisation_id: OrganisationId;
    decision_id: string;
    position: number;
    due_on: string;
    question: string;
  };
  decision_report: {
    organisation_id: OrganisationId;
    decision_id: string;
    reported_on: string;
    meeting_note: string;
  };
  commitment: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    decision_id: string;
    initiative_id: string;
    owner_id: string;
    from_date: string;
    to_date: string | null;
    accepted_at: string | null;
    cause: Cause;
    version: Generated<number>;
  };
};
