import { Section } from '#ui/components/finding.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { roundMessages } from '../messages/round.ts';

export type AreaProgressRow = {
  readonly id: string;
  readonly name: string;
  readonly all: number;
  readonly answered: number;
};

/** The areas with how far each is answered, and the way to answer it. */
export function AreaProgress(props: {
  readonly language: Language;
  readonly round: string;
  readonly areas: readonly AreaProgressRow[];
}) {
  const { language, round, areas } = props;
  const text = roundMessages(language);
  const next = areas.find(({ all, answered }) => answered < all);
  return (
    <Section id="omraden" title={text.areas}>
      {next !== undefined && (
        <p className="button-row">
          <a className="ds-button" data-variant="primary" href={`/mognad/${round}/svara/${next.id}`}>
            {text.answer(next.name)}
          </a>
        </p>
      )}
      <ol className="maturity-areas">
        {areas.map(({ id, name, all, answered }) => (
          <li key={id} data-done={answered === all ? 'true' : undefined}>
            <a href={`/mognad/${round}/svara/${id}`}>{name}</a>
            <span className="hint">
              {text.answered(formatNumber(answered, language, 0), formatNumber(all, language, 0))}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
