import { findOffer, undoGone } from '#platform/action/undo.ts';
import type { Context } from '#platform/context.ts';
import { allActions } from './all-actions.ts';

/** Takes back the change of an entry by performing the action that was offered for it; returns that action's name. */
export async function takeBack(context: Context, entry: number): Promise<string> {
  const offer = await findOffer(context.db, context, entry);
  if (offer === null) throw undoGone();
  const action = allActions.find(({ name }) => name === offer.action);
  if (action === undefined) throw new Error(`The offer of entry ${entry} names no action: ${offer.action}.`);
  await action.perform(context, offer.input, { undoes: entry });
  return action.name;
}
