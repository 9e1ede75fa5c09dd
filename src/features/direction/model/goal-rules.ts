import type { Part } from '#features/organisations/index.ts';
import { type Goal, type GoalFields, goalKinds } from './goal.ts';

/** Why a goal cannot stand as it is: the field and the rule. */
export type GoalProblem = { readonly field: string; readonly reason: string; readonly message: string };

const boards: readonly Part['kind'][] = ['executive-board', 'board', 'company'];

/** The first rule that a goal breaks among the others; `id` is null for a new one. */
export function problemOfGoal(
  { kind, part, serves, validFrom, validTo, targets }: GoalFields,
  id: string | null,
  goals: readonly Goal[],
  parts: readonly Part[],
): GoalProblem | null {
  const whose = parts.find(each => each.id === part) ?? null;
  if (kind === 'council' && whose !== null && whose.kind !== 'council') {
    return problem('part', 'council-goal-of-part', 'A goal of the council is of the whole organisation.');
  }
  if (kind === 'board' && (whose === null || !boards.includes(whose.kind))) {
    return problem('part', 'board-goal-without-board', 'A goal of a board names its board.');
  }
  if (validTo !== null && validTo < validFrom) {
    return problem('validTo', 'ends-before-start', 'The last day lies before the first.');
  }
  if (whose !== null && !(whose.validFrom <= validFrom && (whose.validTo ?? validFrom) >= validFrom)) {
    return problem('part', 'part-not-on-day', 'The part does not exist on the first day of the goal.');
  }
  const above = goals.find(goal => goal.id === serves) ?? null;
  if (above !== null && goalKinds.indexOf(above.kind) > goalKinds.indexOf(kind)) {
    return problem('serves', 'serves-below', 'A goal serves one of its own level or above it.');
  }
  if (id !== null && serves !== null && chainFrom(goals, serves).includes(id)) {
    return problem('serves', 'serves-in-ring', 'The goals would serve each other in a ring.');
  }
  const unnamed = targets.findIndex(({ keyFigure, measure }) => keyFigure === null && measure === '');
  if (unnamed >= 0) {
    return problem(`targets.${unnamed}.measure`, 'measure-missing', 'A target says what is measured.');
  }
  return null;
}

const problem = (field: string, reason: string, message: string): GoalProblem => ({ field, reason, message });

/** A goal and those it serves, upwards, each once. */
export function chainFrom(goals: readonly Goal[], from: string): readonly string[] {
  const byId = new Map(goals.map(goal => [goal.id, goal]));
  const chain = new Set<string>();
  for (let at: string | null = from; at !== null && !chain.has(at); at = byId.get(at)?.serves ?? null) {
    chain.add(at);
  }
  return [...chain];
}
