import { consensusVoices } from '#features/conversations/index.ts';
import { allGoals } from '#features/direction/index.ts';
import { voiceLine, voiceShown, voicesHeard } from '#features/opportunities/index.ts';
import type { Context } from '#platform/context.ts';
import type { VoiceShown } from '#ui/components/voice-shown.ts';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { visionMessages } from './messages.ts';
import { changesBetween, type Edition, type EditionHead, isAltered, type Sentence } from './model.ts';
import { editionOf, latestPublished, outcomesOf } from './reading.ts';
import { editionHeads } from './store.ts';

/** How an edition is told apart from others. */
export const topicOf = ({ number, publishedAt }: EditionHead, language: Language): string => {
  const text = visionMessages(language);
  const name = formatNumber(number, language, 0);
  return publishedAt === null ? text.topicDraft(name) : text.topic(name, formatDate(publishedAt, language));
};

/** How much of the vision something is decided about. */
export function findingOf(decided: number, all: number, language: Language): string {
  const text = visionMessages(language);
  const named = (count: number) => formatNumber(count, language, 0);
  if (all === 1) return decided === 1 ? text.findingOne : text.findingOneNot;
  if (decided === 0) return text.findingNone(named(all));
  return decided === all ? text.findingAll(named(all)) : text.finding(named(decided), named(all));
}

/** Sentences with what is told now of what they rest on, and with what it was where nothing is told any more. */
export async function sentencesShown(member: Context, sentences: readonly Sentence[]) {
  const { language } = member;
  const voices = new Map((await voicesHeard(member)).map(voice => [`${voice.kind} ${voice.id}`, voice]));
  const outcomes = new Map((await outcomesOf(member, sentences)).map(each => [each.sentence, each]));
  return sentences.map(({ id, words, supports, goals }) => ({
    id,
    words,
    goals,
    supports: supports.map((support): VoiceShown => {
      const heard = voices.get(`${support.kind} ${support.voice}`);
      if (heard !== undefined) return voiceShown(heard, language);
      const { kind, voice, words: said, told, href } = support;
      return { key: `${kind} ${voice}`, words: said, line: told, href, since: '' };
    }),
    outcome: outcomes.get(id) ?? { sentence: id, state: 'nothing' as const, initiatives: [], decisions: [] },
  }));
}

export type SentenceShown = Awaited<ReturnType<typeof sentencesShown>>[number];

const headShown = (head: EditionHead, language: Language) => ({
  id: head.id,
  number: formatNumber(head.number, language, 0),
  publishedAt: head.publishedAt === null ? null : formatDate(head.publishedAt, language),
  publishedBy: head.publishedBy,
});

export type HeadShown = ReturnType<typeof headShown>;

/** Everything that the page of the vision shows. */
export async function visionPage(member: Context) {
  const { db, organisation, language } = member;
  const heads = await editionHeads(db, organisation.id);
  const published = await latestPublished(member);
  const draft = heads.find(({ publishedAt }) => publishedAt === null);
  const sentences = published === null ? [] : await sentencesShown(member, published.sentences);
  const decided = sentences.filter(({ outcome }) => outcome.state === 'decided').length;
  return {
    heads: heads.map(head => headShown(head, language)),
    draft: draft === undefined ? null : headShown(draft, language),
    published:
      published === null
        ? null
        : {
            title: published.title,
            lede: published.lede,
            topic: topicOf(published, language),
            finding: findingOf(decided, sentences.length, language),
          },
    sentences,
  };
}

/** What may be chosen for a sentence: what employees said, and goals; what a draft holds already stays a choice. */
export async function visionOptions(member: Context, draft: Edition) {
  const { db, organisation, language } = member;
  // What conversations agree on can be chosen without more ado; what has been told of is told as it was last.
  const heard = await voicesHeard(member);
  const told = new Set(heard.map(({ kind, id }) => `${kind} ${id}`));
  const agreed = (await consensusVoices(member)).filter(({ kind, id }) => !told.has(`${kind} ${id}`));
  const voices = [...heard, ...agreed].map(voice => ({
    value: `${voice.kind}:${voice.id}`,
    label: `”${voice.words}” ${voiceLine(voice, language)}`,
  }));
  const held = draft.sentences.flatMap(({ supports }) =>
    supports.map(({ kind, voice, words, told }) => ({
      value: `${kind}:${voice}`,
      label: told === '' ? `”${words}”` : `”${words}” ${told}`,
    })),
  );
  const known = new Map([...held, ...voices].map(option => [option.value, option]));
  const goals = (await allGoals(db, organisation.id)).map(({ id, title }) => ({ value: id, label: title }));
  return {
    supports: [...known.values()],
    goals: goals.toSorted((one, other) => one.label.localeCompare(other.label, 'sv')),
  };
}

export type VisionOptions = Awaited<ReturnType<typeof visionOptions>>;

/** An edition as it stands, and what has changed since another: the one published before it, unless another is chosen. */
export async function editionPage(member: Context, id: string, chosen: string | null) {
  const { db, organisation, language } = member;
  const text = visionMessages(language);
  const edition = await editionOf(member, id);
  const others = (await editionHeads(db, organisation.id)).filter(head => head.id !== id);
  const against =
    chosen !== null && others.some(head => head.id === chosen)
      ? await editionOf(member, chosen)
      : await latestPublished(member, edition.number);
  const named = (count: number) => formatNumber(count, language, 0);
  const changes = against === null ? null : changesBetween(against, edition);
  const altered = changes?.sentences.filter(isAltered).length ?? 0;
  return {
    edition,
    topic: topicOf(edition, language),
    others: others.map(head => ({ value: head.id, label: `${text.edition} ${named(head.number)}` })),
    compared:
      against === null || changes === null
        ? null
        : {
            against: against.id,
            changes,
            finding:
              altered === 0
                ? text.changesNone(named(against.number))
                : text.changes(formatCount(altered, text.one, text.many, language), named(against.number)),
          },
  };
}
