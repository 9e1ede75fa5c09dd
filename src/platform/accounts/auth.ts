import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Log } from '../log.ts';
import { datesAsDates } from './dates-as-dates.ts';

export type AuthSettings = {
  /** The address people use, without a path: `https://rodret.kommunen.se`. */
  readonly origin: string;
  readonly secret: string;
};

export const sessionDays = 7;
const daySeconds = 24 * 60 * 60;

/** A passkey stands alone in the place of a password: holding the device must not be enough. */
function refuseUnverified(isVerified: boolean): void {
  if (!isVerified) throw new APIError('UNAUTHORIZED', { message: 'The passkey did not verify its holder.' });
}

/**
 * better-auth as the keeper of accounts, passwords, sessions and passkeys. It is asked by `accounts.ts` only: none of
 * its own addresses is served, since its changes must stand in the audit. `db` must join open transactions.
 */
export function openAuth(db: Kysely<Schema>, { origin, secret }: AuthSettings, log: Log) {
  return betterAuth({
    appName: 'Rodret',
    baseURL: origin,
    basePath: '/accounts',
    secret,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message) => (level === 'error' ? log.error : log.warn)(`accounts: ${message}`),
    },
    database: { db: db.withPlugin(datesAsDates), type: 'postgres', transaction: true },
    user: { modelName: 'account_user' },
    session: {
      modelName: 'account_session',
      expiresIn: sessionDays * daySeconds,
      updateAge: daySeconds,
      // A passkey is added, and a password changed, only by somebody who signed in within the hour.
      freshAge: 60 * 60,
      // A revoked session must end at once.
      cookieCache: { enabled: false },
    },
    account: { modelName: 'account_credential' },
    verification: { modelName: 'account_verification' },
    emailAndPassword: { enabled: true, autoSignIn: false, minPasswordLength: 12, maxPasswordLength: 200 },
    // Ours, in `attempts.ts`: it knows proxies, and cannot be used to lock others out.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'rodret',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      passkey({
        rpID: new URL(origin).hostname,
        rpName: 'Rodret',
        origin,
        schema: { passkey: { modelName: 'account_passkey' } },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) =>
            refuseUnverified(verification.registrationInfo?.userVerified === true),
        },
        authentication: {
          afterVerification: ({ verification }) =>
            refuseUnverified(verification.authenticationInfo.userVerified),
        },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof openAuth>;
