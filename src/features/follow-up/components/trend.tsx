import { ToneShape } from '#ui/components/marks.tsx';
import type { Language } from '#ui/language/language.ts';
import { followUpWords } from '../messages/words.ts';
import { type Status, turnOf } from '../model/check-in.ts';
import { toneOf } from '../tones.ts';

/** The latest answers as shapes in their order, and in a word where they are heading. */
export function Trend({
  language,
  trend,
}: {
  readonly language: Language;
  readonly trend: readonly Status[];
}) {
  const words = followUpWords(language);
  const turn = turnOf(trend);
  if (turn === null) return null;
  return (
    <span className="answer-trend">
      <span aria-hidden="true">
        {trend.map((status, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same answer may be given twice, and the order never changes
          <ToneShape key={at} tone={toneOf[status]} />
        ))}
      </span>
      <span className="ds-sr-only">
        {words.trendLabel(trend.map(status => words.status[status]).join(', '))}
      </span>
      <span>{words.trend[turn]}</span>
    </span>
  );
}
