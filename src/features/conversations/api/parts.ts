import { z } from '@hono/zod-openapi';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Doors } from '#platform/doors.ts';
import { memberOfRequest } from '#platform/rest/rest.ts';
import type { Visit } from '#platform/session/visit.ts';
import { openByLink } from '../door.ts';

export const tags = ['conversations'];

export const exampleIds = {
  conversation: '6d1c2f3a-8a55-4a2b-9c6e-2f1f2d7b1a01',
  statement: '6d1c2f3a-8a55-4a2b-9c6e-2f1f2d7b1a02',
  group: '6d1c2f3a-8a55-4a2b-9c6e-2f1f2d7b1a03',
  batch: '6d1c2f3a-8a55-4a2b-9c6e-2f1f2d7b1a04',
  leader: '6d1c2f3a-8a55-4a2b-9c6e-2f1f2d7b1a05',
} as const;

const linkHeaderName = 'rodret-link';

/** A participant without account is known by the last part of their personal link. */
export const linkHeader = z.object({
  [linkHeaderName]: z.string().max(100).optional().meta({
    description:
      'Sista delen av en personlig länk, för den som deltar utan konto. The last part of a personal link, for whoever takes part without account.',
  }),
});

type Asked = {
  readonly get: (name: 'visit') => Visit;
  readonly req: { readonly header: (name: string) => string | undefined };
};

/** Whoever takes part: by the link in the header where there is one, else signed in or by token. */
export async function participantOfRequest(
  doors: Doors,
  context: Asked,
  conversation: string,
): Promise<Context> {
  const secret = context.req.header(linkHeaderName);
  if (secret === undefined) return memberOfRequest(context, 'conversations.takePart');
  const { open, address } = context.get('visit');
  const opened = await openByLink(doors, secret, { ...open, address });
  if (opened.link.conversation !== conversation) throw unknown('conversation');
  return opened.context;
}
