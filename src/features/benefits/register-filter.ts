import { z } from 'zod';
import { lineKinds } from '#features/initiatives/index.ts';
import type { RegisterFilter } from './reading/register.ts';

/** What the address of the register asks to see; what it cannot read, it leaves out. */
export function filterAsked(request: Pick<Request, 'url'>): RegisterFilter {
  const asked = new URL(request.url).searchParams;
  const id = (name: string) => {
    const parsed = z.uuid().safeParse(asked.get(name));
    return parsed.success ? parsed.data : null;
  };
  const year = Number(asked.get('ar'));
  return {
    initiative: id('initiativ'),
    owner: id('ansvarig'),
    kind: lineKinds.find(kind => kind === asked.get('slag')) ?? null,
    year: Number.isInteger(year) && year >= 1990 && year <= 2200 ? year : null,
  };
}

/** The same as the API asks for it. */
export function filterQuery({ initiative, owner, kind, year }: RegisterFilter): string {
  const query = new URLSearchParams();
  if (initiative !== null) query.set('initiative', initiative);
  if (owner !== null) query.set('owner', owner);
  if (kind !== null) query.set('kind', kind);
  if (year !== null) query.set('year', String(year));
  return query.size === 0 ? '' : `?${query}`;
}
