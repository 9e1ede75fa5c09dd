import {
  type CommitmentRead,
  type DecisionRow,
  everything,
  readCommitments,
  readDecisions,
} from '#features/decisions/index.ts';
import { type Every, rhythmsOf, type Standing } from '#features/duties/index.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import {
  answeredBy,
  type CheckIn,
  mayReview,
  type Review,
  type Status,
  standing,
} from '../model/check-in.ts';
import { type FollowUpFilter, fits, worstFirst } from '../model/filter.ts';
import { allCheckIns, allReviews } from '../store/check-ins.ts';
import { type Named, namesOf } from '../store/people.ts';
import { dutiesNow, isOpen } from './duties.ts';

export type ReviewTold = Omit<Review, 'checkIn' | 'reviewedBy'> & { readonly reviewedBy: Named };

export type AnswerTold = Omit<CheckIn, 'answeredBy' | 'answeredFor'> & {
  readonly answeredBy: Named;
  readonly answeredFor: Named;
  readonly dueOn: string | null;
  /** The one review of it; null while there is none. */
  readonly review: ReviewTold | null;
  /** Whether whoever reads may review it. */
  readonly mayReview: boolean;
};

/** A decided initiative as it is followed up. */
export type FollowedRow = {
  readonly id: string;
  readonly owner: Named;
  readonly fromDate: string;
  readonly toDate: string | null;
  readonly acceptedAt: string | null;
  readonly decision: Pick<DecisionRow, 'id' | 'number' | 'title' | 'decidedOn' | 'revises'>;
  readonly initiative: DecisionRow['initiative'];
  readonly reviewer: Named | null;
  readonly every: Every | null;
  readonly rhythmVersion: number | null;
  /** The answer asked for now or next. */
  readonly next: { readonly duty: string; readonly dueOn: string; readonly standing: Standing } | null;
  readonly latest: AnswerTold | null;
  /** Whether a later decision has answered what the latest answer called for. */
  readonly isSettled: boolean;
  /** How it has been told to stand, the earliest first. */
  readonly trend: readonly Status[];
  readonly missed: number;
};

export type Followed = FollowedRow & { readonly answers: readonly AnswerTold[] };

const longestTrend = 6;

/** What following up is made of, asked once. */
export async function gathered(member: Context) {
  const { db, organisation } = member;
  return {
    names: await namesOf(db, organisation.id),
    decisions: await readDecisions(member, everything),
    commitments: await readCommitments(member),
    checkIns: await allCheckIns(db, organisation.id),
    reviews: new Map((await allReviews(db, organisation.id)).map(each => [each.checkIn, each])),
    rhythms: await rhythmsOf(db, organisation.id),
    duties: await dutiesNow(member),
  };
}
export type Gathered = Awaited<ReturnType<typeof gathered>>;

const nameIn = ({ names }: Pick<Gathered, 'names'>, id: string): Named => ({
  id,
  name: names.get(id)?.name ?? '',
});

function toldAnswer(
  member: Context,
  all: Gathered,
  checkIn: CheckIn,
  owner: string,
  reviewer: string | null,
): AnswerTold {
  const review = all.reviews.get(checkIn.id);
  const owners = [owner, checkIn.answeredFor, checkIn.answeredBy];
  const isStandIn = may(member.actor, 'follow-up.answer') && member.actor.roles.some(isLeading);
  return {
    ...checkIn,
    answeredBy: nameIn(all, checkIn.answeredBy),
    answeredFor: nameIn(all, checkIn.answeredFor),
    dueOn: all.duties.all.find(({ id }) => id === checkIn.duty)?.dueOn ?? null,
    review: review === undefined ? null : { ...review, reviewedBy: nameIn(all, review.reviewedBy) },
    mayReview:
      review === undefined &&
      checkIn.correctedBy === null &&
      may(member.actor, 'follow-up.answer') &&
      mayReview({ reader: member.actor.id, owners, reviewer, isStandIn }),
  };
}

export const isLeading = (role: string): boolean => role === 'leader' || role === 'strategist';

/** A commitment with all that was answered on its initiative, by whoever owned it. */
export function followedOf(
  member: Context,
  all: Gathered,
  commitment: CommitmentRead,
  decision: DecisionRow,
): Followed {
  const { id, owner, fromDate, toDate, acceptedAt } = commitment;
  const ofInitiative = new Set(
    all.commitments.filter(each => each.initiative === commitment.initiative).map(each => each.id),
  );
  const answers = all.checkIns
    .filter(each => ofInitiative.has(each.commitment))
    .map(each => toldAnswer(member, all, each, owner.id, decision.reviewer?.id ?? null));
  const own = all.duties.all.filter(
    ({ kind, subject }) => kind === 'check-in' && subject.kind === 'commitment' && subject.id === id,
  );
  // One answer is enough for those that were missed before it.
  const open = own.filter(isOpen);
  const next = open.find(({ standing: how }) => how !== 'missed') ?? open.at(-1);
  const rhythm = all.rhythms.find(
    ({ kind, subject }) => kind === 'check-in' && subject.kind === 'commitment' && subject.id === id,
  );
  const stands = standing(answers);
  return {
    id,
    owner,
    fromDate,
    toDate,
    acceptedAt,
    decision: {
      id: decision.id,
      number: decision.number,
      title: decision.title,
      decidedOn: decision.decidedOn,
      revises: decision.revises,
    },
    initiative: decision.initiative,
    reviewer: decision.reviewer,
    every: rhythm?.every ?? null,
    rhythmVersion: rhythm?.version ?? null,
    next: next === undefined ? null : { duty: next.id, dueOn: next.dueOn, standing: next.standing },
    latest: stands[0] ?? null,
    isSettled:
      decision.revises !== null &&
      stands[0] !== undefined &&
      stands[0].answeredAt.slice(0, 10) <= decision.decidedOn,
    trend: stands
      .slice(0, longestTrend)
      .map(({ status }) => status)
      .toReversed(),
    missed: own.filter(({ standing: how }) => how === 'missed').length,
    answers,
  };
}

/** Every commitment that is open, with its answers; what needs somebody most first. */
export const openCommitments = (member: Context, all: Gathered): readonly Followed[] =>
  openOf(member, all, ({ toDate }) => toDate === null);

function openOf(
  member: Context,
  all: Gathered,
  isOpenThen: (commitment: CommitmentRead) => boolean,
): readonly Followed[] {
  const decisions = new Map(all.decisions.map(decision => [decision.id, decision]));
  return all.commitments.filter(isOpenThen).flatMap(commitment => {
    const decision = decisions.get(commitment.decision);
    return decision === undefined ? [] : [followedOf(member, all, commitment, decision)];
  });
}

/** Each initiative that was followed on a day that has been, with what had been answered of it by then. */
export async function readFollowedOn(member: Context, on: string): Promise<readonly Followed[]> {
  const all = await gathered(member);
  const isHeld = ({ fromDate, toDate }: CommitmentRead) =>
    fromDate <= on && (toDate === null || toDate >= on);
  return worstFirst(openOf(member, { ...all, checkIns: answeredBy(all.checkIns, on) }, isHeld));
}

export async function readFollowed(member: Context, filter: FollowUpFilter): Promise<readonly Followed[]> {
  const all = openCommitments(member, await gathered(member));
  return worstFirst(all.filter(each => fits(each, filter)));
}
