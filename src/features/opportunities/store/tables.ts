import type { Generated } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { OwnState, OwnStep } from '../model/own.ts';
import type { VoiceKind } from '../model/voice.ts';

export type OpportunityTables = {
  own_opportunity: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    title: string;
    what: string;
    for_whom: string;
    area: string | null;
    why_now: string;
    state: Generated<OwnState>;
    added_by: PersonId;
    added_at: string;
    version: Generated<number>;
  };
  own_opportunity_step: {
    organisation_id: OrganisationId;
    opportunity_id: string;
    version: number;
    step: OwnStep['step'];
    reason: string;
    taken_by: PersonId;
    taken_at: string;
  };
  dismissed_opportunity: {
    organisation_id: OrganisationId;
    opportunity: string;
    state: OwnState;
    version: Generated<number>;
  };
  dismissed_opportunity_step: {
    organisation_id: OrganisationId;
    opportunity: string;
    version: number;
    step: OwnStep['step'];
    reason: string;
    taken_by: PersonId;
    taken_at: string;
  };
  employee_voice: {
    organisation_id: OrganisationId;
    kind: VoiceKind;
    id: string;
    words: string;
    told: string;
    href: string;
    agree_share: number | null;
    people: number;
    since: string;
    withdrawn_at: string | null;
  };
  opportunity_support: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    open_opportunity: string | null;
    own_opportunity_id: string | null;
    voice_kind: VoiceKind;
    voice_id: string;
    added_by: PersonId;
    added_at: string;
  };
};
