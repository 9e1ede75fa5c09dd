import type { Context } from '#platform/context.ts';
import type { Commitment } from '../model/commitment.ts';
import { allCommitments } from '../store/commitments.ts';
import { type Named, namesOf } from './names.ts';

export type CommitmentRead = Omit<Commitment, 'owner'> & { readonly owner: Named };

/** Every commitment there is or was, with the name of its owner; the open ones first. */
export async function readCommitments(member: Context): Promise<readonly CommitmentRead[]> {
  const names = await namesOf(member);
  return (await allCommitments(member.db, member.organisation.id))
    .map(commitment => ({ ...commitment, owner: names.person(commitment.owner) }))
    .toSorted((one, other) => Number(one.toDate !== null) - Number(other.toDate !== null));
}
