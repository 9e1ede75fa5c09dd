import type { StandingDuty } from '#features/duties/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import type { Affected } from '#platform/database/schema.ts';
import { answersIdea, openOf, replyDuties } from '../duties.ts';
import type { Idea } from '../model/idea.ts';
import { findIdea, holdIdeas } from '../store/ideas.ts';

export type HeldIdea = { readonly idea: Idea; readonly open: StandingDuty | null };

/** The idea with the reply that is owed, held until the commit. One that was withdrawn takes no more. */
export async function heldIdea(context: ActionContext, id: string, version?: number): Promise<HeldIdea> {
  const { db, organisation } = context;
  await holdIdeas(db, organisation.id);
  const idea = await findIdea(db, organisation.id, id);
  if (idea === undefined) throw unknown('idea');
  if (version !== undefined) refuseStale(idea, version);
  if (idea.status === 'withdrawn') {
    throw refused('', 'idea-withdrawn', 'Its author has taken the idea back.');
  }
  return { idea, open: openOf((await replyDuties(context, id)).get(id)) };
}

export function refuseStale({ version, status }: Idea, read: number): void {
  if (version !== read) throw stale('idea', { version, status });
}

export async function refuseOthers(context: ActionContext, { idea, open }: HeldIdea): Promise<void> {
  if (await answersIdea(context, idea, open)) return;
  throw refused('', 'not-answering', 'Only whoever is to answer the idea, or stands in for them, does this.');
}

export function refuseAllButAuthor({ actor }: Pick<ActionContext, 'actor'>, { author }: Idea): void {
  if (author !== actor.id) throw refused('', 'not-the-author', 'Only whoever left the idea does this.');
}

export const changed = (id: string): Affected => ({ kind: 'idea', id, change: 'changed' });

export type Versioned = { readonly id: string; readonly version: number };
