import type { ColumnType, Generated } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import type { SyncFailure, SyncState } from '../model/sync.ts';

/** Read as JSON, written as its text. */
type Written<Read> = ColumnType<Read, string | null | undefined, string | null>;

export type SyncTables = {
  sync_setting: {
    organisation_id: OrganisationId;
    is_nightly: boolean;
    key_figures: Written<readonly string[] | null>;
    version: Generated<number>;
    at: string;
    by: PersonId;
  };
  sync_run: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    state: SyncState;
    key_figures: Written<readonly string[] | null>;
    address: string | null;
    progress: Written<Json | null>;
    result: Written<Json | null>;
    failure: SyncFailure | null;
    failure_text: string | null;
    asked_at: string;
    asked_by: PersonId;
    begun_at: string | null;
    ended_at: string | null;
    stop_asked: Generated<boolean>;
    seen_at: string | null;
    holder: string | null;
    attempts: Generated<number>;
  };
};
