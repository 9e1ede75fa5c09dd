import { createContext, data, type RouterContextProvider, redirect } from 'react-router';
import type { Context, OpenContext } from './context.ts';
import type { Doors } from './doors.ts';
import { may, type Permission } from './permissions.ts';
import type { Visit } from './session/visit.ts';

/** What a page that anyone may read uses. */
export const pageContext = createContext<OpenContext>();

/** Who asks. */
export const visitContext = createContext<Visit>();

/** For pages where somebody signs in, who is nobody's member yet. */
export const doorsContext = createContext<Doors>();

/** What a route says of itself: `export const handle = { permission: 'people.read' } satisfies PageHandle`. */
export type PageHandle = { readonly permission: Permission };

type Provider = Readonly<Pick<RouterContextProvider, 'get'>>;

/**
 * The member's context for a page that is not open to all. Who is not signed in is sent to sign in – in a demonstration to
 * choose whom to be – and comes back; who lacks the role is told so (403).
 */
export function memberOf(provider: Provider, { permission }: PageHandle, request: Request): Context {
  const { member } = provider.get(visitContext);
  if (member === null) {
    const { pathname, search } = new URL(request.url);
    const { mode } = provider.get(doorsContext).config;
    const entrance = mode === 'demonstration' ? '/prova' : '/logga-in';
    throw redirect(`${entrance}?till=${encodeURIComponent(`${pathname}${search}`)}`, 303);
  }
  if (!may(member.actor, permission)) throw data({ code: 'role-missing', permission }, { status: 403 });
  return member;
}
