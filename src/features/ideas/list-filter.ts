import { z } from 'zod';
import { statuses } from './model/idea.ts';
import type { IdeaFilter } from './reading/ideas.ts';

/** What the address of the list asks to see; what it cannot read, it leaves out. */
export function filterAsked(request: Pick<Request, 'url'>): IdeaFilter {
  const asked = new URL(request.url).searchParams;
  const part = z.uuid().safeParse(asked.get('del'));
  return {
    status: statuses.find(status => status === asked.get('status')) ?? null,
    part: part.success ? part.data : null,
    isOwn: asked.get('egna') === 'ja',
    isMine: asked.get('mina') === 'ja',
  };
}
