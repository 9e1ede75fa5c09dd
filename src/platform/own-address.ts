/**
 * An address within this installation, path and query, of what a form or an address says; `/` for anything else, so
 * that nobody is led to another site.
 */
export function ownAddress(text: unknown): string {
  if (typeof text !== 'string' || !text.startsWith('/')) return '/';
  const base = 'http://own.invalid';
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (url === null || url.origin !== base) return '/';
  const address = `${url.pathname}${url.search}${url.hash}`;
  return address.startsWith('//') ? '/' : address;
}
