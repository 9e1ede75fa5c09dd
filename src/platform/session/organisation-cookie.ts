/** Which of their organisations somebody works in; who is no person of it gets nothing by naming it. */
const name = 'organisation';

export const organisationCookie = (id: string, isSecure: boolean): string =>
  `${name}=${id}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${isSecure ? '; Secure' : ''}`;

export function organisationAsked(headers: Headers): string | null {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [key, value] = part.split('=', 2);
    if (key?.trim() === name) return value?.trim() ?? null;
  }
  return null;
}
