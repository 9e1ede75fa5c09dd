import { type ActionContext, definePreparedAction } from '#platform/action/action.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Affected } from '#platform/database/schema.ts';
import { mailOwnMatter } from '#platform/mail/tell.ts';
import { gatherBasis, keptBasis, keyFiguresOf } from '../basis.ts';
import { fulfilPoints, owePoints, releaseOwner } from '../duties.ts';
import { type InitiativeSeen, initiativeHeld, initiativeSeen, moveInitiative } from '../initiatives-seen.ts';
import type { BasisKeyFigure } from '../model/basis.ts';
import { type Outcome, type RecordDecision, recordDecisionSchema } from '../model/decision.ts';
import { dayBefore } from '../model/fields.ts';
import { allCommitments, insertCommitment, updateCommitment } from '../store/commitments.ts';
import { allDecisions, insertDecision } from '../store/decisions.ts';
import { findMeeting } from '../store/meetings.ts';
import { holdDecisions } from '../store/people.ts';
import { findProposal, moveProposal } from '../store/proposals.ts';
import { showDecision, showProposal } from '../thread.ts';
import { refuseAnswering, refuseUnknown } from './checks.ts';
import { groundOf, refuseMeeting, refuseOutcome, refuseSuccession } from './decision-rules.ts';

export type DecisionOutcome = { readonly id: string; readonly number: number; readonly hash: string };

/** Where an initiative stands after a decision on it; null where it stays. */
export function stateAfter(outcome: Outcome, state: InitiativeSeen['state']): InitiativeSeen['state'] | null {
  if (state === 'ended') return null;
  switch (outcome) {
    case 'yes':
      return state === 'running' || state === 'decided' ? null : 'decided';
    case 'no':
      return state === 'running' ? 'ended' : 'dropped';
    case 'later':
    case 'more-basis':
      return state === 'running' || state === 'decided' ? 'prepared' : null;
  }
}

/** Ends what the revised decision bound its owner to, and binds the new one; who was bound before has no duty left. */
async function bindOwner(
  context: ActionContext,
  decision: string,
  initiative: string,
  { owner, decidedOn }: RecordDecision,
): Promise<readonly Affected[]> {
  const { db, organisation } = context;
  const open = (await allCommitments(db, organisation.id)).find(
    each => each.initiative === initiative && each.toDate === null,
  );
  const affected: Affected[] = [];
  if (open !== undefined) {
    const before = dayBefore(decidedOn);
    const toDate = before < open.fromDate ? open.fromDate : before;
    await updateCommitment(db, organisation.id, open.id, { toDate });
    await fulfilPoints(context, open.decision, decidedOn);
    await releaseOwner(context, open, 'replaced');
    affected.push({ kind: 'commitment', id: open.id, change: 'changed' });
  }
  if (owner !== null) {
    const fromDate = open !== undefined && open.fromDate > decidedOn ? open.fromDate : decidedOn;
    const id = await insertCommitment(db, organisation.id, {
      decision,
      initiative,
      owner,
      fromDate,
      cause: 'decided',
    });
    await owePoints(context, { decision, owner }, decidedOn);
    affected.push({ kind: 'commitment', id, change: 'created' });
  }
  return affected;
}

/**
 * Records what was decided, with what it relied on. Nothing of it is ever changed: a decision is revised by a new one
 * that names it.
 */
export const recordDecision = definePreparedAction<
  RecordDecision,
  DecisionOutcome,
  readonly BasisKeyFigure[]
>({
  name: 'decisions.recordDecision',
  permission: 'decisions.record',
  input: recordDecisionSchema,
  record: ({ proposal, meeting, revises, outcome, decidedOn, ground, deciderPart, owner }) => ({
    proposal,
    meeting,
    revises,
    outcome,
    decidedOn,
    ground,
    deciderPart,
    owner,
  }),
  prepare: async (context, input) => {
    const { db, organisation } = context;
    const proposal = await findProposal(db, organisation.id, input.proposal);
    if (proposal === undefined) return [];
    const initiative = await initiativeSeen(context, proposal.initiative);
    return initiative === undefined ? [] : keyFiguresOf(context, initiative);
  },
  discard: async () => {},
  run: async (context, input, keyFigures) => {
    const { db, organisation, now, actor } = context;
    await holdDecisions(db, organisation.id);
    const proposal = await findProposal(db, organisation.id, input.proposal);
    if (proposal === undefined) throw unknown('proposal');
    const meeting =
      input.meeting === null ? undefined : await findMeeting(db, organisation.id, input.meeting);
    if (input.meeting !== null && meeting === undefined) throw unknown('meeting');
    const decisions = await allDecisions(db, organisation.id);
    const revised = decisions.find(({ id }) => id === input.revises);
    if (input.revises !== null && revised === undefined) throw unknown('decision');
    const { owner, benefitOwner, reviewer, deciderPerson, deciderPart } = input;
    await refuseUnknown(context, {
      people: [owner, benefitOwner, reviewer, deciderPerson],
      parts: [deciderPart],
    });
    const initiative = await initiativeHeld(context, proposal.initiative);
    if (initiative === undefined) throw unknown('initiative');

    refuseSuccession(input, proposal, revised, decisions);
    await refuseMeeting(context, input, meeting, decisions);
    const ground = await groundOf(context, input, meeting);
    await refuseOutcome(context, input, initiative.id);
    const seat = await refuseAnswering(context, input, input.decidedOn);

    const basis = await gatherBasis(context, proposal, initiative, keyFigures);
    const { basisHash, ...kept } = keptBasis(basis);
    const made = await insertDecision(
      db,
      organisation.id,
      { ...input, ground, initiative: initiative.id },
      { ...kept, basisHash, ownerTitle: seat?.title ?? null, at: now().toISOString(), by: actor.id },
    );
    if (proposal.state === 'drawn-up') {
      await moveProposal(db, organisation.id, proposal.id, 'decided');
      await showProposal(context, { ...proposal, state: 'decided' });
    }
    const state = stateAfter(input.outcome, initiative.state);
    if (state !== null) await moveInitiative(context, initiative.id, state);
    const bound = await bindOwner(context, made.id, initiative.id, input);
    await showDecision(context, { ...input, ...made }, proposal);
    if (owner !== null) await mailOwnMatter(context, owner, 'commitmentGiven');
    return {
      output: { ...made, hash: Buffer.from(basisHash).toString('hex') },
      affected: [
        { kind: 'decision', id: made.id, change: 'created' },
        { kind: 'proposal', id: proposal.id, change: 'changed' },
        ...bound,
        ...(state === null
          ? []
          : [{ kind: 'initiative', id: initiative.id, change: 'changed' } satisfies Affected]),
      ],
    };
  },
});
