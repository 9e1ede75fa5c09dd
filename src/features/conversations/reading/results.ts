import { leastShown } from '#core/disclosure/shown-votes.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import { type Standing, standingOn } from '../model/conversation.ts';
import type { Brief, Figures } from '../model/figures.ts';
import { type Findings, findingsOf } from '../model/findings.ts';
import { conversationById, invitedOf } from '../store/conversations.ts';
import { daysOf, resultOf } from '../store/results.ts';
import { statementsOf } from '../store/statements.ts';

/** Of one part or profession: how many were invited and how many came; null for fewer than six. */
export type Represented = {
  readonly id: string;
  readonly name: string;
  readonly invited: number | null;
  readonly people: number | null;
};

export type Results = {
  readonly conversation: string;
  readonly question: string;
  readonly background: string;
  readonly promise: string;
  readonly language: 'sv' | 'en';
  readonly opensOn: string;
  readonly closesOn: string;
  readonly standing: Standing;
  readonly isFinal: boolean;
  /** Null until six have taken part. */
  readonly findings: Findings | null;
  /** The statements by id, as they may be read. */
  readonly texts: Readonly<Record<string, string>>;
  readonly map: Figures['map'];
  readonly invited: number | null;
  readonly parts: readonly Represented[];
  readonly professions: readonly Represented[];
  /** Parts and professions that were invited, and of which fewer than six came. */
  readonly missing: readonly string[];
  readonly days: readonly (Brief & { readonly on: string })[];
};

const known = (people: number): number | null => (people < leastShown ? null : people);

/** What may be read of a conversation's results: of the last edition, and of nothing newer. */
export async function readResults(
  member: Pick<Context, 'db' | 'organisation' | 'now'>,
  conversation: string,
): Promise<Results> {
  const { db, organisation } = member;
  const found = await conversationById(db, organisation.id, conversation);
  if (found === null || found.status === 'draft') throw unknown('conversation');
  const published = (await statementsOf(db, organisation.id, conversation)).filter(
    ({ state }) => state === 'published',
  );
  const invited = await invitedOf(db, organisation.id, conversation);
  const result = await resultOf(db, organisation.id, conversation);
  const texts = Object.fromEntries(published.map(({ id, text }) => [id, text]));
  const figures = result === null ? null : readable(result.figures, texts);
  const represented = (kind: 'part' | 'profession', counts: Figures['parts']): readonly Represented[] =>
    invited
      .filter(each => each.kind === kind)
      .map(({ id, name, people }) => ({
        id,
        name,
        invited: known(people),
        people: counts.find(each => each.id === id)?.people ?? null,
      }));
  const parts = represented('part', figures?.parts ?? []);
  const professions = represented('profession', figures?.professions ?? []);
  const isTold = figures !== null && figures.participants > 0;
  return {
    conversation,
    question: found.question,
    background: found.background,
    promise: found.promise,
    language: found.language,
    opensOn: found.opensOn,
    closesOn: found.closedOn ?? found.closesOn,
    standing: standingOn(found, todayOf(member)),
    isFinal: result?.isFinal ?? false,
    findings: isTold ? findingsOf(figures) : null,
    texts,
    map: figures?.map ?? null,
    invited: invited.find(({ kind }) => kind === 'everyone')?.people ?? null,
    parts,
    professions,
    missing: isTold
      ? [...parts, ...professions]
          .filter(({ people, invited: asked }) => people === null && asked !== null)
          .map(({ name }) => name)
      : [],
    days: await daysOf(db, organisation.id, conversation),
  };
}

/** Without statements that have been withdrawn since. */
const readable = (figures: Figures, texts: Readonly<Record<string, string>>): Figures => ({
  ...figures,
  statements: figures.statements.filter(({ id }) => texts[id] !== undefined),
});
