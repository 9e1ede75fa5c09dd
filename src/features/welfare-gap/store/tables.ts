import type { Generated } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { ServiceId } from '../model/service.ts';

export type WelfareTables = {
  welfare_projection: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    unit_code: string;
    name: string;
    base_year: number;
    imported_by: PersonId;
    imported_at: string;
  };
  welfare_projection_value: {
    organisation_id: OrganisationId;
    projection_id: string;
    year: number;
    age_from: number;
    age_to: number | null;
    persons: number;
  };
  welfare_scenario: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    unit_code: string;
    name: string;
    note: string;
    horizon: number;
    projection_id: string | null;
    is_removed: Generated<boolean>;
    version: Generated<number>;
  };
  welfare_assumption: {
    organisation_id: OrganisationId;
    scenario_id: string;
    assumption: string;
    value: number;
    source: string;
  };
  welfare_saving: {
    organisation_id: OrganisationId;
    scenario_id: string;
    pattern: string;
    service: ServiceId;
    low_percent: number;
    likely_percent: number;
    high_percent: number;
    source: string;
  };
};
