import type { z } from 'zod';
import type { ActionContext, Context } from '../context.ts';
import type { Json } from '../database/json.ts';
import type { Permission } from '../permissions.ts';
import type { Asked, Done } from './anonymously.ts';
import type { Outcome } from './outcome.ts';

export type { ActionContext } from '../context.ts';
export type { Outcome, Publication } from './outcome.ts';

/** What the transaction of an action runs as: the organisation, or beside it the accounts that people sign in with. */
export type Reach = 'organisation' | 'accounts';

/**
 * What the audit tells of who did it. `anonymously`: that it was done on a day, as the organisation's service, without the
 * request's number or minute; no key of the client is kept, nothing is offered to undo and nobody follows.
 */
export type Telling = 'by-name' | 'anonymously';

/**
 * A change as data; `perform` is the only function that runs one. `prepare` computes and writes working files outside
 * the transaction (PGlite has one connection: nothing may be computed while it is held), `run` only asks and writes the
 * database, `discard` removes what `prepare` made when the change does not happen.
 */
export type Action<Input, Output, Prepared = undefined> = {
  /** `<feature>.<verb><Object>`, lasting: it stands in the audit entries. */
  readonly name: string;
  readonly permission: Permission;
  readonly reach: Reach;
  readonly told: Telling;
  readonly input: z.ZodType<Input>;
  /** What of the input the audit entry keeps: nothing secret, no more of a person than needed. */
  readonly record: (input: Input) => Json;
  readonly prepare: (context: Context, input: Input) => Promise<Prepared>;
  readonly run: (context: ActionContext, input: Input, prepared: Prepared) => Promise<Outcome<Output>>;
  /** In the place of `run` where hundreds do the same at once; only for what is told anonymously. */
  readonly runTogether?: (asked: Asked<Input, Prepared>) => Promise<Done<Output>>;
  readonly discard: (prepared: Prepared) => Promise<void>;
};

type Defined<A extends { readonly reach: Reach; readonly told: Telling }> = Omit<A, 'reach' | 'told'> & {
  readonly reach?: Reach;
  readonly told?: Telling;
};

/** An action that writes the database alone, as the organisation unless its reach says otherwise. */
export function defineAction<Input, Output>(
  action: Defined<Omit<Action<Input, Output>, 'prepare' | 'discard' | 'runTogether'>>,
): Action<Input, Output> {
  return {
    reach: 'organisation',
    told: 'by-name',
    ...action,
    prepare: async () => undefined,
    discard: async () => {},
  };
}

export function definePreparedAction<Input, Output, Prepared>(
  action: Defined<Action<Input, Output, Prepared>>,
): Action<Input, Output, Prepared> {
  return { reach: 'organisation', told: 'by-name', ...action };
}

/** What a list of all actions holds of each: enough to ask about it, and to run it. */
export type ListedAction = {
  readonly name: string;
  readonly permission: Permission;
  readonly input: z.ZodType;
  readonly perform: (context: Context, input: unknown, options?: PerformOptions) => Promise<unknown>;
};

export type PerformOptions = {
  /** The audit entry whose change this one takes back. */
  readonly undoes?: number;
};
