import { Refusal, unknown } from '#platform/action/refusal.ts';
import type { Context, Language } from '#platform/context.ts';
import { ofAddress } from '#platform/counter.ts';
import type { Doors } from '#platform/doors.ts';
import { hashOfSecret } from '#platform/session/token.ts';
import { viaOfLink } from './pseudonym.ts';
import { type FoundLink, linkWithHash } from './store/links.ts';

/** Tries at links that open nothing, in a minute from one address. */
const mostWrongLinks = 30;

export type Opened = { readonly context: Context; readonly link: FoundLink };

/**
 * Whoever comes by a personal link, as nobody: they may take part in the one conversation and nothing else. Refused as
 * what does not exist where the link opens nothing, and for a while where somebody tries one after another.
 */
export async function openByLink(
  doors: Doors,
  secret: string,
  { language, address, requestId }: { language: Language; address: string; requestId: string },
): Promise<Opened> {
  const link = /^[\w-]{20,100}$/.test(secret)
    ? await linkWithHash(doors.database.db, hashOfSecret(secret))
    : null;
  if (link === null) {
    const context = { who: `wrong link ${ofAddress(address)}`, limit: mostWrongLinks };
    const taken = doors.counter.take(context.who, context.limit);
    if (!taken.isOver) throw unknown('link');
    throw new Refusal({
      status: 429,
      code: 'too-many-requests',
      message: `Too many links that open nothing. Wait ${taken.resetSeconds} seconds.`,
      values: { retryAfterSeconds: taken.resetSeconds },
    });
  }
  const service = await doors.contextOfService(link.organisation, 'service', { language, requestId });
  return {
    link,
    context: {
      ...service,
      actor: {
        ...service.actor,
        name: '',
        roles: ['contributor'],
        scopes: ['conversations.takePart'],
        via: viaOfLink(link.id),
      },
    },
  };
}
