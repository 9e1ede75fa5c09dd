import { defineAction } from '#platform/action/action.ts';
import { refused } from '#platform/action/refusal.ts';
import { type Versioned, versionedSchema } from '../model/conversation.ts';
import { forgetBoard } from '../reading/board.ts';
import { deleteDraft } from '../store/drafts.ts';
import { heldAt } from './checks.ts';

/** Removes a draft with its statements and links, for good: nobody has been asked anything yet. */
export const removeDraft = defineAction<Versioned, { readonly id: string }>({
  name: 'conversations.removeDraft',
  permission: 'conversations.start',
  input: versionedSchema,
  record: ({ conversation }) => ({ conversation }),
  run: async (context, input) => {
    const before = await heldAt(context, input);
    if (before.status !== 'draft') {
      throw refused('conversation', 'opened-already', 'The conversation has been opened, and is kept.');
    }
    await deleteDraft(context.db, context.organisation.id, before.id);
    forgetBoard(context, before.id);
    return {
      output: { id: before.id },
      affected: [{ kind: 'conversation', id: before.id, change: 'removed' }],
    };
  },
});
