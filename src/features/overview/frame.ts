import { roomsOf } from '#features/overview/rooms.ts';
import { version } from '#features/overview/version.ts';
import type { Language, OpenContext } from '#platform/context.ts';

/** What stands around every page: plain data for the layout. */
export type Frame = {
  readonly language: Language;
  readonly address: string;
  readonly unit: { readonly code: string; readonly name: string; readonly isMadeUp: boolean } | null;
  readonly rooms: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[];
  readonly query: string;
  readonly version: string;
};

/** The frame of one request: the unit of the page, else the organisation's own. */
export async function frameOf(context: OpenContext, url: string, unitOfPage: string | null): Promise<Frame> {
  const { pathname, search, searchParams } = new URL(url);
  const code = unitOfPage ?? context.organisation?.unitCode ?? null;
  const known = code === null ? [] : await context.warehouse.units();
  const unit = known.find(candidate => candidate.code === code && candidate.kind !== 'nation') ?? null;
  return {
    language: context.language,
    address: `${pathname}${search}`,
    unit: unit === null ? null : { code: unit.code, name: unit.name, isMadeUp: unit.isMadeUp },
    rooms: roomsOf(unit?.code ?? null, searchParams.get('snapshot'), pathname, context.language),
    query: pathname === '/sok' ? (searchParams.get('q') ?? '') : '',
    version,
  };
}
