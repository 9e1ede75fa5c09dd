import type { Generated } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { DutyKind, DutyStep, EndCause } from '../model/duty.ts';
import type { Every } from '../model/rhythm.ts';

type About = {
  kind: DutyKind;
  subject_kind: string;
  subject_id: string;
  title: string;
  address: string;
  responsible_id: string;
  line_id: string | null;
};

export type DutyTables = {
  escalation_rule: {
    organisation_id: OrganisationId;
    remind_days_before: number;
    grace_working_days: number;
    agenda_working_days: number;
    version: number;
  };
  day_off: { organisation_id: OrganisationId; day: string; name: string };
  absence: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    person_id: string;
    from_date: string;
    to_date: string;
    deputy_id: string | null;
    version: Generated<number>;
  };
  duty_rhythm: About & {
    organisation_id: OrganisationId;
    id: Generated<string>;
    every: Every;
    first_due_on: string;
    created_at: string;
    ended_at: string | null;
    version: Generated<number>;
  };
  duty: About & {
    organisation_id: OrganisationId;
    id: Generated<string>;
    due_on: string;
    rhythm_id: string | null;
    created_at: string;
    fulfilled_at: string | null;
    fulfilled_by: string | null;
    ended_at: string | null;
    end_cause: EndCause | null;
    version: Generated<number>;
  };
  duty_step: {
    organisation_id: OrganisationId;
    duty_id: string;
    step: DutyStep;
    told_id: string | null;
    on_date: string;
    at: string;
  };
  calendar_feed: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    person_id: string;
    secret_hash: Uint8Array;
    created_at: string;
    revoked_at: string | null;
    last_used_on: string | null;
  };
};
