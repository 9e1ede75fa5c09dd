import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { hashOfSecret } from '../session/token.ts';

const yearSeconds = 365 * 24 * 60 * 60;

const plainEmail = (email: string): string => email.trim().toLowerCase();

export const hashOfEmail = (email: string): Uint8Array => hashOfSecret(plainEmail(email));

/** One cookie for each account that a browser has signed in to; its name tells nobody which. */
const nameFor = (email: string): string =>
  `device-${Buffer.from(hashOfEmail(`device ${plainEmail(email)}`))
    .toString('hex')
    .slice(0, 16)}`;

function signature(secret: string, email: string, device: string): Buffer {
  return createHmac('sha256', secret)
    .update(`device\n${plainEmail(email)}\n${device}`)
    .digest();
}

/**
 * `Set-Cookie` of a browser that has signed in with this e-mail: its failures count by themselves from now on
 * (OWASP, "Device cookies"). It opens nothing.
 */
export function deviceCookie(secret: string, email: string, isSecure: boolean): string {
  const device = randomBytes(16).toString('base64url');
  const value = `${device}.${signature(secret, email, device).toString('base64url')}`;
  return `${nameFor(email)}=${value}; Path=/; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

/** The browser as this account knows it; null where it has never signed in to it, or says so without proof. */
export function deviceOf(secret: string, email: string, headers: Headers): string | null {
  const name = nameFor(email);
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [key, value = ''] = part.trim().split('=', 2);
    if (key !== name) continue;
    const [device = '', signed = ''] = value.split('.');
    const given = Buffer.from(signed, 'base64url');
    const expected = signature(secret, email, device);
    if (given.length === expected.length && timingSafeEqual(given, expected)) return device;
  }
  return null;
}
