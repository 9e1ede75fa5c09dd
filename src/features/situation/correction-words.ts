import type { Classification } from '#core/panel/key-figure.ts';
import { correctionMessages } from '#features/situation/messages/correction.ts';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import type { Language } from '#platform/context.ts';

/** What a key figure counts as, within a sentence: `mått (högre är bättre)`. */
export function judgedText(
  { kind, direction }: Pick<Classification, 'kind' | 'direction'>,
  language: Language,
): string {
  const words = keyFigureMessages(language);
  return correctionMessages(language).judged(words.kinds[kind], words.directions[direction]);
}
