import type { z } from 'zod';
import type { ActionContext, Outcome } from '#platform/action/action.ts';
import { defineAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import type { Json } from '#platform/database/json.ts';
import { chainFault } from '../model/effect-chain.ts';
import {
  basisOf,
  changeBasisSchema,
  changeEffectChainSchema,
  changeLegalAnswersSchema,
  changeLinesSchema,
  changeRelationsSchema,
  changeStaffingSchema,
  type Initiative,
  type Relation,
  type Step,
} from '../model/initiative.ts';
import { circleThrough, impossible } from '../model/relations.ts';
import { holdInitiatives, initiativeHeads, updateBasis } from '../store/heads.ts';
import {
  relationsOf,
  replaceEffectChain,
  replaceLegalAnswers,
  replaceLines,
  replaceRelations,
  replaceStaffing,
} from '../store/parts.ts';
import { refuseBasis } from './adding.ts';
import { refuseUnknownQuestions } from './legal.ts';
import { retieGoals } from './origins.ts';
import { affected, changing, refusedNaming, refuseUnknownParts, show } from './seen.ts';

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

/** Refuses steps that lead nowhere, or round. */
export function refuseFaultyChain(steps: readonly Step[]): void {
  const fault = chainFault(steps);
  if (fault === null) return;
  throw refusedNaming(
    `effectChain.${fault.step}.leadsTo`,
    fault.reason,
    `Step ${fault.step + 1} of the effect chain cannot lead there: ${fault.reason}.`,
    { steps: fault.circle.map(step => step + 1).join(' → ') },
  );
}

/** Changes how an initiative leads from what is done to what is gained, all steps at once. */
export const changeEffectChain = defineAction<z.infer<typeof changeEffectChainSchema>, Initiative>({
  name: 'initiatives.changeEffectChain',
  permission: 'initiatives.edit',
  input: changeEffectChainSchema,
  record: ({ initiative, effectChain }) => ({ initiative, steps: effectChain.length }),
  run: async (context, input): Promise<Outcome<Initiative>> => {
    refuseFaultyChain(input.effectChain);
    const { before, after } = await changing(context, input, ({ id }) =>
      replaceEffectChain(context.db, context.organisation.id, id, input.effectChain),
    );
    return {
      output: after,
      ...changed('initiatives.changeEffectChain', after, { effectChain: before.effectChain }),
    };
  },
});

/** Refuses needs that lead round, and needs that shut each other out. */
export async function refuseRelations(
  { db, organisation }: ActionContext,
  initiative: string,
  relations: readonly Relation[],
): Promise<void> {
  const heads = await initiativeHeads(db, organisation.id);
  const names = new Map(heads.map(({ id, title }) => [id, title]));
  const nameOf = (id: string): string => names.get(id) ?? '';
  const at = (other: string): string =>
    `relations.${relations.findIndex(each => each.other === other)}.other`;
  const seen = new Set<string>();
  for (const { other } of relations) {
    if (!names.has(other)) throw unknown('initiative');
    if (other === initiative)
      throw refused(at(other), 'related-to-itself', 'It cannot be related to itself.');
    if (seen.has(other)) throw refused(at(other), 'related-twice', 'One relation to each initiative.');
    seen.add(other);
  }
  const before = await relationsOf(db, organisation.id, 'all');
  const all = heads.map(({ id }) => ({
    id,
    relations: id === initiative ? relations : (before.get(id) ?? []),
  }));
  const circle = circleThrough(all, initiative);
  if (circle !== null) {
    const names = [...circle, initiative].map(nameOf).join(' → ');
    throw refusedNaming(at(circle[1] ?? ''), 'circular', `They would need each other: ${names}.`, { names });
  }
  const clash = impossible(all);
  if (clash !== null) {
    const values = { name: nameOf(clash.initiative), one: nameOf(clash.one), other: nameOf(clash.other) };
    throw refusedNaming(
      'relations',
      'needs-what-is-shut-out',
      `${values.name} could never be done: ${values.one} and ${values.other} shut each other out.`,
      values,
    );
  }
}

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
    refuseUnknownQuestions(input.legalAnswers);
    const { before, after } = await changing(context, input, ({ id }) =>
      replaceLegalAnswers(context.db, context.organisation.id, id, input.legalAnswers),
    );
    return {
      output: after,
      ...changed('initiatives.changeLegalAnswers', after, { legalAnswers: before.legalAnswers }),
    };
  },
});
