import { z } from 'zod';
import { lineOf, lineSchema, textOf, versionSchema } from '#features/organisations/index.ts';

/** A picture that can be kept in mind: no more than this. */
export const mostSentences = 9;

/** What employees said that a sentence rests on, as it was told when the sentence was written. */
export type SentenceSupport = {
  readonly kind: 'statement' | 'idea';
  readonly voice: string;
  readonly words: string;
  readonly told: string;
  readonly href: string;
};

export type SentenceGoal = { readonly goal: string; readonly title: string };

/** One sentence of the picture of the future; it keeps its id from edition to edition, however it is worded. */
export type Sentence = {
  readonly id: string;
  readonly words: string;
  readonly supports: readonly SentenceSupport[];
  readonly goals: readonly SentenceGoal[];
};

export type VisionText = {
  readonly title: string;
  readonly lede: string;
  readonly sentences: readonly Sentence[];
};

export type EditionHead = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly lede: string;
  readonly begunAt: string;
  /** Null for the one that is being written. */
  readonly publishedAt: string | null;
  readonly publishedBy: string | null;
  readonly version: number;
};

export type Edition = EditionHead & VisionText;

const sentenceSchema = z.strictObject({
  sentence: z.uuid().nullable().meta({ description: 'Null för en ny mening. Null for a new sentence.' }),
  words: lineOf(1, 300),
  supports: z
    .array(z.strictObject({ kind: z.enum(['statement', 'idea']), voice: z.uuid() }))
    .max(30)
    .readonly(),
  goals: z.array(z.uuid()).max(30).readonly(),
});

const content = {
  title: lineSchema,
  lede: textOf(0, 2000),
  sentences: z.array(sentenceSchema).max(mostSentences).readonly(),
};

export const contentSchema = z.strictObject(content);
export type Content = z.infer<typeof contentSchema>;

const seen = { edition: z.uuid(), version: versionSchema };

export const startSchema = z.strictObject({
  content: contentSchema.nullable().meta({
    description: 'Null för att utgå från den senast publicerade. Null to begin from the one last published.',
  }),
});
export const changeSchema = z.strictObject({ ...seen, ...content });
export const seenSchema = z.strictObject(seen);

/** A text as it is given to an action. */
export const contentOf = ({ title, lede, sentences }: VisionText): Content => ({
  title,
  lede,
  sentences: sentences.map(({ id, words, supports, goals }) => ({
    sentence: id,
    words,
    supports: supports.map(({ kind, voice }) => ({ kind, voice })),
    goals: goals.map(({ goal }) => goal),
  })),
});

export type SentenceChange = {
  readonly id: string;
  readonly change: 'added' | 'removed' | 'kept';
  /** As it is worded now, or was where it is gone. */
  readonly words: string;
  /** How it was worded, where that is another. */
  readonly before: string | null;
  readonly hasMoved: boolean;
  readonly supportsAdded: readonly string[];
  readonly supportsRemoved: readonly string[];
  readonly goalsAdded: readonly string[];
  readonly goalsRemoved: readonly string[];
};

export type VisionChange = {
  readonly title: { readonly before: string; readonly after: string } | null;
  readonly isLedeChanged: boolean;
  /** Those of the later in its order, then those that are gone. */
  readonly sentences: readonly SentenceChange[];
};

const supportKey = ({ kind, voice }: SentenceSupport): string => `${kind} ${voice}`;

const without = <One>(all: readonly One[], others: readonly One[], key: (one: One) => string) => {
  const known = new Set(others.map(key));
  return all.filter(one => !known.has(key(one)));
};

/** What has changed from one edition to another. A sentence has moved where it stands in another order among those of both. */
export function changesBetween(before: VisionText, after: VisionText): VisionChange {
  const earlier = new Map(before.sentences.map(sentence => [sentence.id, sentence]));
  const later = new Set(after.sentences.map(({ id }) => id));
  const orderBefore = before.sentences.filter(({ id }) => later.has(id)).map(({ id }) => id);
  const orderAfter = after.sentences.filter(({ id }) => earlier.has(id)).map(({ id }) => id);
  const nothing: Sentence = { id: '', words: '', supports: [], goals: [] };
  const compared = (
    { id, words, supports, goals }: Sentence,
    was: Sentence,
    change: SentenceChange['change'],
  ): SentenceChange => ({
    id,
    change,
    words,
    before: change === 'kept' && was.words !== words ? was.words : null,
    hasMoved: change === 'kept' && orderBefore.indexOf(id) !== orderAfter.indexOf(id),
    supportsAdded: without(supports, was.supports, supportKey).map(each => each.words),
    supportsRemoved: without(was.supports, supports, supportKey).map(each => each.words),
    goalsAdded: without(goals, was.goals, ({ goal }) => goal).map(({ title }) => title),
    goalsRemoved: without(was.goals, goals, ({ goal }) => goal).map(({ title }) => title),
  });
  return {
    title: before.title === after.title ? null : { before: before.title, after: after.title },
    isLedeChanged: before.lede !== after.lede,
    sentences: [
      ...after.sentences.map(sentence => {
        const was = earlier.get(sentence.id);
        return was === undefined ? compared(sentence, nothing, 'added') : compared(sentence, was, 'kept');
      }),
      ...before.sentences
        .filter(({ id }) => !later.has(id))
        .map(sentence =>
          compared({ ...nothing, id: sentence.id, words: sentence.words }, sentence, 'removed'),
        ),
    ],
  };
}

/** Whether anything at all is told of a sentence that is kept. */
export const isAltered = (each: SentenceChange): boolean =>
  each.change !== 'kept' ||
  each.before !== null ||
  each.hasMoved ||
  [each.supportsAdded, each.supportsRemoved, each.goalsAdded, each.goalsRemoved].some(
    ({ length }) => length > 0,
  );
