import { leadershipOn } from '#features/organisations/index.ts';
import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { todayOf } from '#platform/today.ts';
import { type InitiativeSeen, initiativeHeld, moveInitiative } from '../initiatives-seen.ts';
import { type InitiativeStep, initiativeStepSchema } from '../model/commitment.ts';
import { type ReportDecision, reportDecisionSchema } from '../model/decision.ts';
import { allCommitments } from '../store/commitments.ts';
import { allDecisions, findDecision, insertReport } from '../store/decisions.ts';
import { holdDecisions } from '../store/people.ts';
import { refuseStale } from './checks.ts';

/** Says when a delegated decision was reported to its nämnd (KL 6:40): once. */
export const reportDecision = defineAction<ReportDecision, { readonly id: string }>({
  name: 'decisions.reportDecision',
  permission: 'decisions.record',
  input: reportDecisionSchema,
  record: ({ decision, reportedOn }) => ({ decision, reportedOn }),
  run: async (context, { decision, reportedOn, note }) => {
    const { db, organisation } = context;
    await holdDecisions(db, organisation.id);
    const found = await findDecision(db, organisation.id, decision);
    if (found === undefined) throw unknown('decision');
    if (found.ground !== 'delegation') {
      throw refused('decision', 'not-delegated', 'Only a delegated decision is reported to its nämnd.');
    }
    if (found.reportedOn !== null) throw refused('decision', 'reported-already', 'It has been reported.');
    if (reportedOn < found.decidedOn || reportedOn > todayOf(context)) {
      throw refused('reportedOn', 'report-day', 'It was reported between the day of the decision and today.');
    }
    await insertReport(db, organisation.id, decision, reportedOn, note);
    return { output: { id: decision }, affected: [{ kind: 'decision', id: decision, change: 'changed' }] };
  },
});

async function heldInitiative(
  context: ActionContext,
  { initiative, version }: InitiativeStep,
): Promise<InitiativeSeen> {
  const { db, organisation } = context;
  await holdDecisions(db, organisation.id);
  const found = await initiativeHeld(context, initiative);
  if (found === undefined) throw unknown('initiative');
  refuseStale('initiative', { ...found }, version);
  return found;
}

/** Starts an initiative: only one with a yes that stands, and with an owner in the group who has accepted. */
export const startInitiative = defineAction<InitiativeStep, { readonly id: string }>({
  name: 'decisions.startInitiative',
  permission: 'decisions.record',
  input: initiativeStepSchema,
  record: ({ initiative }) => ({ initiative }),
  run: async (context, input) => {
    const { db, organisation } = context;
    const { id, state } = await heldInitiative(context, input);
    if (state === 'running' || state === 'ended') {
      throw refused('initiative', `initiative-${state}`, `The initiative is ${state}.`);
    }
    const decisions = await allDecisions(db, organisation.id);
    const decision = decisions.find(
      ({ initiative, outcome, revisedBy }) => initiative === id && outcome === 'yes' && revisedBy === null,
    );
    if (decision === undefined) {
      throw refused('initiative', 'no-decision', 'No yes stands for the initiative.');
    }
    const commitment = (await allCommitments(db, organisation.id)).find(
      ({ initiative, toDate }) => initiative === id && toDate === null,
    );
    const group = await leadershipOn(db, organisation.id, todayOf(context));
    if (commitment === undefined || !group.some(({ person }) => person === commitment.owner)) {
      throw refused('initiative', 'no-owner', 'Nobody in the leadership group owns the initiative.');
    }
    if (commitment.acceptedAt === null) {
      throw refused('initiative', 'not-accepted', 'Its owner has not accepted the commitment.');
    }
    await moveInitiative(context, id, 'running');
    return { output: { id }, affected: [{ kind: 'initiative', id, change: 'changed' }] };
  },
});

/** Ends a running initiative. Its commitment goes on: the owner answers for the benefit until it has come. */
export const endInitiative = defineAction<InitiativeStep, { readonly id: string }>({
  name: 'decisions.endInitiative',
  permission: 'decisions.record',
  input: initiativeStepSchema,
  record: ({ initiative }) => ({ initiative }),
  run: async (context, input) => {
    const { id, state } = await heldInitiative(context, input);
    if (state !== 'running')
      throw refused('initiative', 'not-running', 'Only a running initiative is ended.');
    await moveInitiative(context, id, 'ended');
    return { output: { id }, affected: [{ kind: 'initiative', id, change: 'changed' }] };
  },
});
