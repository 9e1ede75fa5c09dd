import { randomUUID } from 'node:crypto';
import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { queueLetters } from '#platform/mail/letters.ts';
import { hashOfSecret, makeSecret } from '#platform/session/token.ts';
import { todayOf } from '#platform/today.ts';
import { forgetLinks } from '../door.ts';
import { inviteMessages } from '../messages/invite.ts';
import {
  linkAddress,
  type MailLinks,
  type MakeLinks,
  mailLinksSchema,
  makeLinksSchema,
  type WithdrawLinks,
  withdrawLinksSchema,
} from '../model/link.ts';
import { invitedOf } from '../store/conversations.ts';
import { batchesOf, insertLinks, withdrawBatch } from '../store/links.ts';
import { heldOpen } from './checks.ts';

/** How many personal links a conversation has at most. */
const mostInAll = 100_000;

async function makeBatch(
  context: ActionContext,
  { conversation, invitedPart, invitedProfession, count }: MakeLinks,
  isMailed = false,
) {
  const { db, organisation } = context;
  const held = await heldOpen(context, conversation);
  const groups = await invitedOf(db, organisation.id, conversation);
  const isOf = (id: string | null, kind: string) =>
    id === null || groups.some(group => group.id === id && group.kind === kind);
  if (!isOf(invitedPart, 'part') || !isOf(invitedProfession, 'profession')) throw unknown('invited-group');
  if (isMailed && !context.sendsMail) {
    throw refused('addresses', 'no-mail', 'This installation sends no mail: hand the links out by hand.');
  }
  const before = await batchesOf(db, organisation.id, conversation);
  if (before.reduce((sum, { links }) => sum + links, count) > mostInAll) {
    throw refused('count', 'too-many-links', `A conversation has at most ${mostInAll} links.`);
  }
  // A batch has the name of one of its links.
  const ids = Array.from({ length: count }, () => randomUUID());
  const [batch = ''] = ids;
  const secrets = Array.from({ length: count }, makeSecret);
  await insertLinks(db, organisation.id, {
    conversation,
    batch,
    part: invitedPart,
    profession: invitedProfession,
    today: todayOf(context),
    hashes: secrets.map(hashOfSecret),
    ids,
  });
  return { held, batch, secrets };
}

const affected = (conversation: string) => [
  { kind: 'conversation', id: conversation, change: 'changed' } as const,
];

/** Makes personal links, shown this once: who gets which is for whoever hands them out to forget. */
export const makeLinks = defineAction<
  MakeLinks,
  { readonly batch: string; readonly links: readonly string[] }
>({
  name: 'conversations.makeLinks',
  permission: 'conversations.start',
  input: makeLinksSchema,
  record: ({ conversation, invitedPart, invitedProfession, count }) => ({
    conversation,
    invitedPart,
    invitedProfession,
    count,
  }),
  run: async (context, input) => {
    const { batch, secrets } = await makeBatch(context, input);
    return {
      output: { batch, links: secrets.map(secret => linkAddress(context.origin, secret)) },
      kept: { batch, links: [] },
      affected: affected(input.conversation),
    };
  },
});

/** Mails a personal link to each of the addresses, and keeps neither the addresses nor who got which. */
export const mailLinks = defineAction<MailLinks, { readonly batch: string; readonly sent: number }>({
  name: 'conversations.mailLinks',
  permission: 'conversations.start',
  input: mailLinksSchema,
  record: ({ conversation, invitedPart, invitedProfession, addresses }) => ({
    conversation,
    invitedPart,
    invitedProfession,
    count: addresses.length,
  }),
  run: async (context, { addresses: given, ...input }) => {
    const addresses = [...new Set(given.map(address => address.toLowerCase()))];
    const { held, batch, secrets } = await makeBatch(context, { ...input, count: addresses.length }, true);
    const note = inviteMessages(held.language).letter;
    await queueLetters(
      context,
      addresses.map((address, at) => ({
        address,
        language: held.language,
        ...note(
          held.question,
          linkAddress(context.origin, secrets[at] ?? ''),
          context.organisation.name,
          held.closesOn,
        ),
      })),
    );
    return { output: { batch, sent: addresses.length }, affected: affected(input.conversation) };
  },
});

/** Withdraws the links that were made at once: they open nothing from now on, and the votes by them stay. */
export const withdrawLinks = defineAction<WithdrawLinks, { readonly links: number }>({
  name: 'conversations.withdrawLinks',
  permission: 'conversations.start',
  input: withdrawLinksSchema,
  record: ({ conversation, linkBatch }) => ({ conversation, linkBatch }),
  run: async (context, { conversation, linkBatch }) => {
    await heldOpen(context, conversation);
    const links = await withdrawBatch(context.db, context.organisation.id, conversation, linkBatch);
    if (links === 0) throw unknown('link-batch');
    forgetLinks(context.counter);
    return { output: { links }, affected: affected(conversation) };
  },
});
