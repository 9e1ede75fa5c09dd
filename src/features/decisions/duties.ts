import { dutiesOf, type Every, fulfil, owe, release, startRhythm } from '#features/duties/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import { todayOf } from '#platform/today.ts';
import type { Commitment } from './model/commitment.ts';
import { firstDueOn } from './model/commitment.ts';
import type { DecisionPoint } from './model/decision.ts';
import { pointsOf } from './store/decisions.ts';

type Bound = Pick<Commitment, 'id' | 'decision' | 'owner'>;

const ofCommitment = ({ id }: Pick<Commitment, 'id'>) => ({ kind: 'commitment', id });

/** From the day the owner takes the commitment on, it is checked at its rhythm. */
export async function startCheckIns(
  context: ActionContext,
  { commitment, title, every }: { readonly commitment: Bound; readonly title: string; readonly every: Every },
): Promise<void> {
  const { db, organisation, now } = context;
  await startRhythm(db, organisation.id, {
    kind: 'check-in',
    subject: ofCommitment(commitment),
    title,
    address: '/uppfoljning/avstamning/:duty',
    responsible: commitment.owner,
    line: null,
    every,
    firstDueOn: firstDueOn(todayOf(context), every),
    at: now().toISOString(),
  });
}

/** The owner of before owes nothing more: neither answers nor decision points, and nobody inherits what was late. */
export async function releaseOwner(
  { db, organisation, now }: ActionContext,
  commitment: Bound,
  why: 'owner-changed' | 'replaced' | 'withdrawn',
): Promise<void> {
  const at = now().toISOString();
  await release(db, organisation.id, { kind: 'check-in', subject: ofCommitment(commitment), why, at });
  await release(db, organisation.id, {
    kind: 'decision-point',
    subject: { kind: 'decision', id: commitment.decision },
    why,
    at,
  });
}

/** Each decision point is owed by the owner on its day; of a decision that has passed on, those still to come. */
export async function owePoints(
  context: ActionContext,
  { decision, owner }: Pick<Bound, 'decision' | 'owner'>,
  from: string,
): Promise<void> {
  const { db, organisation, now } = context;
  const points: readonly (DecisionPoint & { readonly decision: string })[] = await pointsOf(
    db,
    organisation.id,
  );
  for (const { dueOn, question } of points.filter(
    point => point.decision === decision && point.dueOn >= from,
  )) {
    await owe(db, organisation.id, {
      kind: 'decision-point',
      subject: { kind: 'decision', id: decision },
      title: question,
      address: `/beslut/${decision}`,
      responsible: owner,
      line: null,
      dueOn,
      at: now().toISOString(),
    });
  }
}

/** What the decision points that have come are for is done by the decision that takes its place. */
export async function fulfilPoints(context: ActionContext, decision: string, upTo: string): Promise<void> {
  const { db, organisation, now, actor } = context;
  const subject = { kind: 'decision', id: decision };
  const open = await dutiesOf(db, organisation.id, { subject, isOpen: true, today: todayOf(context) });
  for (const { id, dueOn } of open) {
    if (dueOn > upTo) continue;
    await fulfil(db, organisation.id, { duty: id, by: actor.id, at: now().toISOString() });
  }
}
