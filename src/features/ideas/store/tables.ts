import type { Generated } from 'kysely';
import type { ThreadKind } from '#features/thread/index.ts';
import type { OrganisationId } from '#platform/context.ts';
import type { Outcome, Status, StepKind, Taker } from '../model/idea.ts';
import type { Answering } from '../model/rule.ts';

export type IdeaTables = {
  idea_rule: {
    organisation_id: OrganisationId;
    answering: Answering;
    person_id: string | null;
    working_days: number;
    version: number;
  };
  idea: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    number: number;
    title: string;
    what: string;
    why: string;
    gains: string;
    part_id: string | null;
    author_id: string | null;
    is_signed: boolean;
    status: Status;
    owner_id: string | null;
    promised_on: string | null;
    left_at: string;
    version: Generated<number>;
  };
  idea_step: {
    organisation_id: OrganisationId;
    idea_id: string;
    position: number;
    kind: StepKind;
    at: string;
    by_whom: Taker;
    person_id: string | null;
    words: string;
    outcome: Outcome | null;
    to_id: string | null;
    due_on: string | null;
    object_kind: ThreadKind | null;
    object_id: string | null;
    object_title: string | null;
  };
  idea_support: { organisation_id: OrganisationId; idea_id: string; person_id: string; since: string };
  idea_file: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    idea_id: string;
    name: string | null;
    media_type: string;
    bytes: number;
    attached_at: string;
    removed_at: string | null;
  };
  idea_file_content: { organisation_id: OrganisationId; file_id: string; content: Uint8Array };
};
