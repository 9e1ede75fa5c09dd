import type { OpenContext } from '#platform/context.ts';

/** The command that asks the API for what a page shows, for whoever has a key. */
export const requestLine = ({ origin }: Pick<OpenContext, 'origin'>, address: string): string => {
  const whole = `${origin}${address}`;
  return `curl -H "Authorization: Bearer $RODRET_TOKEN" ${/[?&]/.test(whole) ? `"${whole}"` : whole}`;
};
