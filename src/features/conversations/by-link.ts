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

/** The mark that a browser is given with the answer the first time; null where it has it. */
export const markFor = (
  { context }: Opened,
  request: Pick<Request, 'headers'>,
  base: string,
): string | null => (hasUsed(request) ? null : marking(base, context.origin));
