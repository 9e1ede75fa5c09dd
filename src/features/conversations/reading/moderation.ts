import { leastLikeness, likenessOf, profileOf } from '#core/similarity/likeness.ts';
import type { Context } from '#platform/context.ts';
import { type Caught, numbersCaught, personsNamed } from '../model/caught.ts';
import type { Statement } from '../model/statement.ts';
import { namesOfPeople, statementsOf } from '../store/statements.ts';
import { readConversation } from './conversation.ts';

const mostAlike = 3;

/** A statement that waits, with what whoever reads it should look at. */
export type Waiting = Statement & {
  readonly caught: readonly Caught[];
  /** Statements that say something alike, the most alike first. */
  readonly alike: readonly { readonly id: string; readonly text: string }[];
};

/** What waits to be read, what is in the conversation and what is not, with why. */
export async function readModeration(member: Context, conversation: string) {
  const { id } = await readConversation(member, conversation);
  const { db, organisation } = member;
  const all = (await statementsOf(db, organisation.id, id)).map(statement => ({
    statement,
    profile: profileOf(statement.text),
  }));
  const names = [...(await namesOfPeople(db, organisation.id)).values()];
  const waiting = all
    .filter(({ statement }) => statement.state === 'waiting')
    .map(({ statement, profile }): Waiting => {
      const alike = all
        .filter(other => other.statement.id !== statement.id)
        .filter(other => other.statement.state === 'published' || other.statement.state === 'waiting')
        .map(other => ({ ...other.statement, likeness: likenessOf(profile, other.profile) }))
        .filter(({ likeness }) => likeness >= leastLikeness)
        .toSorted((one, other) => other.likeness - one.likeness)
        .slice(0, mostAlike);
      return {
        ...statement,
        caught: [
          ...numbersCaught(statement.text),
          ...(personsNamed(statement.text, names).length > 0 ? (['person'] as const) : []),
        ],
        alike: alike.map(({ id: other, text }) => ({ id: other, text })),
      };
    });
  const of = (...states: Statement['state'][]) =>
    all.map(({ statement }) => statement).filter(({ state }) => states.includes(state));
  return { waiting, published: of('published'), refused: of('refused', 'withdrawn') };
}
