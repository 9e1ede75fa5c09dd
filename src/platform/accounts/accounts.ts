import { serializeSignedCookie } from 'better-call';
import type { Kysely } from 'kysely';
import type { AccountId } from '../database/identifiers.ts';
import type { Database } from '../database/open.ts';
import type { Schema } from '../database/schema.ts';
import type { Log } from '../log.ts';
import { type AuthSettings, openAuth, sessionDays } from './auth.ts';
import { openPasskeys, type Passkeys } from './passkeys.ts';

/** Somebody signed in. */
export type Session = {
  readonly id: string;
  readonly accountId: AccountId;
  readonly email: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** The browser, as it names itself. */
  readonly userAgent: string;
};

/** What is kept of a password. */
export type HashedPassword = { readonly hash: string };

export type SignedIn = {
  readonly accountId: AccountId;
  readonly sessionId: string;
  /** `Set-Cookie` values for the answer. */
  readonly cookies: readonly string[];
};

/** The keeper of who can sign in. Inside the `run` of an action of reach `accounts` its changes join the transaction. */
export type Accounts = {
  /** For `perform`: the database that the transaction of an action of reach `accounts` runs in. */
  readonly db: Kysely<Schema>;
  /** Takes its time on purpose: outside transactions. */
  readonly hash: (password: string) => Promise<HashedPassword>;
  /** Without a password nobody signs in by one. */
  readonly create: (account: {
    readonly name: string;
    readonly email: string;
    readonly password: HashedPassword | null;
  }) => Promise<AccountId>;
  readonly emailOf: (accountId: AccountId) => Promise<string | null>;
  readonly withEmail: (email: string) => Promise<AccountId | null>;
  /** The account of this e-mail and password; null where they do not belong together. Takes equally long either way. */
  readonly check: (email: string, password: string) => Promise<AccountId | null>;
  readonly begin: (accountId: AccountId, userAgent: string) => Promise<SignedIn>;
  /** Who is signed in by the cookies of a request; null for nobody, and for what is expired, revoked or forged. */
  readonly sessionOf: (headers: Headers) => Promise<Session | null>;
  readonly sessionsOf: (accountId: AccountId) => Promise<readonly Session[]>;
  /** Ends one session of the account; false where it has none of that id. */
  readonly end: (accountId: AccountId, sessionId: string) => Promise<boolean>;
  /** Ends all sessions of the account, but the one named. */
  readonly endAll: (accountId: AccountId, except: string | null) => Promise<void>;
  readonly changePassword: (accountId: AccountId, password: HashedPassword) => Promise<void>;
  readonly passkeys: Passkeys;
  /** Removes the account with its sessions, password and passkeys. */
  readonly remove: (accountId: AccountId) => Promise<void>;
  /** `Set-Cookie` values that end the session in the browser. */
  readonly farewellCookies: () => Promise<readonly string[]>;
};

/** Rows of better-auth that are read past it: sessions are listed and ended by their id, never by their token. */
type AccountTables = {
  account_session: {
    id: string;
    userId: string;
    createdAt: string;
    expiresAt: string;
    userAgent: string | null;
  };
  account_user: { id: string; email: string };
};

const asAccount = (id: string): AccountId => id as AccountId;

