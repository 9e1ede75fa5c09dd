import { defineAction } from '#platform/action/action.ts';
import { unknown } from '#platform/action/refusal.ts';
import { hashOfSecret, makeSecret } from '#platform/session/token.ts';
import { makeFeedSchema, type RevokeFeed, revokeFeedSchema } from '../model/inputs.ts';
import { feedOf, insertFeed, setFeedRevoked } from '../store/feeds.ts';

/** The secret is told once: whoever repeats the request with its key is told null. */
export type MadeFeed = { readonly id: string; readonly address: string | null };

/** An address for the actor's own calendar. The one before it, where there was one, opens nothing any more. */
export const makeFeed = defineAction<Readonly<Record<string, never>>, MadeFeed>({
  name: 'duties.makeFeed',
  permission: 'duties.read',
  input: makeFeedSchema,
  record: () => ({}),
  run: async ({ db, organisation, actor, now, origin }) => {
    const at = now().toISOString();
    const before = await feedOf(db, organisation.id, actor.id);
    if (before !== null) await setFeedRevoked(db, organisation.id, before.id, at);
    const secret = makeSecret();
    const id = await insertFeed(db, organisation.id, { person: actor.id, hash: hashOfSecret(secret), at });
    return {
      output: { id, address: `${origin}/kalender/${secret}.ics` },
      kept: { id, address: null },
      affected: [{ kind: 'calendar-feed', id, change: 'created' }],
    };
  },
});

/** Ends the actor's own address, at once and for good. */
export const revokeFeed = defineAction<RevokeFeed, { readonly id: string }>({
  name: 'duties.revokeFeed',
  permission: 'duties.read',
  input: revokeFeedSchema,
  record: ({ feed }) => ({ feed }),
  run: async ({ db, organisation, actor, now }, { feed }) => {
    const found = await feedOf(db, organisation.id, actor.id);
    if (found?.id !== feed) throw unknown('calendar-feed');
    await setFeedRevoked(db, organisation.id, feed, now().toISOString());
    return { output: { id: feed }, affected: [{ kind: 'calendar-feed', id: feed, change: 'changed' }] };
  },
});
