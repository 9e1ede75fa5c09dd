import type { z } from 'zod';
import type { Outcome } from '#platform/action/action.ts';
import { defineAction } from '#platform/action/action.ts';
import type { Json } from '#platform/database/json.ts';
import {
  basisOf,
  changeBasisSchema,
  changeEffectChainSchema,
  changeLegalAnswersSchema,
  changeLinesSchema,
  changeRelationsSchema,
  changeStaffingSchema,
  type Initiative,
} from '../model/initiative.ts';
import { holdInitiatives, updateBasis } from '../store/heads.ts';
import {
  replaceEffectChain,
  replaceLegalAnswers,
  replaceLines,
  replaceRelations,
  replaceStaffing,
} from '../store/parts.ts';
import { refuseUnknownQuestions } from './legal.ts';
import { retieGoals } from './origins.ts';
import { refuseBasis, refuseFaultyChain, refuseRelations } from './rules.ts';
import { affected, changing, refuseUnknownParts, show } from './seen.ts';

const changed = (action: string, { id, version }: Initiative, before: { readonly [key: string]: Json }) => ({
  affected: [affected(id, 'changed')],
  undo: { action, input: { initiative: id, version, ...before } },
});

/** Changes what an initiative is: name, kind, goals, departments, when it may start. */
export const changeBasis = defineAction<z.infer<typeof changeBasisSchema>, Initiative>({
  name: 'initiatives.changeBasis',
  permission: 'initiatives.edit',
  input: changeBasisSchema,
  record: ({ initiative, kind, departments, goals }) => ({ initiative, kind, departments, goals }),
  run: async (context, { initiative, version, ...basis }) => {
    await refuseBasis(context, basis);
    const { db, organisation } = context;
    const { before, after } = await changing(context, { initiative, version }, ({ id }) =>
      updateBasis(db, organisation.id, id, basis),
    );
    await show(context, after);
    if (before.goals.join() !== after.goals.join()) {
      await retieGoals(context, after);
    }
    return { output: after, ...changed('initiatives.changeBasis', after, { ...basisOf(before) }) };
  },
});

/** Changes what an initiative gives and costs, all lines at once. */
export const changeLines = defineAction<z.infer<typeof changeLinesSchema>, Initiative>({
  name: 'initiatives.changeLines',
  permission: 'initiatives.edit',
  input: changeLinesSchema,
  record: ({ initiative, lines }) => ({ initiative, lines: lines.length }),
  run: async (context, input): Promise<Outcome<Initiative>> => {
    const { before, after } = await changing(context, input, ({ id }) =>
      replaceLines(context.db, context.organisation.id, id, input.lines),
    );
    return { output: after, ...changed('initiatives.changeLines', after, { lines: before.lines }) };
  },
});

/** Changes whose hands an initiative needs, all rows at once. */
export const changeStaffing = defineAction<z.infer<typeof changeStaffingSchema>, Initiative>({
  name: 'initiatives.changeStaffing',
  permission: 'initiatives.edit',
  input: changeStaffingSchema,
  record: ({ initiative, staffing }) => ({ initiative, rows: staffing.length }),
  run: async (context, input): Promise<Outcome<Initiative>> => {
    await refuseUnknownParts(
      context,
      input.staffing.map(({ part }) => part),
    );
    const { before, after } = await changing(context, input, ({ id }) =>
      replaceStaffing(context.db, context.organisation.id, id, input.staffing),
    );
    return { output: after, ...changed('initiatives.changeStaffing', after, { staffing: before.staffing }) };
  },
});

/** Changes how an initiative leads from what is done to what is gained, all steps at once. */
export const changeEffectChain = defineAction<z.infer<typeof changeEffectChainSchema>, Initiative>({
  name: 'initiatives.changeEffectChain',
  permission: 'initiatives.edit',
  input: changeEffectChainSchema,
  record: ({ initiative, effectChain }) => ({ initiative, steps: effectChain.length }),
  run: async (context, input): Promise<Outcome<Initiative>> => {
    const { before, after } = await changing(context, input, async ({ id }) => {
      refuseFaultyChain(input.effectChain);
      await replaceEffectChain(context.db, context.organisation.id, id, input.effectChain);
    });
    return {
      output: after,
      ...changed('initiatives.changeEffectChain', after, { effectChain: before.effectChain }),
    };
  },
});

/** Changes what an initiative needs and shuts out, all relations at once. */
export const changeRelations = defineAction<z.infer<typeof changeRelationsSchema>, Initiative>({
  name: 'initiatives.changeRelations',
  permission: 'initiatives.edit',
  input: changeRelationsSchema,
  record: ({ initiative, relations }) => ({ initiative, relations }),
  run: async (context, input): Promise<Outcome<Initiative>> => {
    const { db, organisation } = context;
    await holdInitiatives(db, organisation.id);
    const { before, after } = await changing(context, input, async ({ id }) => {
      await refuseRelations(context, id, input.relations);
      await replaceRelations(db, organisation.id, id, input.relations);
    });
    return {
      output: after,
      ...changed('initiatives.changeRelations', after, { relations: before.relations }),
    };
  },
});

/** Answers questions of legal certainty, all at once. */
export const changeLegalAnswers = defineAction<z.infer<typeof changeLegalAnswersSchema>, Initiative>({
  name: 'initiatives.changeLegalAnswers',
  permission: 'initiatives.edit',
  input: changeLegalAnswersSchema,
  record: ({ initiative, legalAnswers }) => ({
    initiative,
    answers: legalAnswers.map(({ question, answer }) => `${question}: ${answer}`),
  }),
  run: async (context, input): Promise<Outcome<Initiative>> => {
    const { before, after } = await changing(context, input, async ({ id }) => {
      refuseUnknownQuestions(input.legalAnswers);
      await replaceLegalAnswers(context.db, context.organisation.id, id, input.legalAnswers);
    });
    return {
      output: after,
      ...changed('initiatives.changeLegalAnswers', after, { legalAnswers: before.legalAnswers }),
    };
  },
});