export function openAccounts(database: Database, settings: AuthSettings, log: Log): Accounts {
  const auth = openAuth(database.joiningDb, settings, log);
  const tables = database.joiningDb.withTables<AccountTables>();

  const passwordOf = async (accountId: string): Promise<string | null> => {
    const { internalAdapter } = await auth.$context;
    const credentials = await internalAdapter.findAccounts(accountId);
    return credentials.find(({ providerId }) => providerId === 'credential')?.password ?? null;
  };

  return {
    db: database.db,
    hash: async password => ({ hash: await (await auth.$context).password.hash(password) }),
    create: async ({ name, email, password }) => {
      const { internalAdapter } = await auth.$context;
      const user = await internalAdapter.createUser(
        { name, email: email.toLowerCase(), emailVerified: true },
        { method: 'email-password' },
      );
      if (password !== null) {
        await internalAdapter.linkAccount({
          userId: user.id,
          providerId: 'credential',
          accountId: user.id,
          password: password.hash,
        });
      }
      return asAccount(user.id);
    },
    emailOf: async accountId => {
      const { internalAdapter } = await auth.$context;
      return (await internalAdapter.findUserById(accountId))?.email ?? null;
    },
    withEmail: async email => {
      const { internalAdapter } = await auth.$context;
      const found = await internalAdapter.findUserByEmail(email.toLowerCase());
      return found === null ? null : asAccount(found.user.id);
    },
    check: async (email, password) => {
      const { internalAdapter, password: passwords } = await auth.$context;
      const found = await internalAdapter.findUserByEmail(email.toLowerCase());
      const hash = found === null ? null : await passwordOf(found.user.id);
      if (found === null || hash === null) {
        // As long as a check would have taken: how long it takes must not tell who has an account.
        await passwords.hash(password);
        return null;
      }
      return (await passwords.verify({ hash, password })) ? asAccount(found.user.id) : null;
    },
    begin: async (accountId, userAgent) => {
      const { internalAdapter, authCookies, secret } = await auth.$context;
      const session = await internalAdapter.createSession(accountId, false, {
        userAgent: userAgent.slice(0, 300),
      });
      const cookie = await serializeSignedCookie(authCookies.sessionToken.name, session.token, secret, {
        ...authCookies.sessionToken.attributes,
        maxAge: sessionDays * 24 * 60 * 60,
      });
      return { accountId, sessionId: session.id, cookies: [cookie] };
    },
    sessionOf: async headers => {
      // Without a cookie of ours nobody is asked.
      if (!headers.get('cookie')?.includes('rodret.session_token')) return null;
      const found = await auth.api.getSession({ headers }).catch(() => null);
      if (found === null) return null;
      const { session, user } = found;
      return {
        id: session.id,
        accountId: asAccount(user.id),
        email: user.email,
        createdAt: session.createdAt,
        expiresAt: session.expiresAt,
        userAgent: session.userAgent ?? '',
      };
    },
    sessionsOf: async accountId => {
      const rows = await tables
        .selectFrom('account_session')
        .innerJoin('account_user', 'account_user.id', 'account_session.userId')
        .select([
          'account_session.id',
          'account_user.email',
          'account_session.createdAt',
          'account_session.expiresAt',
          'account_session.userAgent',
        ])
        .where('account_session.userId', '=', accountId)
        .where('account_session.expiresAt', '>', new Date().toISOString())
        .orderBy('account_session.createdAt', 'desc')
        .execute();
      return rows.map(row => ({
        id: row.id,
        accountId,
        email: row.email,
        createdAt: new Date(row.createdAt),
        expiresAt: new Date(row.expiresAt),
        userAgent: row.userAgent ?? '',
      }));
    },
    end: async (accountId, sessionId) => {
      const ended = await tables
        .deleteFrom('account_session')
        .where('userId', '=', accountId)
        .where('id', '=', sessionId)
        .returning('id')
        .executeTakeFirst();
      return ended !== undefined;
    },
    endAll: async (accountId, except) => {
      let ending = tables.deleteFrom('account_session').where('userId', '=', accountId);
      if (except !== null) ending = ending.where('id', '!=', except);
      await ending.execute();
    },
    changePassword: async (accountId, { hash }) => {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.updatePassword(accountId, hash);
    },
    passkeys: openPasskeys(auth, database.joiningDb, settings.origin),
    remove: async accountId => {
      await tables.deleteFrom('account_user').where('id', '=', accountId).execute();
    },
    farewellCookies: async () => {
      const { authCookies, secret } = await auth.$context;
      return [
        await serializeSignedCookie(authCookies.sessionToken.name, '', secret, {
          ...authCookies.sessionToken.attributes,
          maxAge: 0,
        }),
      ];
    },
  };
}
