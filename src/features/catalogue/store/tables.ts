import type { ColumnType, Generated } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { OwnState, OwnStep } from '../model/own.ts';

type Document = ColumnType<unknown, string, string>;

export type CatalogueTables = {
  own_pattern: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    slug: string;
    state: Generated<OwnState>;
    content: Document;
    content_hash: string;
    changed_at: string;
    version: Generated<number>;
  };
  own_pattern_step: {
    organisation_id: OrganisationId;
    pattern_id: string;
    version: number;
    step: OwnStep['step'];
    content: Document;
    taken_by: PersonId;
    taken_at: string;
  };
};
