import type { EmployeeVoice } from '#features/opportunities/index.ts';
import { showInThread } from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Idea, Status } from './model/idea.ts';

const toldOfStatus: Readonly<Record<Status, { readonly told: string; readonly toldEnglish: string }>> = {
  new: { told: 'Ny idé', toldEnglish: 'New idea' },
  reading: { told: 'Läses', toldEnglish: 'Being read' },
  answered: { told: 'Har fått svar', toldEnglish: 'Has been answered' },
  opportunity: { told: 'Har blivit en möjlighet', toldEnglish: 'Has become an opportunity' },
  initiative: { told: 'Har blivit ett initiativ', toldEnglish: 'Has become an initiative' },
  'not-now': { told: 'Inte nu', toldEnglish: 'Not now' },
  withdrawn: { told: 'Tillbakadragen', toldEnglish: 'Withdrawn' },
};

/** Shows an idea in the thread as it stands. Who left it is not told there: a name can be erased, and the thread is kept. */
export async function showIdea(
  { db, organisation, now }: Pick<ActionContext, 'db' | 'organisation' | 'now'>,
  { id, title, status }: Pick<Idea, 'id' | 'title' | 'status'>,
): Promise<void> {
  const shown = { kind: 'idea', id, title, ...toldOfStatus[status], href: `/ideer/${id}` } as const;
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
  ...(supporters === 0
    ? toldOfStatus[status]
    : { told: `Idé som ${supporters} stöder`, toldEnglish: `An idea that ${supporters} support` }),
  href: `/ideer/${id}`,
  agreeShare: null,
  people: supporters,
});
