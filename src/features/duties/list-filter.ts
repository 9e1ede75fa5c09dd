import { z } from 'zod';
import type { ListFilter } from './lists.ts';
import { dutyKinds } from './model/duty.ts';

export const stands = ['overdue', 'open', 'closed'] as const;

/** What the address of the list asks to see: what is overdue, unless it says otherwise; what it cannot read, it leaves out. */
export function filterAsked(request: Pick<Request, 'url'>): ListFilter {
  const asked = new URL(request.url).searchParams;
  const kind = dutyKinds.find(each => each === asked.get('slag'));
  const responsible = z.uuid().safeParse(asked.get('person'));
  return {
    stands: stands.find(each => each === asked.get('lage')) ?? 'overdue',
    ...(kind === undefined ? {} : { kind }),
    ...(responsible.success ? { responsible: responsible.data } : {}),
  };
}
