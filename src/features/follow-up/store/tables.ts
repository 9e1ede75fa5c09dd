import type { ColumnType, Generated } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Choice } from '../model/agenda-note.ts';
import type { Status, Verdict } from '../model/check-in.ts';

export type FollowUpTables = {
  check_in: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    commitment_id: string;
    duty_id: string;
    corrects_id: string | null;
    status: Status;
    since_last: string;
    next_step: string;
    asks: string;
    asks_by: string | null;
    answered_for: string;
    answered_by: string;
    answered_at: string;
  };
  check_in_review: {
    organisation_id: OrganisationId;
    check_in_id: string;
    verdict: Verdict;
    words: string;
    reviewed_by: string;
    reviewed_at: string;
  };
  agenda_note: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    initiative_id: string | null;
    duty_id: string | null;
    causes: ColumnType<readonly string[], string, never>;
    words: string;
    choice: Choice | null;
    is_held: boolean;
    again_on: string | null;
    proposal_id: string | null;
    action_title: string;
    action_person_id: string | null;
    action_due_on: string | null;
    noted_by: string;
    noted_at: string;
  };
  agenda_action_done: {
    organisation_id: OrganisationId;
    note_id: string;
    words: string;
    done_by: string;
    done_at: string;
  };
};
