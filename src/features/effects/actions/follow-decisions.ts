import type { Follower } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import { initiativesOf, oweEvaluation } from '../duties.ts';

/** When a decision is recorded, or somebody else answers for an initiative, the evaluation of its plan is owed by who does then. */
export const oweEvaluations: readonly Follower[] = [
  'decisions.recordDecision',
  'decisions.handOnCommitment',
  'decisions.passCommitments',
].map(after => ({
  after,
  run: async (context, affected) => {
    const isDecided = after === 'decisions.recordDecision';
    for (const initiative of await initiativesOf(context, affected)) {
      await oweEvaluation(context, initiative, {
        why: isDecided ? 'replaced' : 'owner-changed',
        from: isDecided ? null : todayOf(context),
      });
    }
    return [];
  },
}));
