import type { Affected } from '../database/schema.ts';
import type { ActionContext } from './action.ts';

/**
 * What a feature does when an action of one before it in the order is performed: in the transaction of that action and in
 * its audit entry, so that neither happens without the other. Made known where the doors are opened.
 */
export type Follower = {
  /** The name of the action that it follows. */
  readonly after: string;
  /** Is told what the action affected, itself and by followers before this one; tells what it affects itself. */
  readonly run: (context: ActionContext, affected: readonly Affected[]) => Promise<readonly Affected[]>;
};
