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

const rememberedMilliseconds = 20_000;
const mostRemembered = 10_000;

type Remembered = Opened & { readonly until: number };

/** Links that were opened just now, by what counts for this instance: whoever votes comes back within seconds. */
const remembered = new WeakMap<Context['counter'], Map<string, Remembered>>();

const rememberedIn = (counter: Context['counter']): Map<string, Remembered> => {
  const links = remembered.get(counter) ?? new Map<string, Remembered>();
  if (links.size > mostRemembered) links.clear();
  remembered.set(counter, links);
  return links;
};

/** Links have changed: those of this instance are looked up anew. */
export function forgetLinks(counter: Context['counter'], link: string | null = null): void {
  const links = rememberedIn(counter);
  for (const [hash, { link: each }] of links) if (link === null || each.id === link) links.delete(hash);
}

async function lookUp(doors: Doors, hash: Uint8Array): Promise<Opened | null> {
  const key = Buffer.from(hash).toString('hex');
  const links = rememberedIn(doors.counter);
  const before = links.get(key);
  if (before !== undefined && performance.now() < before.until) return before;
  const link = await linkWithHash(doors.database.db, hash);
  if (link === null) return null;
  const asked = { language: 'sv', requestId: '-' } as const;
  const context = await doors.contextOfService(link.organisation, 'service', asked);
  links.set(key, { link, context, until: performance.now() + rememberedMilliseconds });
  return { link, context };
}

/**
 * Whoever comes by a personal link, as nobody: they may take part in the one conversation and nothing else. Refused as
 * what does not exist where the link opens nothing, and for a while where somebody tries one after another.
 */
export async function openByLink(
  doors: Doors,
  secret: string,
  { language, address, requestId }: { language: Language; address: string; requestId: string },
): Promise<Opened> {
  const found = /^[\w-]{20,100}$/.test(secret) ? await lookUp(doors, hashOfSecret(secret)) : null;
  if (found === null) {
    const taken = doors.counter.take(`wrong link ${ofAddress(address)}`, mostWrongLinks);
    if (!taken.isOver) throw unknown('link');
    throw new Refusal({
      status: 429,
      code: 'too-many-requests',
      message: `Too many links that open nothing. Wait ${taken.resetSeconds} seconds.`,
      values: { retryAfterSeconds: taken.resetSeconds },
    });
  }
  const { link, context: service } = found;
  return {
    link,
    context: {
      ...service,
      language,
      requestId,
      log: doors.log.child({ requestId }),
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
