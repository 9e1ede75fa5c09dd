import { messages } from '#features/overview/messages.ts';
import { roomsOf, roomsOfOrganisation } from '#features/overview/rooms.ts';
import { version } from '#features/overview/version.ts';
import { roleWords } from '#features/people/index.ts';
import type { Mode } from '#platform/config.ts';
import type { Language } from '#platform/context.ts';
import type { Visit } from '#platform/session/visit.ts';

type FrameRoom = { readonly label: string; readonly href: string; readonly isCurrent: boolean };

/** What stands around every page: plain data for the layout. */
export type Frame = {
  readonly language: Language;
  readonly address: string;
  readonly unit: { readonly code: string; readonly name: string; readonly isMadeUp: boolean } | null;
  readonly rooms: readonly FrameRoom[];
  /** Pages of the organisation that the visitor may see. */
  readonly roomsOfOrganisation: readonly FrameRoom[];
  /** Who reads the page; null for somebody without an account. */
  readonly visitor: {
    readonly name: string;
    readonly roles: string;
    readonly organisation: string;
    readonly others: readonly { readonly id: string; readonly name: string }[];
  } | null;
  /** A page with one matter, which nothing around it leads away from: no rooms, no search. */
  readonly isAlone: boolean;
  readonly mode: Mode;
  readonly query: string;
  readonly version: string;
};

/** Where somebody takes part in a conversation, often on a phone and without account. */
const oneMatter = /^\/(?:delta\/[^/]+|samtal\/[^/]+\/delta)$/;

/** The frame of one request: the unit of the page, else the organisation's own. */
export async function frameOf(
  visit: Visit,
  mode: Mode,
  url: string,
  unitOfPage: string | null,
): Promise<Frame> {
  const { open: context, member } = visit;
  const { language } = context;
  const { pathname, search, searchParams } = new URL(url);
  const isAlone = oneMatter.test(pathname);
  const code = unitOfPage ?? context.organisation?.unitCode ?? null;
  const known = code === null ? [] : await context.warehouse.units();
  const unit = known.find(candidate => candidate.code === code && candidate.kind !== 'nation') ?? null;
  return {
    language,
    address: `${pathname}${search}`,
    unit: unit === null ? null : { code: unit.code, name: unit.name, isMadeUp: unit.isMadeUp },
    rooms: isAlone ? [] : roomsOf(unit?.code ?? null, searchParams.get('snapshot'), pathname, language),
    isAlone,
    roomsOfOrganisation:
      member === null || isAlone ? [] : roomsOfOrganisation(member.actor, pathname, language),
    visitor:
      member === null
        ? null
        : {
            name: member.actor.name,
            roles: roleWords(member.actor.roles, language).join(', '),
            organisation: member.organisation.name,
            others: visit.memberships
              .filter(({ organisation }) => organisation.id !== member.organisation.id)
              .map(({ organisation: { id, name } }) => ({ id, name })),
          },
    mode,
    query: pathname === '/sok' ? (searchParams.get('q') ?? '') : '',
    version,
  };
}

/** What a page that was refused for want of a role says of who may, and who can help. */
export function refusalText(
  frame: Frame,
  roles: readonly string[],
): { readonly title: string; readonly happened: string; readonly toDo: string } {
  const text = messages(frame.language).failure;
  const list = new Intl.ListFormat(frame.language, { type: 'disjunction' }).format(roles);
  const { visitor } = frame;
  return {
    title: text.roleNeeded(list),
    happened: visitor === null ? text.nobodySignedIn : text.signedInAs(visitor.name, visitor.roles),
    toDo:
      frame.mode === 'demonstration'
        ? text.roleDemonstration
        : text.roleHelp(visitor?.organisation ?? 'Rodret'),
  };
}
