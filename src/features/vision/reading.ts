import type { Kysely } from 'kysely';
import { inLanguage, ledToInThread, type ThreadObject, type ThreadRef } from '#features/thread/index.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Edition, EditionHead, Sentence } from './model.ts';
import { decidedAmong, editionHeads, sentencesOf } from './store.ts';

type Asking = Pick<Context, 'organisation'> & { readonly db: Kysely<Schema> };

const whole = async ({ db, organisation }: Asking, head: EditionHead): Promise<Edition> => ({
  ...head,
  sentences: await sentencesOf(db, organisation.id, head.id),
});

/** One edition with its sentences; unknown where there is none. */
export async function editionOf(asking: Asking, id: string): Promise<Edition> {
  const head = (await editionHeads(asking.db, asking.organisation.id)).find(each => each.id === id);
  if (head === undefined) throw unknown('edition');
  return whole(asking, head);
}

/** The edition last published – before the one of this number, where it is given –; null where there is none. */
export async function latestPublished(
  asking: Asking,
  before = Number.POSITIVE_INFINITY,
): Promise<Edition | null> {
  const heads = await editionHeads(asking.db, asking.organisation.id);
  const head = heads.find(({ publishedAt, number }) => publishedAt !== null && number < before);
  return head === undefined ? null : whole(asking, head);
}

/** The edition that is being written; null where there is none. */
export async function draftOf(asking: Asking): Promise<Edition | null> {
  const heads = await editionHeads(asking.db, asking.organisation.id);
  const head = heads.find(({ publishedAt }) => publishedAt === null);
  return head === undefined ? null : whole(asking, head);
}

/** What has come of a sentence. */
export type Outcome = {
  readonly sentence: string;
  /** `decided` where something of it is decided, under way or ended. */
  readonly state: 'decided' | 'proposed' | 'nothing';
  readonly initiatives: readonly ThreadObject[];
  readonly decisions: readonly ThreadObject[];
};

/** What has come of each sentence, by way of its goals and of what employees said, through the thread, in the reader's language. */
export async function outcomesOf(
  { db, organisation, language }: Asking & Pick<Context, 'language'>,
  sentences: readonly Sentence[],
): Promise<readonly Outcome[]> {
  const refsOf = ({ supports, goals }: Sentence): readonly ThreadRef[] => [
    ...supports.map(({ kind, voice }) => ({ kind, id: voice })),
    ...goals.map(({ goal }) => ({ kind: 'goal' as const, id: goal })),
  ];
  const keyOf = ({ kind, id }: ThreadRef) => `${kind} ${id}`;
  const led = await ledToInThread(db, organisation.id, sentences.flatMap(refsOf), ['initiative', 'decision']);
  const byStart = Map.groupBy(led, ({ from }) => keyOf(from));
  const decided = await decidedAmong(
    db,
    organisation.id,
    led.flatMap(({ object }) => (object.kind === 'initiative' ? [object.id] : [])),
  );
  return sentences.map(sentence => {
    const objects = refsOf(sentence).flatMap(ref => byStart.get(keyOf(ref)) ?? []);
    const unique = [
      ...new Map(objects.map(({ object }) => [keyOf(object), inLanguage(object, language)])).values(),
    ];
    const initiatives = unique.filter(({ kind }) => kind === 'initiative');
    return {
      sentence: sentence.id,
      state: initiatives.some(({ id }) => decided.has(id))
        ? 'decided'
        : initiatives.length > 0
          ? 'proposed'
          : 'nothing',
      initiatives,
      decisions: unique.filter(({ kind }) => kind === 'decision'),
    };
  });
}
