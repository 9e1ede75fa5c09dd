import type { Generated } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { InvitedKind, Status } from '../model/conversation.ts';
import type { Choice, Origin, Reason, State } from '../model/statement.ts';

export type ConversationTables = {
  conversation: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    question: string;
    background: string;
    language: 'sv' | 'en';
    opens_on: string;
    closes_on: string;
    promise: string;
    promised_on: string;
    is_moderated: boolean;
    status: Generated<Status>;
    closed_on: string | null;
    started_by: string;
    reply: Generated<string>;
    replied_on: string | null;
    version: Generated<number>;
  };
  conversation_invited: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    conversation_id: string;
    kind: InvitedKind;
    part_id: string | null;
    name: string;
    people: number;
    position: number;
  };
  conversation_link: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    conversation_id: string;
    secret_hash: Uint8Array;
    batch: string;
    part_invited_id: string | null;
    profession_invited_id: string | null;
    made_on: string;
    browsers: Generated<number>;
    is_withdrawn: Generated<boolean>;
  };
  conversation_statement: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    conversation_id: string;
    text: string;
    origin: Origin;
    origin_id: string | null;
    author: Uint8Array | null;
    state: State;
    reason: Reason | null;
    duplicate_of: string | null;
    sent_on: string;
    published_on: string | null;
    moderated_by: string | null;
    moderated_on: string | null;
    version: Generated<number>;
  };
  conversation_vote: {
    organisation_id: OrganisationId;
    conversation_id: string;
    voter: Uint8Array;
    statement_id: string;
    choice: Choice;
    voted_on: string;
  };
  conversation_presence: {
    organisation_id: OrganisationId;
    conversation_id: string;
    invited_id: string;
    people: number;
  };
  conversation_counted: { organisation_id: OrganisationId; conversation_id: string; mark: Uint8Array };
  conversation_secret: { organisation_id: OrganisationId; conversation_id: string; half: Uint8Array };
};
