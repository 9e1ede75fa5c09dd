import type { z } from 'zod';
import { removeFromThread, type ThreadObject } from '#features/thread/index.ts';
import { defineAction, definePreparedAction } from '#platform/action/action.ts';
import { refused } from '#platform/action/refusal.ts';
import { type AddInitiative, addSchema, type Initiative, removeSchema } from '../model/initiative.ts';
import { deleteInitiative, holdInitiatives, insertHead, isReferredTo, lastNumber } from '../store/heads.ts';
import { replaceEffectChain, replaceLegalAnswers, replaceLines, replaceStaffing } from '../store/parts.ts';
import { refuseUnknownQuestions } from './legal.ts';
import { shownOrigins, tieOrigins } from './origins.ts';
import { refuseBasis, refuseFaultyChain } from './rules.ts';
import { affected, changing, refuseUnknownParts, show, theInitiative } from './seen.ts';

/** Enters an initiative, with what it grew out of; it is an idea until somebody says more. */
export const addInitiative = definePreparedAction<AddInitiative, Initiative, readonly ThreadObject[]>({
  name: 'initiatives.add',
  permission: 'initiatives.edit',
  input: addSchema,
  record: ({ kind, departments, goals, origins, lines }) => ({
    kind,
    departments,
    goals,
    origins: origins.length,
    lines: lines.length,
  }),
  prepare: (context, { origins }) => shownOrigins(context, origins),
  discard: async () => {},
  run: async (context, input, shown) => {
    const { db, organisation, now, actor } = context;
    await holdInitiatives(db, organisation.id);
    await refuseBasis(context, input);
    await refuseUnknownParts(
      context,
      input.staffing.map(({ part }) => part),
    );
    refuseFaultyChain(input.effectChain);
    refuseUnknownQuestions(input.legalAnswers);
    const number = (await lastNumber(db, organisation.id)) + 1;
    const id = await insertHead(db, organisation.id, input, { number, at: now(), by: actor.id });
    await replaceLines(db, organisation.id, id, input.lines);
    await replaceStaffing(db, organisation.id, id, input.staffing);
    await replaceEffectChain(db, organisation.id, id, input.effectChain);
    await replaceLegalAnswers(db, organisation.id, id, input.legalAnswers);
    const added = await theInitiative(context, id);
    await show(context, added);
    await tieOrigins(context, id, { ...input, shown });
    return {
      output: added,
      affected: [affected(id, 'created')],
      undo: { action: 'initiatives.remove', input: { initiative: id, version: added.version } },
    };
  },
});

/** Removes an initiative that was a mistake: one that is still an idea and that nothing refers to. */
export const removeInitiative = defineAction<z.infer<typeof removeSchema>, { readonly id: string }>({
  name: 'initiatives.remove',
  permission: 'initiatives.edit',
  input: removeSchema,
  record: ({ initiative }) => ({ initiative }),
  run: async (context, input) => {
    const { db, organisation } = context;
    await holdInitiatives(db, organisation.id);
    const { before } = await changing(context, input, async () => {});
    if (before.state !== 'idea')
      throw refused('', 'not-an-idea', 'Only an idea can be removed; drop the initiative instead.');
    if (await isReferredTo(db, organisation.id, before.id))
      throw refused('', 'referred-to', 'A proposal, a scenario or another initiative refers to it.');
    await deleteInitiative(db, organisation.id, before.id);
    await removeFromThread(db, organisation.id, { kind: 'initiative', id: before.id });
    return { output: { id: before.id }, affected: [affected(before.id, 'removed')] };
  },
});
