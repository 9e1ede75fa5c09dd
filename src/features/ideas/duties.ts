import type { Kysely } from 'kysely';
import { plusWorkingDays } from '#core/calendar/working-days.ts';
import {
  fulfil,
  groundOf,
  mayAnswer,
  owe,
  release,
  type StandingDuty,
  standingDuties,
} from '#features/duties/index.ts';
import { leadershipOn, partsOf } from '#features/organisations/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Context, OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { may } from '#platform/permissions.ts';
import { todayOf } from '#platform/today.ts';
import type { Idea } from './model/idea.ts';
import { answeringFor, leastDaysHandedOn } from './model/rule.ts';
import { everybody } from './store/people.ts';
import { ruleOf } from './store/rule.ts';

type Asking = Pick<Context, 'db' | 'organisation' | 'now'>;
type Changing = Pick<ActionContext, 'db' | 'organisation' | 'now'>;

const subjectOf = (idea: string) => ({ kind: 'idea', id: idea });

/** Who may be given an idea to answer: whoever has a role for it, or sits in the leadership group today. */
export async function ableToAnswer({
  db,
  organisation,
  now,
}: Asking): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const group = new Set(
    (await leadershipOn(db, organisation.id, todayOf({ now }))).map(({ person }) => person),
  );
  return (await everybody(db, organisation.id)).filter(
    ({ id, isErased, hasRole }) => !isErased && (hasRole || group.has(id)),
  );
}

/** A part of the organisation and those above it, the nearest first. */
async function upwards(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  part: string | null,
): Promise<readonly string[]> {
  const parents = new Map((await partsOf(db, organisationId)).map(({ id, parent }) => [id, parent]));
  const way: string[] = [];
  for (let at = part; at !== null && !way.includes(at); at = parents.get(at) ?? null) way.push(at);
  return way;
}

/** Who is to answer a new idea, and by when: by the rule of the organisation. */
export async function ruledAnswer(
  context: Asking,
  { part, author }: { readonly part: string | null; readonly author: string },
): Promise<{ readonly owner: string | null; readonly dueOn: string | null }> {
  const { db, organisation } = context;
  const today = todayOf(context);
  const rule = await ruleOf(db, organisation.id);
  const owner = answeringFor(rule, {
    parts: await upwards(db, organisation.id, part),
    author,
    group: await leadershipOn(db, organisation.id, today),
    mayAnswer: new Set((await ableToAnswer(context)).map(({ id }) => id)),
  });
  const { calendar } = await groundOf(db, organisation.id, today);
  return { owner, dueOn: owner === null ? null : plusWorkingDays(calendar, today, rule.workingDays) };
}

export async function oweReply(
  { db, organisation, now }: Changing,
  { id, title }: Pick<Idea, 'id' | 'title'>,
  { owner, dueOn }: { readonly owner: string; readonly dueOn: string },
): Promise<void> {
  await owe(db, organisation.id, {
    kind: 'reply',
    subject: subjectOf(id),
    title: `Svara på idén: ${title}`,
    address: `/ideer/${id}`,
    responsible: owner,
    line: null,
    dueOn,
    at: now().toISOString(),
  });
}

/** The duties to reply of these ideas by idea, the latest last; of every idea where none is named. */
export async function replyDuties(
  context: Asking,
  idea?: string,
): Promise<ReadonlyMap<string, readonly StandingDuty[]>> {
  const all = await standingDuties(context.db, context.organisation.id, {
    kind: 'reply',
    ...(idea === undefined ? {} : { subject: subjectOf(idea) }),
    today: todayOf(context),
  });
  return Map.groupBy(
    all.filter(({ subject }) => subject.kind === 'idea'),
    ({ subject }) => subject.id,
  );
}

export const openOf = (duties: readonly StandingDuty[] | undefined): StandingDuty | null =>
  duties?.find(({ fulfilledAt, endedAt }) => fulfilledAt === null && endedAt === null) ?? null;

/** Who answers now: whoever owes the reply, since what those who left owed is passed on; else whoever had it last. */
export const ownerNow = (idea: Pick<Idea, 'owner'>, open: StandingDuty | null): string | null =>
  open?.responsible ?? idea.owner;

/**
 * Whoever owes the reply, their deputy, or the line once it has come there. Where no reply is owed – it has been given, or
 * there was nobody –, also whoever works with opportunities.
 */
export async function answersIdea(
  context: Pick<Context, 'db' | 'organisation' | 'now' | 'actor'>,
  idea: Pick<Idea, 'owner'>,
  open: StandingDuty | null,
): Promise<boolean> {
  const { db, organisation, actor } = context;
  if (!may(actor, 'ideas.answer')) return false;
  const today = todayOf(context);
  const { absences } = await groundOf(db, organisation.id, today);
  if (open !== null) return mayAnswer(open, actor.id, absences, today);
  if (may(actor, 'opportunities.edit')) return true;
  return (
    idea.owner !== null &&
    mayAnswer({ responsible: idea.owner, line: null, steps: [] }, actor.id, absences, today)
  );
}

/** The reply has been given. */
export async function fulfilReply(
  { db, organisation, now, actor }: Pick<ActionContext, 'db' | 'organisation' | 'now' | 'actor'>,
  open: StandingDuty | null,
): Promise<void> {
  if (open === null) return;
  await fulfil(db, organisation.id, { duty: open.id, by: actor.id, at: now().toISOString() });
}

export const releaseReply = (
  { db, organisation, now }: Changing,
  idea: string,
  why: 'owner-changed' | 'withdrawn',
): Promise<void> =>
  release(db, organisation.id, { kind: 'reply', subject: subjectOf(idea), why, at: now().toISOString() });

/**
 * By when whoever is handed an idea owes the reply: the day stays, so that handing on puts nothing off; only where it is
 * near or past they get three working days.
 */
export async function dueHandedOn(context: Asking, dueOn: string | null): Promise<string> {
  const today = todayOf(context);
  const { calendar } = await groundOf(context.db, context.organisation.id, today);
  const rule = await ruleOf(context.db, context.organisation.id);
  if (dueOn === null) return plusWorkingDays(calendar, today, rule.workingDays);
  const earliest = plusWorkingDays(calendar, today, leastDaysHandedOn);
  return dueOn > earliest ? dueOn : earliest;
}
