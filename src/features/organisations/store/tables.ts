import type { Generated } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { PartKind } from '../model/part.ts';

export type OrganisationTables = {
  organisation_part: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    parent_id: string | null;
    kind: PartKind;
    name: string;
    valid_from: string;
    /** The last day it exists; null while no end is known. */
    valid_to: string | null;
    version: Generated<number>;
  };
};
