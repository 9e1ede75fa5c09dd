import { isIP } from 'node:net';
import { isAPIError } from 'better-auth/api';
import type { Kysely } from 'kysely';
import { refused } from '../action/refusal.ts';
import type { AccountId } from '../database/identifiers.ts';
import type { Json } from '../database/json.ts';
import type { Schema } from '../database/schema.ts';
import type { Auth } from './auth.ts';

export type Passkey = { readonly id: string; readonly name: string; readonly createdAt: Date | null };

/** What the browser is asked to sign, and the cookies by which its answer is known again. */
export type PasskeyQuestion = { readonly options: Json; readonly cookies: readonly string[] };

/** What the browser gives back (`PublicKeyCredential.toJSON`) for a new passkey; the library checks all of it. */
export type NewPasskeyAnswer = { readonly id: string; readonly response: object };
/** What it gives back at sign-in. */
export type PasskeyAnswer = NonNullable<
  Parameters<Auth['api']['verifyPasskeyAuthentication']>[0]
>['body']['response'];

export type Passkeys = {
  /** A browser accepts passkeys for a name only, never for an IP address. */
  readonly areAvailable: boolean;
  readonly of: (accountId: AccountId) => Promise<readonly Passkey[]>;
  /** For who is signed in by these headers, within the hour. */
  readonly askNew: (headers: Headers) => Promise<PasskeyQuestion>;
  readonly add: (headers: Headers, name: string, answer: NewPasskeyAnswer) => Promise<string>;
  readonly rename: (accountId: AccountId, id: string, name: string) => Promise<boolean>;
  readonly remove: (accountId: AccountId, id: string) => Promise<boolean>;
  readonly askSignIn: () => Promise<PasskeyQuestion>;
  /** Whose passkey signed; null where none did. Begins no session. */
  readonly check: (headers: Headers, answer: PasskeyAnswer) => Promise<AccountId | null>;
};

/** Rows of better-auth that are read past it. */
type PasskeyTables = {
  account_passkey: { id: string; userId: string; name: string | null; createdAt: string | null };
  account_verification: { expiresAt: string };
  account_session: { id: string; userId: string };
};

const asPlain = (value: object): Json => JSON.parse(JSON.stringify(value));

const notAccepted = () =>
  refused('response', 'passkey-refused', 'The passkey was not accepted. Try again from the beginning.');

/** What the library refuses is refused to whoever asked; all else is a defect of ours. */
async function orRefused<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (isAPIError(error)) throw notAccepted();
    throw error;
  }
}

/** Passkeys through better-auth's plugin, called here and never by its own addresses. */
export function openPasskeys(auth: Auth, db: Kysely<Schema>, origin: string): Passkeys {
  const tables = db.withTables<PasskeyTables>();
  const areAvailable = isIP(new URL(origin).hostname.replace(/^\[|\]$/g, '')) === 0;

  const refuseWithoutName = () => {
    if (areAvailable) return;
    throw refused('response', 'passkey-needs-name', 'Passkeys need a name of the server, not an IP address.');
  };
  const forgetOldQuestions = () =>
    tables.deleteFrom('account_verification').where('expiresAt', '<', new Date().toISOString()).execute();

  return {
    areAvailable,
    of: async accountId => {
      const rows = await tables
        .selectFrom('account_passkey')
        .select(['id', 'name', 'createdAt'])
        .where('userId', '=', accountId)
        .orderBy('createdAt')
        .orderBy('id')
        .execute();
      return rows.map(({ id, name, createdAt }) => ({
        id,
        name: name ?? '',
        createdAt: createdAt === null ? null : new Date(createdAt),
      }));
    },
    askNew: async headers => {
      refuseWithoutName();
      await forgetOldQuestions();
      const { response, headers: given } = await orRefused(
        auth.api.generatePasskeyRegistrationOptions({ headers, returnHeaders: true }),
      );
      return { options: asPlain(response), cookies: given.getSetCookie() };
    },
    add: async (headers, name, answer) => {
      const passkey = await orRefused(
        auth.api.verifyPasskeyRegistration({ headers, body: { name, response: answer } }),
      );
      return passkey.id;
    },
    rename: async (accountId, id, name) => {
      const renamed = await tables
        .updateTable('account_passkey')
        .set({ name })
        .where('userId', '=', accountId)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      return renamed !== undefined;
    },
    remove: async (accountId, id) => {
      const removed = await tables
        .deleteFrom('account_passkey')
        .where('userId', '=', accountId)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      return removed !== undefined;
    },
    askSignIn: async () => {
      refuseWithoutName();
      await forgetOldQuestions();
      const { response, headers: given } = await auth.api.generatePasskeyAuthenticationOptions({
        headers: new Headers(),
        returnHeaders: true,
      });
      // The library's own wish is `preferred`: alone in the place of a password it must be asked for.
      return {
        options: asPlain({ ...response, userVerification: 'required' }),
        cookies: given.getSetCookie(),
      };
    },
    check: async (headers, answer) => {
      try {
        const { session } = await auth.api.verifyPasskeyAuthentication({
          headers,
          body: { response: answer },
        });
        // The session that the library began is not handed out: one is begun by the action that tells the audit.
        await tables.deleteFrom('account_session').where('id', '=', session.id).execute();
        return session.userId as AccountId;
      } catch (error) {
        if (isAPIError(error)) return null;
        throw error;
      }
    },
  };
}
