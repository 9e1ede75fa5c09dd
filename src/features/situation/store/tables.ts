import type { Generated } from 'kysely';
import type { Direction, Kind } from '#core/panel/key-figure.ts';
import type { OrganisationId } from '#platform/context.ts';

export type SituationTables = {
  key_figure_correction: {
    organisation_id: OrganisationId;
    key_figure: string;
    title: string;
    kind: Kind;
    direction: Direction;
    reason: string;
    corrected_on: string;
    corrected_by: string;
    version: Generated<number>;
  };
  peer_weights: {
    organisation_id: OrganisationId;
    area: string;
    weights: string;
    version: Generated<number>;
  };
  peer_set: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    name: string;
    why: string;
    version: Generated<number>;
  };
  peer_set_unit: { organisation_id: OrganisationId; set_id: string; unit_code: string };
};
