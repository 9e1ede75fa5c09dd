import type { Action } from './action.ts';
import { type RunTogether, together } from './anonymously.ts';
import { Refusal } from './refusal.ts';

/**
 * An action that hundreds may do at once, told anonymously: changes that come together are run and committed together. Only
 * what it writes to the database is left of it, and done twice it is as done once: a change is tried again, alone, where the
 * transaction that it shared has failed.
 */
export function defineActionOfMany<Input, Output, Prepared>({
  run,
  ...action
}: Omit<Action<Input, Output, Prepared>, 'reach' | 'told' | 'run' | 'runTogether' | 'discard'> & {
  readonly run: RunTogether<Input, Output, Prepared>;
}): Action<Input, Output, Prepared> {
  return {
    reach: 'organisation',
    ...action,
    told: 'anonymously',
    run: async (context, input, prepared) => {
      const [ran] = await run(context, [{ input, prepared }]);
      if (ran === undefined || ran instanceof Refusal) throw ran ?? new Error(`${action.name} gave nothing.`);
      return ran;
    },
    runTogether: together(run),
    discard: async () => {},
  };
}
