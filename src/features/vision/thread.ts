import {
  findInThread,
  removeFromThread,
  showInThread,
  type ThreadRef,
  tieInThread,
} from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Sentence } from './model.ts';

/**
 * Shows the sentences of a published edition in the thread, each after what employees said and before its goals; those that were and are no more are
 * taken out of it.
 */
export async function showVision(
  { db, organisation, now }: ActionContext,
  sentences: readonly Sentence[],
  before: readonly Sentence[],
): Promise<void> {
  for (const { id } of before) await removeFromThread(db, organisation.id, { kind: 'vision', id });
  const tie = async (from: ThreadRef, to: ThreadRef, found: ThreadRef) => {
    if ((await findInThread(db, organisation.id, found)) === undefined) return;
    await tieInThread(db, organisation.id, from, to, now());
  };
  for (const { id, words, supports, goals } of sentences) {
    const own = { kind: 'vision', id } as const;
    const href = `/vision#mening-${id}`;
    await showInThread(db, organisation.id, { ...own, title: words, told: 'Vision', href }, now());
    for (const { kind, voice } of supports) {
      const said = { kind, id: voice };
      await tie(said, own, said);
    }
    for (const { goal } of goals) {
      const reached = { kind: 'goal', id: goal } as const;
      await tie(own, reached, reached);
    }
  }
}
