import type { Context } from '#platform/context.ts';
import { gather } from '#platform/gather.ts';
import { type OwnVote, votesByEach } from '../store/taking-part.ts';

/** Voters that one question to the database is about, at most. */
const mostTogether = 200;

type OfVoter = (voter: Uint8Array) => Promise<readonly OwnVote[]>;

/** By what counts for this instance, and by conversation: whoever waits for the database is answered together. */
const asking = new WeakMap<Context['counter'], Map<string, OfVoter>>();

type Reader = Pick<Context, 'db' | 'organisation' | 'counter'>;

/** What a voter has answered, in no order that tells anything. */
export function votesOfVoter(
  { db, organisation, counter }: Reader,
  conversation: string,
  voter: Uint8Array,
): Promise<readonly OwnVote[]> {
  const known = asking.get(counter) ?? new Map<string, OfVoter>();
  asking.set(counter, known);
  const key = `${organisation.id} ${conversation}`;
  const ofVoter =
    known.get(key) ??
    gather<Uint8Array, readonly OwnVote[]>(async voters => {
      const votes = await votesByEach(db, organisation.id, conversation, voters);
      return voters.map(each => ({
        status: 'fulfilled',
        value: votes.get(Buffer.from(each).toString('hex')) ?? [],
      }));
    }, mostTogether);
  known.set(key, ofVoter);
  return ofVoter(voter);
}
