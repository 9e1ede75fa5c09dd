import type { Tone } from '#ui/components/marks.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { ideaMessages } from './messages/idea.ts';
import { listMessages } from './messages/list.ts';
import { ideaWords } from './messages/words.ts';
import { isWaiting, type Status } from './model/idea.ts';
import type { Replies } from './model/standing.ts';
import type { Author, IdeaRow } from './reading/ideas.ts';

export const toneOf: Readonly<Record<Status, Tone>> = {
  new: 'watch',
  reading: 'moving',
  answered: 'good',
  opportunity: 'moving',
  initiative: 'moving',
  'not-now': 'same',
  withdrawn: 'unknown',
};

/** Who left an idea, as others are told. */
export function authorText({ name, part }: Author, language: Language): string {
  const text = ideaWords(language);
  if (name !== null) return name;
  return part === null ? text.employeeOnly : text.employee(part);
}

/** By when its author is to have a reply, or when they got it; null where neither can be said. */
export function replyText(row: IdeaRow, language: Language): string | null {
  const text = ideaWords(language);
  const { repliedOn, promisedOn, isLate, reply } = row;
  if (isLate && promisedOn !== null) return text.lateSince(formatDate(promisedOn, language));
  if (reply !== null) return text.by(formatDate(reply.dueOn, language));
  return repliedOn === null ? null : text.replied(formatDate(repliedOn, language));
}

/** What the list finds: how many wait, and how many too long. */
export function findingOf({ waiting, late }: Replies, language: Language): string {
  const text = listMessages(language);
  const words = ideaWords(language);
  const count = formatCount(waiting, words.ideaOne, words.ideaMany, language);
  if (waiting === 0) return text.findingNone;
  return late === 0 ? text.findingWaiting(count) : text.findingLate(count, formatNumber(late, language, 0));
}

/** How many got a reply in time, of how many. */
export function inTimeText({ inTime, due }: Replies, language: Language): string {
  const text = listMessages(language);
  if (due === 0) return text.nothingDue;
  return text.inTime(formatNumber(inTime, language, 0), formatNumber(due, language, 0));
}

/** The size of a file as people read it. */
export function sizeText(bytes: number, language: Language): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000
    ? `${formatNumber(Math.max(1, kilobytes), language, 0)}\u00a0kB`
    : `${formatNumber(kilobytes / 1024, language, 1)}\u00a0MB`;
}

/** Where an idea stands, in a sentence. */
export function ledeOf({ status, owner, reply, promisedOn, isLate }: IdeaRow, language: Language): string {
  const text = ideaMessages(language).lede;
  if (!isWaiting(status)) return text[status];
  if (owner === null || reply === null) return text.nobody;
  return isLate && promisedOn !== null
    ? text.late(owner.name, formatDate(promisedOn, language))
    : text.new(owner.name, formatDate(reply.dueOn, language));
}
