import type { Kysely, Transaction } from 'kysely';
import type { Accounts } from './accounts/accounts.ts';
import type { Counter } from './counter.ts';
import type { AccountId, OrganisationId, PersonId } from './database/identifiers.ts';
import type { Affected, Schema } from './database/schema.ts';
import type { Log } from './log.ts';
import type { Permission, Role } from './permissions.ts';
import type { Warehouse } from './warehouse/snapshot.ts';

export type { AccountId, OrganisationId, PersonId, Role };

export type Organisation = {
  readonly id: OrganisationId;
  readonly name: string;
  /** The municipality or region in the panel (`1440`); null until it has been chosen. */
  readonly unitCode: string | null;
};

export type Actor = {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** What a token may be used for; `all` for a person and for the command line. */
  readonly scopes: readonly Permission[] | 'all';
  /** How the actor came in, as the audit keeps it: `session`, `token:ID`, `command` or `service`. */
  readonly via: string;
  /** The account signed in with; null for services and for tokens. */
  readonly accountId: AccountId | null;
};

export type Language = 'sv' | 'en';

/** What a page may use for whoever asks: also somebody without an account, who has no organisation. */
export type OpenContext = {
  readonly organisation: Organisation | null;
  readonly actor: Actor | null;
  readonly now: () => Date;
  readonly language: Language;
  readonly log: Log;
  readonly requestId: string;
  /** The address people use, without a path: what links in mail and to copy begin with. */
  readonly origin: string;
  /** The shipped snapshots, and those of the organisation. */
  readonly warehouse: Warehouse;
  /** Absolute path of the folder whose lock this process holds. */
  readonly dataFolder: string;
  /** Whether this installation has a mail server. Without one nothing is sent, and links are handed over by hand. */
  readonly sendsMail: boolean;
};

/** Everything impure that a query or an action may touch, given for one request or one command of an organisation. */
export type Context = OpenContext & {
  readonly organisation: Organisation;
  readonly actor: Actor;
  /** The database as this organisation may see it. */
  readonly db: Kysely<Schema>;
  readonly accounts: Accounts;
  /** A client's own name for this change, so that a repeated request changes nothing more; null where there is none. */
  readonly idempotencyKey: string | null;
  /** What features do when an action of one before them is performed. */
  readonly followers: readonly Follower[];
  /** A key of 256 bits out of the secret of the installation and something kept beside it: neither half gives it. */
  readonly keyOf: (half: Uint8Array) => Uint8Array;
  /** Counts what is limited by the minute, in the memory of this instance. */
  readonly counter: Counter;
};

/** The context inside the transaction of an action: its `db` is the transaction, and no other may be asked. */
export type ActionContext = Omit<Context, 'db'> & { readonly db: Transaction<Schema> };

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
