/** What stands beside a field that somebody else changed meanwhile; nothing where it is the same. */
export function besideNow(
  text: { readonly standsNow: (value: string) => string; readonly nothing: string },
  typed: string,
  now: string | undefined,
  labelOf: (value: string) => string,
): string | undefined {
  if (now === undefined || now === typed) return undefined;
  return text.standsNow(now === '' ? text.nothing : labelOf(now));
}
