import { dutiesOf, fulfil, owe, release } from '#features/duties/index.ts';
import { leadershipOn } from '#features/organisations/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import { todayOf } from '#platform/today.ts';
import type { Round } from './model.ts';

type Changing = Pick<ActionContext, 'db' | 'organisation' | 'now'>;

const about = (round: string) => ({
  kind: 'reply' as const,
  subject: { kind: 'maturity-round', id: round },
});

/** Each who sits in the leadership group today owes their answers by the day of the round; `but` have given them. */
export async function oweAnswers(
  { db, organisation, now }: Changing,
  { id, title, answerBy }: Pick<Round, 'id' | 'title' | 'answerBy'>,
  but: ReadonlySet<string> = new Set(),
): Promise<void> {
  for (const { person } of await leadershipOn(db, organisation.id, todayOf({ now }))) {
    if (but.has(person)) continue;
    await owe(db, organisation.id, {
      ...about(id),
      title: `Svara på självskattningen: ${title}`,
      address: `/mognad/${id}`,
      responsible: person,
      line: null,
      dueOn: answerBy,
      at: now().toISOString(),
    });
  }
}

/** Whoever has answered all of it owes nothing more. */
export async function fulfilAnswers({ db, organisation, now }: Changing, round: string, person: string) {
  const open = await dutiesOf(db, organisation.id, {
    ...about(round),
    isOpen: true,
    today: todayOf({ now }),
  });
  for (const { id, responsible } of open) {
    if (responsible !== person) continue;
    await fulfil(db, organisation.id, { duty: id, by: person, at: now().toISOString() });
  }
}

/** Nobody owes answers to the round any more. */
export const releaseAnswers = (
  { db, organisation, now }: Changing,
  round: string,
  why: 'withdrawn' | 'replaced',
): Promise<void> => release(db, organisation.id, { ...about(round), why, at: now().toISOString() });
