import type { Context } from '../context.ts';

/** What the page shows at its top after a change: the change, and whether whoever made it can still take it back. */
export type Done = {
  readonly kind: 'saved' | 'undone';
  /** Number of the audit entry of the change. */
  readonly entry: number;
  readonly canUndo: boolean;
  /** The page without word of the change: where to come back to. */
  readonly returnTo: string;
};

const parameters = { saved: 'klart', undone: 'angrat' } as const;

/** Where a form leads after its change: the page, told of the entry; just the page where the change was made before. */
export function doneAddress(address: string, entry: number | null, kind: Done['kind'] = 'saved'): string {
  const { pathname, searchParams, hash } = withoutDone(new URL(address, 'http://localhost'));
  if (entry !== null) searchParams.set(parameters[kind], String(entry));
  return `${pathname}${searchParams.size === 0 ? '' : `?${searchParams}`}${hash}`;
}

/** What the address of a page says was just done, if whoever asks did it; null otherwise, and for what is made up. */
export async function doneOf(
  { db, organisation, actor, now }: Context,
  request: Pick<Request, 'url'>,
): Promise<Done | null> {
  const url = new URL(request.url);
  const kind = url.searchParams.has(parameters.undone) ? 'undone' : 'saved';
  const entry = entryNumber(url.searchParams.get(parameters[kind]));
  if (entry === null) return null;
  const found = await db
    .selectFrom('audit_entry as entry')
    .leftJoin('undo_offer as offer', join =>
      join
        .onRef('offer.organisation_id', '=', 'entry.organisation_id')
        .onRef('offer.entry', '=', 'entry.sequence')
        .onRef('offer.actor_id', '=', 'entry.actor_id'),
    )
    .select(['offer.used_at', 'offer.expires_at'])
    .where('entry.organisation_id', '=', organisation.id)
    .where('entry.sequence', '=', entry)
    .where('entry.actor_id', '=', actor.id)
    .executeTakeFirst();
  if (found === undefined) return null;
  const isUsed = found.used_at !== null;
  // Whoever goes back in their browser to what they have taken back must not read that it is saved.
  if (kind === 'undone' && !isUsed) return null;
  const isOpen = !isUsed && found.expires_at !== null && found.expires_at > now().toISOString();
  return {
    kind: isUsed ? 'undone' : 'saved',
    entry,
    canUndo: isOpen,
    returnTo: doneAddress(`${url.pathname}${url.search}`, null),
  };
}

function withoutDone(url: URL): URL {
  for (const name of Object.values(parameters)) url.searchParams.delete(name);
  return url;
}

const entryNumber = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
