import { z } from 'zod';
import { everythingFollowed, readFollowed } from '#features/follow-up/index.ts';
import type { Context } from '#platform/context.ts';

type Does = (action: string, input: unknown) => Promise<unknown>;

const identified = z.object({ id: z.uuid() });

/**
 * Commitments that are checked, an answer that was corrected and reviewed, one that was not, and notes with an action; of
 * each kind the one that most can be done with first.
 */
export async function inhabitWithFollowUp(
  does: Does,
  name: string,
  {
    context,
    owner,
    asOther,
  }: { readonly context: () => Promise<Context>; readonly owner: string; readonly asOther: Does },
): Promise<readonly string[]> {
  const makes = async (action: string, input: unknown) => identified.parse(await does(action, input)).id;
  const followed = async () => readFollowed(await context(), everythingFollowed);
  for (const { id } of await followed()) {
    await does('decisions.acceptCommitment', { commitment: id, version: 1, every: 'month' });
  }
  const dutyOf = async (commitment: string) =>
    (await followed()).find(({ id }) => id === commitment)?.next?.duty ?? '';
  const [one, other] = await followed();
  if (one === undefined || other === undefined) throw new Error('There are no commitments to follow up.');
  const answer = { status: 'watch', sinceLast: `${name} har börjat.`, next: `${name} fortsätter.` };
  const duty = await dutyOf(other.id);
  const mistaken = await makes('follow-up.answerCheckIn', { duty, ...answer });
  const reviewed = await makes('follow-up.answerCheckIn', { duty, correctsAnswer: mistaken, ...answer });
  await asOther('follow-up.reviewCheckIn', { checkIn: reviewed, verdict: 'agreed', words: name });
  const latest = await makes('follow-up.answerCheckIn', { duty: await dutyOf(other.id), ...answer });
  const dueOn = new Date().toISOString().slice(0, 10);
  const noted = (title: string) =>
    makes('follow-up.takeNote', {
      item: { kind: 'initiative', initiative: one.initiative.id },
      words: `${name} sade något.`,
      isHeld: false,
      action: { title: `${name}s ${title}`, person: owner, dueOn },
    });
  const done = await noted('gjorda');
  await does('follow-up.finishAction', { note: done, words: name });
  const open = await noted('kommande');
  return [await dutyOf(one.id), latest, open];
}
