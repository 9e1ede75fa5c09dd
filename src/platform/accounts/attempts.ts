import { isIPv6 } from 'node:net';
import { Refusal } from '../action/refusal.ts';
import type { Database } from '../database/open.ts';
import { hashOfSecret } from '../session/token.ts';
import { deviceCookie, deviceOf, hashOfEmail } from './device.ts';
import {
  addFailure,
  type Failures,
  failuresOf,
  forgetFailure,
  keysOf,
  lockTries,
  type Tried,
} from './failures.ts';

const windowMilliseconds = 15 * 60 * 1000;
const secondMilliseconds = 1000;
const mostRemembered = 10_000;

export type Attempt = {
  /** Past trusted proxies only. */
  readonly address: string;
  readonly email: string;
  readonly headers: Headers;
};

/** A try at a password, counted as failed until it is told to have succeeded. */
export type Attempts = {
  /** Refused with 429 where too many have failed lately; nothing costly has been done by then. */
  readonly begin: (attempt: Attempt) => Promise<{ readonly succeeded: () => Promise<void> }>;
  /** `Set-Cookie` that lets a browser which signed in with this e-mail count by itself. */
  readonly deviceCookieFor: (email: string) => string;
  /** Whether the browser of a request has signed in with this e-mail before. */
  readonly knowsBrowser: (email: string, headers: Headers) => boolean;
};

/** What one household or office holds: an IPv6 subscriber has 2⁶⁴ addresses. */
export function countedAddress(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0');
  return `${[...groups, ...zeros, ...rest]
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/**
 * Limits guessing without letting anyone shut others out: addresses and unknown browsers are limited together for an
 * e-mail, a browser that has signed in to it before by itself alone, and passkeys not at all. The failure is written
 * before the password is looked at, so that guesses sent at once count as well.
 */
export function openAttempts(
  { db }: Pick<Database, 'db'>,
  {
    secret,
    isSecure,
    now,
  }: { readonly secret: string; readonly isSecure: boolean; readonly now: () => Date },
): Attempts {
  // A flood of tries must not become one of queries: what was refused stays so for a second without asking again.
  const refusedLately = new Map<string, { readonly until: number; readonly retryAfterSeconds: number }>();

  const refuseWhatWasRefused = (keys: readonly string[]): void => {
    const moment = now().getTime();
    for (const key of keys) {
      const known = refusedLately.get(key);
      if (known !== undefined && known.until > moment) throw tooManyAttempts(known.retryAfterSeconds);
    }
  };

  const refuse = (tooMany: readonly Failures[], moment: Date): never => {
    if (refusedLately.size > mostRemembered) refusedLately.clear();
    const waits = tooMany.map(({ key, oldest }) => {
      const freeAt = (oldest ?? moment).getTime() + windowMilliseconds;
      const retryAfterSeconds = Math.max(1, Math.ceil((freeAt - moment.getTime()) / 1000));
      refusedLately.set(key, { until: moment.getTime() + secondMilliseconds, retryAfterSeconds });
      return retryAfterSeconds;
    });
    throw tooManyAttempts(Math.max(...waits));
  };

  return {
    begin: async ({ address, email, headers }) => {
      const device = deviceOf(secret, email, headers);
      const tried: Tried = {
        address: countedAddress(address),
        email: hashOfEmail(email),
        device: device === null ? null : hashOfSecret(`${device} ${email.trim().toLowerCase()}`),
      };
      refuseWhatWasRefused(keysOf(tried));
      const moment = now();
      const since = new Date(moment.getTime() - windowMilliseconds);
      const taken = await db.transaction().execute(async trx => {
        await lockTries(trx, keysOf(tried));
        const counted = await failuresOf(trx, tried, since);
        const tooMany = counted.filter(({ count, most }) => count >= most);
        return tooMany.length > 0 ? { tooMany } : { id: await addFailure(trx, tried, moment, since) };
      });
      if (taken.id === undefined) return refuse(taken.tooMany, moment);
      const { id } = taken;
      return { succeeded: () => forgetFailure(db, id) };
    },
    deviceCookieFor: email => deviceCookie(secret, email, isSecure),
    knowsBrowser: (email, headers) => deviceOf(secret, email, headers) !== null,
  };
}

function tooManyAttempts(retryAfterSeconds: number): Refusal {
  return new Refusal({
    status: 429,
    code: 'too-many-attempts',
    message: `Too many attempts have failed. Try again in ${Math.ceil(retryAfterSeconds / 60)} minutes, or sign in with a passkey.`,
    values: { retryAfterSeconds },
  });
}
