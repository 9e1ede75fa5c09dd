import type { Action, ListedAction } from './action.ts';
import { perform } from './perform.ts';

/** An action as the list of all holds it. */
export function listed<Input, Output, Prepared>(action: Action<Input, Output, Prepared>): ListedAction {
  return {
    name: action.name,
    permission: action.permission,
    input: action.input,
    perform: (context, input, options) => perform(action, context, input, options),
  };
}

/** Joins the features' actions into one list; two of one name would be one in the audit. */
export function listActions(...features: readonly (readonly ListedAction[])[]): readonly ListedAction[] {
  const actions = features.flat();
  const names = new Set<string>();
  for (const { name } of actions) {
    if (names.has(name)) throw new Error(`Two actions are named ${name}.`);
    names.add(name);
  }
  return actions;
}
