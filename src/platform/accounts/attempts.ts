import { isIPv6 } from 'node:net';
import { Refusal } from '../action/refusal.ts';
import type { Database } from '../database/open.ts';
import { hashOfSecret } from '../session/token.ts';
import { deviceCookie, deviceOf, hashOfEmail } from './device.ts';

const windowMilliseconds = 15 * 60 * 1000;
const mostByAddress = 20;
const mostByAccount = 10;

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

type AttemptTables = {
  sign_in_failure: {
    id: string;
    address: string;
    email_hash: Uint8Array;
    device_hash: Uint8Array | null;
    at: string;
  };
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
  const tables = db.withTables<AttemptTables>();

  /** When each failure within the window was that counts against this try, the oldest first. */
  const failures = async (counted: Counted, since: string): Promise<readonly (readonly string[])[]> => {
    const lately = tables
      .selectFrom('sign_in_failure')
      .select('at')
      .where('at', '>', since)
      .orderBy('at')
      .limit(mostByAddress + 1);
    if (counted.device !== null) {
      return [(await lately.where('device_hash', '=', counted.device).execute()).map(({ at }) => at)];
    }
    const unknown = lately.where('device_hash', 'is', null);
    const byAddress = await unknown.where('address', '=', counted.address).execute();
    const byEmail = await unknown.where('email_hash', '=', counted.email).execute();
    return [byEmail.map(({ at }) => at), byAddress.map(({ at }) => at)];
  };

  const refuseWhereMore = async (counted: Counted, allowed: number): Promise<void> => {
    const moment = now().getTime();
    const found = await failures(counted, new Date(moment - windowMilliseconds).toISOString());
    const [byAccount = [], byAddress = []] = found;
    const tooMany = [
      byAccount.length > mostByAccount - 1 + allowed ? byAccount[0] : undefined,
      byAddress.length > mostByAddress - 1 + allowed ? byAddress[0] : undefined,
    ].filter(oldest => oldest !== undefined);
    if (tooMany.length === 0) return;
    const freeAt = Math.max(...tooMany.map(oldest => Date.parse(oldest))) + windowMilliseconds;
    throw tooManyAttempts(Math.max(1, Math.ceil((freeAt - moment) / 1000)));
  };

  return {
    begin: async ({ address, email, headers }) => {
      const device = deviceOf(secret, email, headers);
      const counted: Counted = {
        address: countedAddress(address),
        email: hashOfEmail(email),
        device: device === null ? null : hashOfSecret(`${device} ${email.trim().toLowerCase()}`),
      };
      await refuseWhereMore(counted, 0);
      const moment = now();
      await tables
        .deleteFrom('sign_in_failure')
        .where('at', '<=', new Date(moment.getTime() - windowMilliseconds).toISOString())
        .execute();
      const { id } = await tables
        .insertInto('sign_in_failure')
        .values({
          id: crypto.randomUUID(),
          address: counted.address,
          email_hash: counted.email,
          device_hash: counted.device,
          at: moment.toISOString(),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const forget = async () => {
        await tables.deleteFrom('sign_in_failure').where('id', '=', id).execute();
      };
      try {
        // Those that came at the same time have written theirs by now, or will see this one.
        await refuseWhereMore(counted, 1);
      } catch (error) {
        await forget();
        throw error;
      }
      return { succeeded: forget };
    },
    deviceCookieFor: email => deviceCookie(secret, email, isSecure),
    knowsBrowser: (email, headers) => deviceOf(secret, email, headers) !== null,
  };
}

type Counted = {
  readonly address: string;
  readonly email: Uint8Array;
  readonly device: Uint8Array | null;
};

function tooManyAttempts(retryAfterSeconds: number): Refusal {
  return new Refusal({
    status: 429,
    code: 'too-many-attempts',
    message: `Too many attempts have failed. Try again in ${Math.ceil(retryAfterSeconds / 60)} minutes, or sign in with a passkey.`,
    values: { retryAfterSeconds },
  });
}
