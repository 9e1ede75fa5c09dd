import { formatNumber, formatShare } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { attentionMessages } from './messages/attention.ts';
import { type Counts, fewestForShare } from './model/attention.ts';

/** `7 av 9 i tid`; with a share where there are enough to share. */
export function countedText(counts: Counts, language: Language): string {
  const text = attentionMessages(language);
  if (counts.asked === 0) return text.nothing;
  const done = formatNumber(counts['on-time'], language, 0);
  const asked = formatNumber(counts.asked, language, 0);
  return counts.asked < fewestForShare
    ? text.onTime(done, asked)
    : text.onTimeShare(done, asked, formatShare(counts['on-time'] / counts.asked, language, 0));
}

/** `7 av 9`, where the heading says of what. */
export function shortText(counts: Counts, language: Language): string {
  const text = attentionMessages(language);
  if (counts.asked === 0) return text.nothing;
  return text.counted(formatNumber(counts['on-time'], language, 0), formatNumber(counts.asked, language, 0));
}
