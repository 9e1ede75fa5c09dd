import type { ColumnType, Generated } from 'kysely';
import type { OrganisationId, PersonId } from './identifiers.ts';
import type { Json } from './json.ts';

/**
 * The tables of the platform. A feature adds its own where it asks: `db.withTables<SituationTables>()`.
 * Times are RFC 3339 strings in UTC, dates ISO strings, bigint and numeric numbers (see `parsers.ts`).
 */
export type Schema = {
  organisation: OrganisationTable;
  person: PersonTable;
  audit_entry: AuditEntryTable;
  pending_publication: PendingPublicationTable;
};

export type OrganisationTable = {
  id: Generated<OrganisationId>;
  name: string;
  unit_code: string | null;
  created_at: string;
};

export type PersonTable = {
  organisation_id: OrganisationId;
  id: Generated<PersonId>;
  name: string;
  created_at: string;
};

/** Written by `perform` only; the database numbers the entries and refuses every change of one. */
export type AuditEntryTable = {
  organisation_id: OrganisationId;
  sequence: Generated<number>;
  at: string;
  actor_id: PersonId;
  action: string;
  /** What the action recorded of its input. */
  input: ColumnType<Json, string, never>;
  affected: ColumnType<readonly Affected[], string, never>;
  request_id: string;
};

/** One thing that an action made, changed or removed. */
export type Affected = {
  readonly kind: string;
  readonly id: string;
  readonly change: 'created' | 'changed' | 'removed';
};

export type PendingPublicationTable = {
  organisation_id: OrganisationId;
  id: Generated<string>;
  /** Relative to the data folder, with forward slashes. */
  source: string;
  target: string;
};
