import { plusDays } from '#core/calendar/days.ts';
import type { DutyKind } from '#features/duties/index.ts';
import { leadershipOn } from '#features/organisations/index.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import {
  type Asked,
  type AttentionKind,
  attentionKinds,
  type Counts,
  countsOf,
  monthsUpTo,
  reviewWithinDays,
  timingOf,
} from '../model/attention.ts';
import { standing } from '../model/check-in.ts';
import type { Named } from '../store/people.ts';
import { type Gathered, gathered } from './followed.ts';

const kindOf: Partial<Record<DutyKind, AttentionKind>> = {
  'check-in': 'check-in',
  'decision-point': 'decision',
  action: 'action',
};

function ofDuties({ duties }: Gathered, today: string): readonly Asked[] {
  return duties.all.flatMap(duty => {
    const kind = kindOf[duty.kind];
    if (kind === undefined || duty.standing === 'ended') return [];
    const timing = timingOf(duties.dueDay(duty), duty.fulfilledAt?.slice(0, 10) ?? null, today);
    if (timing === null) return [];
    return [{ kind, timing, person: duty.responsible, month: duty.dueOn.slice(0, 7) }];
  });
}

/** An answer waits for whom the decision names to review it, so many days. */
function ofReviews({ checkIns, reviews, commitments, decisions }: Gathered, today: string): readonly Asked[] {
  return standing(checkIns).flatMap(answer => {
    const commitment = commitments.find(({ id }) => id === answer.commitment);
    const reviewer = decisions.find(({ id }) => id === commitment?.decision)?.reviewer;
    if (reviewer == null) return [];
    const due = plusDays(answer.answeredAt.slice(0, 10), reviewWithinDays);
    const timing = timingOf(due, reviews.get(answer.id)?.reviewedAt.slice(0, 10) ?? null, today);
    if (timing === null) return [];
    return [{ kind: 'review', timing, person: reviewer.id, month: due.slice(0, 7) } satisfies Asked];
  });
}

export type PersonAttention = {
  readonly person: Named;
  readonly perKind: Readonly<Record<AttentionKind, Counts>>;
  readonly perMonth: readonly Counts[];
};

export type Attention = {
  /** The earliest first. */
  readonly months: readonly string[];
  readonly whole: Counts;
  readonly perMonth: readonly Counts[];
  readonly people: readonly PersonAttention[];
};

const monthsShown = 12;

const perKind = (asked: readonly Asked[]): Readonly<Record<AttentionKind, Counts>> => {
  const of = (wanted: AttentionKind) => countsOf(asked.filter(({ kind }) => kind === wanted));
  const [checkIn, review, decision, action] = attentionKinds;
  return {
    [checkIn]: of(checkIn),
    [review]: of(review),
    [decision]: of(decision),
    [action]: of(action),
  };
};

/** What was asked of those in the leadership group by a day in the last twelve months, and how much was done by it. */
export async function readAttention(member: Context): Promise<Attention> {
  const today = todayOf(member);
  const last = monthsUpTo(today, monthsShown);
  const all = await gathered(member);
  const group = await leadershipOn(member.db, member.organisation.id, today);
  const sitting = new Set(group.map(({ person }) => person));
  const asked = [...ofDuties(all, today), ...ofReviews(all, today)].filter(
    ({ person, month }) => sitting.has(person) && last.includes(month),
  );
  // Months before anything had a day say nothing.
  const askedIn = new Set(asked.map(({ month }) => month));
  const first = last.findIndex(month => askedIn.has(month));
  const months = first < 0 ? last : last.slice(first);
  const perMonth = (given: readonly Asked[]) =>
    months.map(month => countsOf(given.filter(each => each.month === month)));
  return {
    months,
    whole: countsOf(asked),
    perMonth: perMonth(asked),
    people: group
      .map(({ person, name }) => {
        const own = asked.filter(each => each.person === person);
        return { person: { id: person, name }, perKind: perKind(own), perMonth: perMonth(own) };
      })
      .toSorted((one, other) => one.person.name.localeCompare(other.person.name, 'sv')),
  };
}
