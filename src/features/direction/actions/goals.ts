import { partsOf } from '#features/organisations/index.ts';
import { type ActionContext, defineAction, definePreparedAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Affected } from '#platform/database/schema.ts';
import { unitName } from '#ui/format/units.ts';
import {
  type AddGoal,
  addGoalSchema,
  type ChangeGoal,
  changeGoalSchema,
  type EndGoal,
  endGoalSchema,
  type Goal,
  type GoalFields,
  goalFieldsOf,
  type RemoveGoal,
  removeGoalSchema,
  type Target,
} from '../model/goal.ts';
import { problemOfGoal } from '../model/goal-rules.ts';
import { type OwnKeyFigure, ownRegister } from '../register.ts';
import {
  allGoals,
  deleteGoal,
  holdDirection,
  initiativesFor,
  insertGoal,
  updateGoal,
} from '../store/goals.ts';
import { hideGoal, showGoal } from './thread.ts';

type Named = ReadonlyMap<string, OwnKeyFigure>;

/** The key figures that targets name, as the newest snapshot has them. */
async function keyFiguresNamed(context: Context, targets: readonly Target[]): Promise<Named> {
  const register = await ownRegister(context);
  const found = targets.flatMap(({ keyFigure }) => {
    const known = keyFigure === null ? undefined : register.find(keyFigure);
    return known === undefined ? [] : [[known.id, known] as const];
  });
  return new Map(found);
}

async function heldGoals({ db, organisation }: ActionContext): Promise<readonly Goal[]> {
  await holdDirection(db, organisation.id);
  return allGoals(db, organisation.id);
}

function knownGoal(goals: readonly Goal[], id: string): Goal {
  const found = goals.find(goal => goal.id === id);
  if (found === undefined) throw unknown('goal');
  return found;
}

function seenGoal(
  goals: readonly Goal[],
  { goal, version }: { readonly goal: string; readonly version: number },
): Goal {
  const found = knownGoal(goals, goal);
  if (found.version !== version)
    throw stale('goal', { ...found, targets: found.targets.map(each => ({ ...each })) });
  return found;
}

/** Refuses a goal that names what is not there, or breaks a rule; its targets named as the register names them. */
async function fitting(
  { db, organisation }: ActionContext,
  fields: GoalFields,
  seen: { readonly id: string; readonly version: number } | null,
  goals: readonly Goal[],
  named: Named,
): Promise<GoalFields> {
  const parts = await partsOf(db, organisation.id);
  if (seen !== null) knownGoal(goals, seen.id);
  if (fields.part !== null && !parts.some(({ id }) => id === fields.part)) throw unknown('part');
  if (fields.serves !== null && !goals.some(({ id }) => id === fields.serves)) throw unknown('served-goal');
  if (seen !== null) seenGoal(goals, { goal: seen.id, version: seen.version });
  const problem = problemOfGoal(fields, seen?.id ?? null, goals, parts);
  if (problem !== null) throw refused(problem.field, problem.reason, problem.message);
  const targets = fields.targets.map((target, index): Target => {
    if (target.keyFigure === null) return target;
    const known = named.get(target.keyFigure);
    if (known === undefined) {
      throw refused(
        `targets.${index}.keyFigure`,
        'key-figure-unknown',
        'The panel holds no such key figure.',
      );
    }
    return { ...target, measure: known.name, unit: unitName(known.unit, 'sv') ?? '' };
  });
  return { ...fields, targets };
}

const affectedGoal = (id: string, change: Affected['change']): Affected => ({ kind: 'goal', id, change });

const recorded = ({ kind, part, serves, aim, weight, validFrom, validTo, targets }: GoalFields) => ({
  kind,
  part,
  serves,
  aim,
  weight,
  validFrom,
  validTo,
  targets: targets.map(({ keyFigure, target, byDate }) => ({ keyFigure, target, byDate })),
});

const undoing = (before: Goal) => {
  const { targets, ...fields } = goalFieldsOf(before);
  return { ...fields, targets: targets.map(target => ({ ...target })) };
};

/** Adds a goal with its targets. */
export const addGoal = definePreparedAction<AddGoal, Goal, Named>({
  name: 'direction.addGoal',
  permission: 'direction.edit',
  input: addGoalSchema,
  record: recorded,
  prepare: (context, { targets }) => keyFiguresNamed(context, targets),
  run: async (context, input, named) => {
    const fields = await fitting(context, input, null, await heldGoals(context), named);
    const goal = await insertGoal(context.db, context.organisation.id, fields);
    await showGoal(context, goal, null);
    return {
      output: goal,
      affected: [affectedGoal(goal.id, 'created')],
      undo: { action: 'direction.removeGoal', input: { goal: goal.id, version: goal.version } },
    };
  },
  discard: async () => {},
});

async function writeGoal(context: ActionContext, before: Goal, fields: GoalFields) {
  const goal = await updateGoal(context.db, context.organisation.id, { ...before, ...fields });
  if (goal === undefined) throw unknown('goal');
  await showGoal(context, goal, before.serves);
  return {
    output: goal,
    affected: [affectedGoal(goal.id, 'changed')],
    undo: {
      action: 'direction.changeGoal',
      input: { goal: goal.id, version: goal.version, ...undoing(before) },
    },
  };
}

/** Changes a goal; its targets are replaced as a whole. */
export const changeGoal = definePreparedAction<ChangeGoal, Goal, Named>({
  name: 'direction.changeGoal',
  permission: 'direction.edit',
  input: changeGoalSchema,
  record: ({ goal, ...fields }) => ({ goal, ...recorded(fields) }),
  prepare: (context, { targets }) => keyFiguresNamed(context, targets),
  run: async (context, { goal: id, version, ...input }, named) => {
    const goals = await heldGoals(context);
    const fields = await fitting(context, input, { id, version }, goals, named);
    return writeGoal(context, seenGoal(goals, { goal: id, version }), fields);
  },
  discard: async () => {},
});

/** Sets the last day of a goal. What served it serves nothing in force after that. */
export const endGoal = defineAction<EndGoal, Goal>({
  name: 'direction.endGoal',
  permission: 'direction.edit',
  input: endGoalSchema,
  record: ({ goal, lastDay }) => ({ goal, lastDay }),
  run: async (context, input) => {
    const before = seenGoal(await heldGoals(context), input);
    if (input.lastDay < before.validFrom) {
      throw refused('lastDay', 'ends-before-start', 'The last day lies before the first.');
    }
    return writeGoal(context, before, { ...before, validTo: input.lastDay });
  },
});

/** Removes a goal that was a mistake: one that no goal serves and no initiative works for. Others are ended. */
export const removeGoal = defineAction<RemoveGoal, { readonly id: string }>({
  name: 'direction.removeGoal',
  permission: 'direction.edit',
  input: removeGoalSchema,
  record: ({ goal }) => ({ goal }),
  run: async (context, input) => {
    const { db, organisation } = context;
    const goals = await heldGoals(context);
    const before = seenGoal(goals, input);
    if (goals.some(({ serves }) => serves === before.id)) {
      throw refused('', 'goal-served', 'Other goals serve it. End it instead.');
    }
    if ((await initiativesFor(db, organisation.id, before.id)) > 0) {
      throw refused('', 'goal-in-use', 'Initiatives work for it. End it instead.');
    }
    await deleteGoal(db, organisation.id, before.id);
    await hideGoal(context, before.id);
    return {
      output: { id: before.id },
      affected: [affectedGoal(before.id, 'removed')],
      undo: { action: 'direction.addGoal', input: undoing(before) },
    };
  },
});
