import type { ColumnType, Generated } from 'kysely';
import type { Frequency, Topic } from '../mail/topics.ts';
import type { GivenRole } from '../permissions.ts';
import type { AccountId, OrganisationId, PersonId } from './identifiers.ts';
import type { Json } from './json.ts';

/**
 * The tables of the platform. A feature adds its own where it asks: `db.withTables<SituationTables>()`.
 * Times are RFC 3339 strings in UTC, dates ISO strings, bigint and numeric numbers (see `parsers.ts`).
 */
export type Schema = {
  installation: InstallationTable;
  organisation: OrganisationTable;
  person: PersonTable;
  person_role: PersonRoleTable;
  leadership_membership: LeadershipMembershipTable;
  invitation: InvitationTable;
  api_token: ApiTokenTable;
  audit_entry: AuditEntryTable;
  audit_head: AuditHeadTable;
  pending_publication: PendingPublicationTable;
  idempotency_key: IdempotencyKeyTable;
  undo_offer: UndoOfferTable;
  mail_preference: MailPreferenceTable;
  mail_language: MailLanguageTable;
  mail_message: MailMessageTable;
};

export type InstallationTable = {
  id: Generated<1>;
  kind: 'demonstration' | 'configured';
  created_at: string;
  /** SHA-256 of the link that makes the first organisation; null where none waits. */
  set_up_hash: Generated<Uint8Array | null>;
};

export type MailLanguageTable = {
  organisation_id: OrganisationId;
  person_id: PersonId;
  language: 'sv' | 'en';
};

export type OrganisationTable = {
  id: Generated<OrganisationId>;
  name: string;
  unit_code: string | null;
  created_at: string;
  version: Generated<number>;
};

export type PersonTable = {
  organisation_id: OrganisationId;
  id: Generated<PersonId>;
  /** `service` acts without a person: the command line, jobs, the first start. */
  kind: Generated<'person' | 'service'>;
  name: string;
  email: string | null;
  account_id: AccountId | null;
  created_at: string;
  erased_at: string | null;
  version: Generated<number>;
};

export type PersonRoleTable = {
  organisation_id: OrganisationId;
  person_id: PersonId;
  role: GivenRole;
};

/** Who sat in the leadership group, as what, from which day to which. */
export type LeadershipMembershipTable = {
  organisation_id: OrganisationId;
  id: Generated<string>;
  person_id: PersonId;
  title: string;
  /** kommundirektör or regiondirektör. */
  is_chair: Generated<boolean>;
  part_id: string | null;
  valid_from: string;
  /** The last day; null while no end is known. */
  valid_to: string | null;
  version: Generated<number>;
};

/** A link by which a person gets an account. */
export type InvitationTable = {
  organisation_id: OrganisationId;
  id: Generated<string>;
  person_id: PersonId;
  /** SHA-256 of what stands in the link. */
  token_hash: Uint8Array;
  created_at: string;
  expires_at: string;
  accepted_at: string | null;
  revoked_at: string | null;
  version: Generated<number>;
};

export type ApiTokenTable = {
  organisation_id: OrganisationId;
  id: Generated<string>;
  name: string;
  scopes: string[];
  /** SHA-256 of the token. */
  token_hash: Uint8Array;
  shown: string;
  created_by: PersonId;
  created_at: string;
  expires_at: string;
  revoked_at: string | null;
  last_used_on: string | null;
  version: Generated<number>;
};

/** Written by `perform` only; the database numbers and chains the entries and refuses every change of one. */
export type AuditEntryTable = {
  organisation_id: OrganisationId;
  sequence: Generated<number>;
  at: string;
  actor_id: PersonId;
  /** How the actor came in: `session`, `token:ID`, `command` or `service`. */
  via: string;
  action: string;
  /** What the action recorded of its input. */
  input: ColumnType<Json, string, never>;
  affected: ColumnType<readonly Affected[], string, never>;
  request_id: string;
  previous_hash: ColumnType<Uint8Array, never, never>;
  hash: ColumnType<Uint8Array, never, never>;
};

/** One thing that an action made, changed, removed, an entry whose change it took back – or what was read, where reading is logged. */
export type Affected = {
  readonly kind: string;
  readonly id: string;
  readonly change: 'created' | 'changed' | 'removed' | 'undone' | 'read';
};

export type AuditHeadTable = {
  organisation_id: OrganisationId;
  sequence: number;
  hash: Uint8Array;
};

export type PendingPublicationTable = {
  organisation_id: OrganisationId;
  id: Generated<string>;
  /** Relative to the data folder, with forward slashes. */
  source: string;
  target: string;
};

export type IdempotencyKeyTable = {
  organisation_id: OrganisationId;
  actor_id: PersonId;
  key: string;
  action: string;
  input_hash: Uint8Array;
  output: ColumnType<Json | null, string | null, string>;
  at: string;
};

export type UndoOfferTable = {
  organisation_id: OrganisationId;
  /** Number of the audit entry whose change is taken back. */
  entry: number;
  actor_id: PersonId;
  /** The action that takes it back, and its input. */
  action: string;
  input: ColumnType<Json, string, never>;
  expires_at: string;
  used_at: string | null;
};

export type MailPreferenceTable = {
  organisation_id: OrganisationId;
  person_id: PersonId;
  topic: Topic;
  frequency: Frequency;
};

export type MailMessageTable = {
  organisation_id: OrganisationId;
  id: Generated<string>;
  person_id: PersonId;
  topic: Topic;
  language: 'sv' | 'en';
  /** Empty once sent. */
  subject: string;
  body: string;
  created_at: string;
  /** When a delivery was made of it; null while it waits. */
  handed_over_at: string | null;
  sent_at: string | null;
};
