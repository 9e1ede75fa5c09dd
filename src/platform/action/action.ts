import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Context, Role } from '../context.ts';
import type { Json } from '../database/json.ts';
import type { Affected, Schema } from '../database/schema.ts';

/** The context inside the transaction: its `db` is the transaction, and no other may be asked. */
export type ActionContext = Omit<Context, 'db'> & { readonly db: Transaction<Schema> };

/**
 * A folder or file that `prepare` has finished on disk under a working name and that gets its lasting name with the
 * commit. Both names are relative to the data folder. The lasting name must follow from the content: where it is taken
 * already the same content lies there, and the working copy is dropped.
 */
export type Publication = { readonly source: string; readonly target: string };

export type Outcome<Output> = {
  readonly output: Output;
  readonly affected: readonly Affected[];
  readonly publish?: readonly Publication[];
};

/**
 * A change as data; `perform` is the only function that runs one. `prepare` computes and writes working files outside
 * the transaction (PGlite has one connection: nothing may be computed while it is held), `run` only asks and writes the
 * database, `discard` removes what `prepare` made when the change does not happen.
 */
export type Action<Input, Output, Prepared = undefined> = {
  /** `<feature>.<verb><Object>`, lasting: it stands in the audit entries. */
  readonly name: string;
  readonly allow: readonly Role[];
  readonly input: z.ZodType<Input>;
  /** What of the input the audit entry keeps: nothing secret, no more of a person than needed. */
  readonly record: (input: Input) => Json;
  readonly prepare: (context: Context, input: Input) => Promise<Prepared>;
  readonly run: (context: ActionContext, input: Input, prepared: Prepared) => Promise<Outcome<Output>>;
  readonly discard: (prepared: Prepared) => Promise<void>;
};

export function defineAction<Input, Output>(
  action: Omit<Action<Input, Output>, 'prepare' | 'discard'>,
): Action<Input, Output> {
  return { ...action, prepare: async () => undefined, discard: async () => {} };
}

export function definePreparedAction<Input, Output, Prepared>(
  action: Action<Input, Output, Prepared>,
): Action<Input, Output, Prepared> {
  return action;
}

/** What a list of all actions holds of each. */
export type ListedAction = {
  readonly name: string;
  readonly allow: readonly Role[];
  readonly input: z.ZodType;
};

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
