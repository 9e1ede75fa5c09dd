import { perform } from '#platform/action/perform.ts';
import { tellPresence } from './actions/taking-part.ts';
import type { Opened } from './door.ts';

/** That this browser has used the link before: a mark with nothing in it, for the address of the link alone. */
const mark = 'rodret_delta';

const hasUsed = (request: Pick<Request, 'headers'>): boolean =>
  (request.headers.get('cookie') ?? '').split(/;\s*/).includes(`${mark}=1`);

const halfAYear = 180 * 86_400;

const marking = (base: string, origin: string): string =>
  `${mark}=1; Path=${base}; Max-Age=${halfAYear}; HttpOnly; SameSite=Lax${origin.startsWith('https:') ? '; Secure' : ''}`;

/** Whether somebody else uses the link too: this browser has not and another has, or several have. */
export const isShared = ({ link }: Opened, request: Pick<Request, 'headers'>): boolean =>
  link.browsers > (hasUsed(request) ? 1 : 0);

/** A browser that uses the link for the first time is counted, and told so that it is not counted again. */
export async function countBrowserOnce(
  { context, link }: Opened,
  request: Pick<Request, 'headers'>,
  base: string,
): Promise<string | null> {
  if (hasUsed(request)) return null;
  await perform(tellPresence, context, {
    conversation: link.conversation,
    invitedGroups: [],
    isNewBrowser: true,
  });
  return marking(base, context.origin);
}
