import { fewestPeople } from '#core/opportunities/voice.ts';
import type { ThreadObject } from '#features/thread/index.ts';
import type { Context } from '#platform/context.ts';
import type { VoiceShown, VoicesShown } from '#ui/components/voice-shown.ts';
import { formatDate } from '#ui/format/dates.ts';
import { formatShare } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { voiceMessages } from './messages/voice.ts';
import type { EmployeeVoice, KeptVoice, Support } from './model/voice.ts';
import { voicesOf } from './store/voice.ts';

/** The share that surely agrees in every group: rounded down, since it is told as the least. */
export function leastTold(share: number, language: Language): string {
  const { agree, agreeUnknown } = voiceMessages(language);
  const percent = Math.floor(share * 100 + 1e-9);
  return percent === 0 ? agreeUnknown : agree(formatShare(percent / 100, language, 0));
}

/** What a voice says, in one line: `Medarbetarna: 84 % i alla grupper instämmer (312 deltagare)`. */
export function voiceLine(voice: EmployeeVoice, language: Language): string {
  const text = voiceMessages(language);
  const { kind, told, agreeShare, people } = voice;
  if (kind === 'idea') {
    // Who stands behind an idea is not told of so few.
    return people < fewestPeople
      ? text.idea
      : text.ideaOf(formatCount(people, text.person, text.persons, language));
  }
  // What its own feature tells is in Swedish.
  return text.voiced(
    language === 'sv' && told !== '' ? told : leastTold(agreeShare ?? 0, language),
    formatCount(people, text.participant, text.participants, language),
  );
}

/** A voice, ready to be shown. */
export const voiceShown = (voice: KeptVoice, language: Language): VoiceShown => ({
  key: `${voice.kind} ${voice.id}`,
  words: voice.words,
  line: voiceLine(voice, language),
  href: voice.href,
  since: voiceMessages(language).since(formatDate(voice.since, language)),
});

export const supportShown = (support: Support, language: Language) => ({
  ...voiceShown(support, language),
  support: support.supportId,
});

/** What employees said that led to an object – null where nothing is –, by what stands before it in its thread. */
export async function voicesBehind(
  { db, organisation, language }: Pick<Context, 'db' | 'organisation' | 'language'>,
  before: readonly Pick<ThreadObject, 'kind' | 'id'>[],
): Promise<VoicesShown | null> {
  const ids = new Set(
    before
      .filter(({ kind }) => kind === 'statement' || kind === 'idea')
      .map(({ kind, id }) => `${kind} ${id}`),
  );
  if (ids.size === 0) return null;
  const voices = await voicesOf(db, organisation.id);
  const shown = voices
    .filter(({ kind, id }) => ids.has(`${kind} ${id}`))
    .map(voice => voiceShown(voice, language));
  return shown.length === 0 ? null : { title: voiceMessages(language).behind, voices: shown };
}
