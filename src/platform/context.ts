import type { Kysely } from 'kysely';
import type { OrganisationId, PersonId } from './database/identifiers.ts';
import type { Schema } from './database/schema.ts';
import type { Log } from './log.ts';
import type { Warehouse } from './warehouse/snapshot.ts';

export type { OrganisationId, PersonId };

/** What a person may do. Until sign-in exists the one actor holds `administrator`, `leader` and `strategist`. */
export type Role = 'administrator' | 'leader' | 'strategist' | 'contributor' | 'reader' | 'adviser';

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
};

export type Language = 'sv' | 'en';

/** Everything impure that a query or an action may touch, given for one request or one command. */
export type Context = {
  readonly db: Kysely<Schema>;
  readonly organisation: Organisation;
  readonly actor: Actor;
  readonly now: () => Date;
  readonly language: Language;
  readonly log: Log;
  readonly requestId: string;
  readonly warehouse: Warehouse;
  /** Absolute path of the folder whose lock this process holds. */
  readonly dataFolder: string;
};
