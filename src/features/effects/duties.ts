import { allCommitments, findDecision } from '#features/decisions/index.ts';
import { dutiesOf, fulfil, owe, release } from '#features/duties/index.ts';
import { initiativeOf } from '#features/initiatives/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import { todayOf } from '#platform/today.ts';
import { answersPlan, type Plan } from './model/plan.ts';
import { allEvaluations, type Evaluation } from './store/evaluations.ts';
import { allPlans, findPlan } from './store/plans.ts';

type Changing = Pick<ActionContext, 'db' | 'now'> & {
  readonly organisation: Pick<ActionContext['organisation'], 'id'>;
};

const dutyOn = (initiative: string) =>
  ({ kind: 'effect', subject: { kind: 'initiative', id: initiative } }) as const;

/** Whose commitment the initiative is, as far as a yes stands for it; null where nobody answers for it. */
async function answersForInitiative(
  { db, organisation }: Pick<Changing, 'db' | 'organisation'>,
  initiative: string,
): Promise<string | null> {
  const open = (await allCommitments(db, organisation.id)).find(
    each => each.initiative === initiative && each.toDate === null,
  );
  return open?.owner ?? null;
}

const isAnswered = (plan: Plan, evaluations: readonly Evaluation[]): boolean =>
  evaluations.some(evaluation => evaluation.plan === plan.id && answersPlan(plan, evaluation));

/**
 * Whoever answers for the initiative owes the evaluation that its plan promised, by the plan's day, until it has been made.
 * What was owed by another, of an earlier plan or under an earlier decision is owed no more. `from` leaves out what fell
 * due before it: who takes a commitment over inherits no old duties.
 */
export async function oweEvaluation(
  context: Changing,
  initiative: string,
  { why, from }: { readonly why: 'owner-changed' | 'replaced' | 'withdrawn'; readonly from: string | null },
): Promise<void> {
  const { db, organisation, now } = context;
  const at = now().toISOString();
  const responsible = await answersForInitiative(context, initiative);
  const plan = (await allPlans(db, organisation.id)).find(each => each.initiative === initiative);
  const dueOn = plan?.evaluateBy ?? null;
  const open = await dutiesOf(db, organisation.id, {
    ...dutyOn(initiative),
    isOpen: true,
    today: todayOf(context),
  });
  const isOwed = open.some(duty => duty.responsible === responsible && duty.dueOn === dueOn);
  if (isOwed && open.length === 1) return;
  await release(db, organisation.id, { ...dutyOn(initiative), why, at });
  if (plan === undefined || dueOn === null || responsible === null || (from !== null && dueOn < from)) return;
  if (isAnswered(plan, await allEvaluations(db, organisation.id))) return;
  const { title } = await initiativeOf(db, organisation.id, initiative);
  await owe(db, organisation.id, {
    ...dutyOn(initiative),
    title: `Utvärdera effekten: ${title}`,
    address: `/initiativ/${initiative}/effekt`,
    responsible,
    line: null,
    dueOn,
    at,
  });
}

/** An evaluation of what the plan promised is what was owed, whoever asked for it. */
export async function fulfilEvaluation(
  { db, organisation, now }: Changing,
  made: Pick<Evaluation, 'plan' | 'initiative' | 'isPlanned' | 'result'>,
  by: string,
): Promise<void> {
  if (made.plan === null || made.initiative === null) return;
  const plan = await findPlan(db, organisation.id, made.plan);
  if (plan === undefined || !answersPlan(plan, made)) return;
  const at = now().toISOString();
  const open = await dutiesOf(db, organisation.id, {
    ...dutyOn(made.initiative),
    isOpen: true,
    today: at.slice(0, 10),
  });
  for (const { id, dueOn } of open) {
    if (dueOn === plan.evaluateBy) await fulfil(db, organisation.id, { duty: id, by, at });
  }
}

/** The initiatives that a decision or commitments are of. */
export async function initiativesOf(
  { db, organisation }: Pick<Changing, 'db' | 'organisation'>,
  affected: readonly { readonly kind: string; readonly id: string }[],
): Promise<readonly string[]> {
  const idsOf = (kind: string) => affected.filter(each => each.kind === kind).map(({ id }) => id);
  const touched = new Set(idsOf('commitment'));
  const commitments = (await allCommitments(db, organisation.id)).filter(({ id }) => touched.has(id));
  const decisions = await Promise.all(idsOf('decision').map(id => findDecision(db, organisation.id, id)));
  return [
    ...new Set([
      ...commitments.map(({ initiative }) => initiative),
      ...decisions.flatMap(decision => (decision === undefined ? [] : [decision.initiative])),
    ]),
  ];
}
