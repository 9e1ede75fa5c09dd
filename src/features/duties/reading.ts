import type { Kysely } from 'kysely';
import { leadershipOn } from '#features/organisations/index.ts';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Duty } from './model/duty.ts';
import type { Ground } from './model/ground.ts';
import { nextDueAfter } from './model/rhythm.ts';
import { type Standing, standingOf } from './model/standing.ts';
import { allAbsences } from './store/absences.ts';
import { type DutyFilter, listDuties } from './store/duties.ts';
import { openRhythms } from './store/rhythms.ts';
import { daysOff, ruleOf } from './store/rule.ts';
import { stepsOf } from './store/steps.ts';

export async function groundOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  today: string,
): Promise<Ground> {
  const off = await daysOff(db, organisationId);
  return {
    rule: await ruleOf(db, organisationId),
    calendar: { daysOff: new Set(off.map(({ day }) => day)) },
    absences: await allAbsences(db, organisationId),
    today,
  };
}

/** The duties that fit, by due day, with their line as of today and what has been told of them. */
export async function dutiesOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { today, ...filter }: DutyFilter & { readonly today: string },
): Promise<readonly Duty[]> {
  const kept = await listDuties(db, organisationId, filter);
  if (kept.length === 0) return [];
  const group = await leadershipOn(db, organisationId, today);
  const chair = group.find(({ isChair }) => isChair)?.person ?? null;
  const ids = kept.map(({ id }) => id);
  const steps = await stepsOf(db, organisationId, ids);
  const rhythms = new Map((await openRhythms(db, organisationId)).map(rhythm => [rhythm.id, rhythm]));
  return kept.map(duty => {
    const rhythm = duty.rhythm === null ? undefined : rhythms.get(duty.rhythm);
    return {
      ...duty,
      line: duty.line ?? chair,
      followedOn: rhythm === undefined ? null : nextDueAfter(rhythm, duty.dueOn),
      steps: steps.get(duty.id) ?? [],
    };
  });
}

export async function dutyById(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { duty, today }: { readonly duty: string; readonly today: string },
): Promise<Duty | null> {
  const [found] = await dutiesOf(db, organisationId, { id: duty, today });
  return found ?? null;
}

export type StandingDuty = Duty & { readonly standing: Standing };

/** The same with where each stands today. */
export async function standingDuties(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  filter: DutyFilter & { readonly today: string },
): Promise<readonly StandingDuty[]> {
  const { rule, calendar, absences, today } = await groundOf(db, organisationId, filter.today);
  const duties = await dutiesOf(db, organisationId, filter);
  return duties.map(duty => ({ ...duty, standing: standingOf(duty, rule, calendar, absences, today) }));
}
