import type { EmployeeVoice } from '#features/opportunities/index.ts';
import { showInThread } from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Idea, Status } from './model/idea.ts';

const toldOfStatus: Readonly<Record<Status, string>> = {
  new: 'Ny idé',
  reading: 'Läses',
  answered: 'Har fått svar',
  opportunity: 'Har blivit en möjlighet',
  initiative: 'Har blivit ett initiativ',
  'not-now': 'Inte nu',
  withdrawn: 'Tillbakadragen',
};

/** Shows an idea in the thread as it stands. Who left it is not told there: a name can be erased, and the thread is kept. */
export async function showIdea(
  { db, organisation, now }: Pick<ActionContext, 'db' | 'organisation' | 'now'>,
  { id, title, status }: Pick<Idea, 'id' | 'title' | 'status'>,
): Promise<void> {
  const shown = { kind: 'idea', id, title, told: toldOfStatus[status], href: `/ideer/${id}` } as const;
  await showInThread(db, organisation.id, shown, now());
}

/** An idea as what speaks for an opportunity: how many stand behind it. */
export const voiceOf = (
  { id, title, status }: Pick<Idea, 'id' | 'title' | 'status'>,
  supporters: number,
): EmployeeVoice => ({
  kind: 'idea',
  id,
  words: title,
  told: supporters === 0 ? toldOfStatus[status] : `Idé som ${supporters} stöder`,
  href: `/ideer/${id}`,
  agreeShare: null,
  people: supporters,
});
