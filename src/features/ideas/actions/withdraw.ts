import { defineAction } from '#platform/action/action.ts';
import { refused } from '#platform/action/refusal.ts';
import { releaseReply } from '../duties.ts';
import { mayBeWithdrawn, type Withdraw, withdrawSchema } from '../model/idea.ts';
import { updateIdea } from '../store/ideas.ts';
import { insertStep } from '../store/steps.ts';
import { showIdea } from '../thread.ts';
import { changed, heldIdea, refuseAllButAuthor, type Versioned } from './found.ts';

/** The author takes the idea back, and says why: nobody owes a reply any more, and nothing of it disappears. */
export const withdrawIdea = defineAction<Withdraw, Versioned>({
  name: 'ideas.withdrawIdea',
  permission: 'ideas.leave',
  input: withdrawSchema,
  record: ({ idea }) => ({ idea }),
  run: async (context, { idea: id, version, words }) => {
    const { db, organisation, now } = context;
    const { idea } = await heldIdea(context, id, version);
    refuseAllButAuthor(context, idea);
    if (!mayBeWithdrawn(idea.status)) {
      throw refused('', 'gone-on', 'The idea has become more than its author can take back.');
    }
    await releaseReply(context, id, 'withdrawn');
    await updateIdea(db, organisation.id, id, { status: 'withdrawn' });
    const at = now().toISOString();
    await insertStep(db, organisation.id, id, { kind: 'withdrawn', at, byWhom: 'author', words });
    await showIdea(context, { ...idea, status: 'withdrawn' });
    return { output: { id, version: version + 1 }, affected: [changed(id)] };
  },
});
