import { tellVoice } from '#features/opportunities/index.ts';
import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused } from '#platform/action/refusal.ts';
import { type Idea, type SupportIdea, supportSchema } from '../model/idea.ts';
import { deleteSupport, insertSupport, supportsOf } from '../store/supports.ts';
import { showIdea, voiceOf } from '../thread.ts';
import { changed, heldIdea } from './found.ts';

/** What an idea became is told of those who stand behind it now. */
async function tellAnew(context: ActionContext, idea: Idea): Promise<void> {
  const { db, organisation, actor } = context;
  if (idea.status !== 'opportunity' && idea.status !== 'initiative') return;
  const { count } = (await supportsOf(db, organisation.id, actor.id)).get(idea.id) ?? { count: 0 };
  await tellVoice(context, voiceOf(idea, count));
  await showIdea(context, idea);
}

/** Stands behind an idea of somebody else's: once, however often it is said. */
export const supportIdea = defineAction<SupportIdea, { readonly id: string }>({
  name: 'ideas.supportIdea',
  permission: 'ideas.leave',
  input: supportSchema,
  record: ({ idea }) => ({ idea }),
  run: async (context, { idea: id }) => {
    const { db, organisation, actor, now } = context;
    const { idea } = await heldIdea(context, id);
    if (idea.author === actor.id) {
      throw refused('', 'own-idea', 'Whoever left an idea stands behind it already.');
    }
    const given = { idea: id, person: actor.id, at: now().toISOString() };
    const isNew = await insertSupport(db, organisation.id, given);
    if (isNew) await tellAnew(context, idea);
    return {
      output: { id },
      affected: isNew ? [changed(id)] : [],
      ...(isNew ? { undo: { action: 'ideas.takeBackSupport', input: { idea: id } } } : {}),
    };
  },
});

export const takeBackSupport = defineAction<SupportIdea, { readonly id: string }>({
  name: 'ideas.takeBackSupport',
  permission: 'ideas.leave',
  input: supportSchema,
  record: ({ idea }) => ({ idea }),
  run: async (context, { idea: id }) => {
    const { db, organisation, actor } = context;
    const { idea } = await heldIdea(context, id);
    const isGone = await deleteSupport(db, organisation.id, id, actor.id);
    if (isGone) await tellAnew(context, idea);
    return {
      output: { id },
      affected: isGone ? [changed(id)] : [],
      ...(isGone ? { undo: { action: 'ideas.supportIdea', input: { idea: id } } } : {}),
    };
  },
});
