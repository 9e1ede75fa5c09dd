import { followCommitments, promiseBenefits } from '#features/benefits/index.ts';
import { oweEvaluations } from '#features/effects/index.ts';
import { ideaFollowers } from '#features/ideas/index.ts';
import type { Follower } from '#platform/context.ts';

/** What features do when an action of one before them is performed, in this order. */
export const followers: readonly Follower[] = [
  promiseBenefits,
  ...followCommitments,
  ...oweEvaluations,
  ...ideaFollowers,
];
