import { sql } from 'kysely';
import type { Planned, PlanSetting } from '#features/portfolio/model/planned.ts';
import type { Context } from '#platform/context.ts';

export const testPlan: PlanSetting = {
  firstYear: 2027,
  years: 3,
  periodsPerYear: 2,
  priceYear: 2026,
  discountRate: 0.03,
};

const exactly = (amount: number) => ({ low: amount, likely: amount, high: amount });

/** An initiative that is worth `benefit` a year and costs `investment` in its first. */
export const plannedAs = (
  number: number,
  given: Partial<Planned> & { readonly benefit?: number; readonly investment?: number } = {},
): Planned => {
  const { benefit = 100_000, investment = 100_000, ...rest } = given;
  return {
    id: crypto.randomUUID(),
    number,
    title: `Initiativ ${number}`,
    state: 'prepared',
    must: null,
    earliestStart: 0,
    latestStart: null,
    durationPeriods: 2,
    departments: [],
    lines: [
      {
        side: 'benefit',
        kind: 'financial',
        aim: number % 2 === 0 ? 'operations' : 'service',
        what: 'Nytta',
        party: '',
        isOutside: false,
        perYear: [{ low: benefit / 2, likely: benefit, high: benefit * 2 }],
      },
      {
        side: 'investment',
        kind: 'financial',
        aim: 'operations',
        what: 'Kostnad',
        party: '',
        isOutside: false,
        perYear: [exactly(investment)],
      },
    ],
    staffing: [],
    relations: [],
    ...rest,
  };
};

/** Writes a plan and its initiatives past the actions of the features below. */
export async function plan(
  { db, organisation, actor }: Context,
  initiatives: readonly Planned[],
  setting: PlanSetting = testPlan,
): Promise<void> {
  const of = organisation.id;
  await sql`insert into planning_setting (organisation_id, first_year, years, periods_per_year, price_year, discount_rate)
    values (${of}, ${setting.firstYear}, ${setting.years}, ${setting.periodsPerYear}, ${setting.priceYear}, ${setting.discountRate})
    on conflict (organisation_id) do nothing`.execute(db);
  for (const each of initiatives) {
    await sql`insert into initiative (organisation_id, id, number, title, kind, state, must_reason, must_text,
        earliest_start, latest_start, duration_periods, created_at, created_by)
      values (${of}, ${each.id}, ${each.number}, ${each.title}, 'technology', ${each.state}, ${each.must?.reason ?? null}, ${each.must?.text ?? ''},
        ${each.earliestStart}, ${each.latestStart}, ${each.durationPeriods}, now(), ${actor.id})`.execute(db);
    for (const part of each.departments) {
      await sql`insert into initiative_department (organisation_id, initiative_id, part_id)
        values (${of}, ${each.id}, ${part})`.execute(db);
    }
    for (const [position, line] of each.lines.entries()) {
      await sql`insert into initiative_line (organisation_id, initiative_id, position, side, kind, aim, what, is_outside, per_year)
        values (${of}, ${each.id}, ${position}, ${line.side}, ${line.kind}, ${line.aim}, 'Rad', ${line.isOutside}, ${JSON.stringify(line.perYear)})`.execute(
        db,
      );
    }
    for (const [position, need] of each.staffing.entries()) {
      await sql`insert into initiative_staffing (organisation_id, initiative_id, position, role, part_id, per_period)
        values (${of}, ${each.id}, ${position}, ${need.role}, ${need.part}, ${JSON.stringify(need.perPeriod)})`.execute(
        db,
      );
    }
  }
  for (const each of initiatives) {
    for (const { kind, other } of each.relations) {
      await sql`insert into initiative_relation (organisation_id, initiative_id, other_id, kind)
        values (${of}, ${each.id}, ${other}, ${kind})`.execute(db);
    }
  }
}
