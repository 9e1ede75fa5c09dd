import type { ListedAction } from '#platform/action/action.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';

/** Does what the offer of an entry says takes its change back. */
export const takeBack = async (
  actions: readonly ListedAction[],
  context: Context,
  entry: number | null,
): Promise<void> => {
  const offer = await context.db
    .selectFrom('undo_offer')
    .select(['action', 'input'])
    .where('entry', '=', entry ?? -1)
    .executeTakeFirstOrThrow();
  const action = actions.find(({ name }) => name === offer.action);
  if (action === undefined) throw new Error(`There is no action ${offer.action}.`);
  await action.perform(context, offer.input, { undoes: entry ?? -1 });
};

/** What a change was refused for; an error where it was made, or failed. */
export const refusalOf = async (change: Promise<unknown>): Promise<Refusal> => {
  const outcome = await change.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof Refusal) return outcome;
  throw outcome ?? new Error('The change was made.');
};

/** The audit entry of a change; null where it was refused. */
export const entryOrRefused = (change: Promise<{ readonly entry: number | null }>): Promise<number | null> =>
  change.then(
    ({ entry }) => entry,
    (error: unknown) => {
      if (error instanceof Refusal) return null;
      throw error;
    },
  );
