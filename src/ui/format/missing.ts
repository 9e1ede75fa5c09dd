import { defineMessages } from '#ui/language/define-messages.ts';
import type { Language } from '#ui/language/language.ts';

/** Why there is no value. The first three are the sources' own reasons; `not fetched` lies outside the snapshot. */
export type Missing = 'bortfall' | 'not applicable' | 'suppressed' | 'not fetched' | 'too few' | 'unknown';

const messages = defineMessages({
  bortfall: 'saknas (bortfall)',
  'not applicable': 'ej tillämpligt',
  suppressed: 'saknas (sekretess)',
  'not fetched': 'inte hämtat',
  'too few': 'saknas (för få)',
  unknown: 'saknas',
})({
  bortfall: 'missing (no answer)',
  'not applicable': 'not applicable',
  suppressed: 'missing (confidential)',
  'not fetched': 'not fetched',
  'too few': 'missing (too few)',
  unknown: 'missing',
});

/** Words that stand where a value would: `saknas (sekretess)`. Never 0, never a dash alone. */
export function formatMissing(reason: Missing, language: Language): string {
  return messages(language)[reason];
}
