import { defineAction } from '#platform/action/action.ts';
import { refused } from '#platform/action/refusal.ts';
import { type SupportIdea, supportSchema } from '../model/idea.ts';
import { deleteSupport, insertSupport } from '../store/supports.ts';
import { changed, heldIdea } from './found.ts';

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
    await heldIdea(context, id);
    const isGone = await deleteSupport(db, organisation.id, id, actor.id);
    return {
      output: { id },
      affected: isGone ? [changed(id)] : [],
      ...(isGone ? { undo: { action: 'ideas.supportIdea', input: { idea: id } } } : {}),
    };
  },
});
