import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Planned, PlanSetting } from '../model/planned.ts';
import { type Aim, aims } from '../model/scenario.ts';

type Tables = {
  planning_setting: {
    organisation_id: OrganisationId;
    first_year: number;
    years: number;
    periods_per_year: number;
    price_year: number;
    discount_rate: number;
  };
  aim_weight: { organisation_id: OrganisationId; aim: Aim; weight: number };
  initiative: {
    organisation_id: OrganisationId;
    id: string;
    number: number;
    title: string;
    state: Planned['state'];
    must_reason: Planned['mustReason'];
    must_text: string;
    earliest_start: number;
    latest_start: number | null;
    duration_periods: number;
  };
  initiative_department: { organisation_id: OrganisationId; initiative_id: string; part_id: string };
  initiative_line: {
    organisation_id: OrganisationId;
    initiative_id: string;
    position: number;
    side: Planned['lines'][number]['side'];
    kind: Planned['lines'][number]['kind'];
    aim: Aim;
    is_outside: boolean;
    per_year: unknown;
  };
  initiative_staffing: {
    organisation_id: OrganisationId;
    initiative_id: string;
    position: number;
    role: string;
    part_id: string | null;
    per_period: unknown;
  };
  initiative_relation: {
    organisation_id: OrganisationId;
    initiative_id: string;
    other_id: string;
    kind: 'requires' | 'excludes';
  };
};

const estimates = z.array(z.object({ low: z.number(), likely: z.number(), high: z.number() }));
const hands = z.array(z.number());

/** The years and periods of the plan; undefined where nobody has set them. */
export async function planSetting(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<PlanSetting | undefined> {
  return db
    .withTables<Tables>()
    .selectFrom('planning_setting')
    .select([
      'first_year as firstYear',
      'years',
      'periods_per_year as periodsPerYear',
      'price_year as priceYear',
      'discount_rate as discountRate',
    ])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
}

/** What each aim weighs for the organisation; 1 where nothing has been said. */
export async function aimWeights(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<Readonly<Record<Aim, number>>> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('aim_weight')
    .select(['aim', 'weight'])
    .where('organisation_id', '=', organisationId)
    .execute();
  const weightOf = (aim: Aim) => rows.find(row => row.aim === aim)?.weight ?? 1;
  const [operations, service, legalCertainty] = aims;
  return {
    operations: weightOf(operations),
    service: weightOf(service),
    'legal-certainty': weightOf(legalCertainty),
  };
}

/** Every initiative as a portfolio is concerned with it, by number. */
export async function plannedInitiatives(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Planned[]> {
  const tables = db.withTables<Tables>();
  const of = { organisation_id: organisationId };
  const heads = await tables
    .selectFrom('initiative')
    .selectAll()
    .where('organisation_id', '=', of.organisation_id)
    .orderBy('number')
    .execute();
  const departments = await tables
    .selectFrom('initiative_department')
    .selectAll()
    .where('organisation_id', '=', of.organisation_id)
    .orderBy('part_id')
    .execute();
  const lines = await tables
    .selectFrom('initiative_line')
    .selectAll()
    .where('organisation_id', '=', of.organisation_id)
    .orderBy('position')
    .execute();
  const staffing = await tables
    .selectFrom('initiative_staffing')
    .selectAll()
    .where('organisation_id', '=', of.organisation_id)
    .orderBy('position')
    .execute();
  const relations = await tables
    .selectFrom('initiative_relation')
    .selectAll()
    .where('organisation_id', '=', of.organisation_id)
    .orderBy('other_id')
    .execute();
  const [departmentsOf, linesOf, staffingOf, relationsOf] = [
    Map.groupBy(departments, row => row.initiative_id),
    Map.groupBy(lines, row => row.initiative_id),
    Map.groupBy(staffing, row => row.initiative_id),
    Map.groupBy(relations, row => row.initiative_id),
  ];
  return heads.map(head => {
    const related = relationsOf.get(head.id) ?? [];
    const others = (kind: 'requires' | 'excludes') =>
      related.filter(row => row.kind === kind).map(row => row.other_id);
    return {
      id: head.id,
      number: head.number,
      title: head.title,
      state: head.state,
      mustReason: head.must_reason,
      mustText: head.must_text,
      earliestStart: head.earliest_start,
      latestStart: head.latest_start,
      durationPeriods: head.duration_periods,
      departments: (departmentsOf.get(head.id) ?? []).map(row => row.part_id),
      lines: (linesOf.get(head.id) ?? []).map(row => ({
        side: row.side,
        kind: row.kind,
        aim: row.aim,
        isOutside: row.is_outside,
        perYear: estimates.parse(row.per_year),
      })),
      staffing: (staffingOf.get(head.id) ?? []).map(row => ({
        role: row.role,
        part: row.part_id,
        perPeriod: hands.parse(row.per_period),
      })),
      requires: others('requires'),
      excludes: others('excludes'),
    };
  });
}
