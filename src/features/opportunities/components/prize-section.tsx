import { Section } from '#ui/components/finding.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import type { Language } from '#ui/language/language.ts';
import { prizeMessages } from '../messages/prize.ts';
import type { PrizeSteps } from '../prize-view.ts';

/** What an opportunity could reach a year, with its range, and how that was reckoned; why it is not known where it is not. */
export function PrizeSection({
  language,
  prize,
}: {
  readonly language: Language;
  readonly prize: PrizeSteps;
}) {
  const text = prizeMessages(language);
  return (
    <Section id="vart" title={prize.reach === null ? text.unknown : text.finding(prize.reach)}>
      {prize.reason !== null && <p>{prize.reason}</p>}
      <p>
        {text.of} <Swedish>{prize.name}</Swedish>:
      </p>
      <ul>
        {prize.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {prize.reach !== null && <p className="hint">{text.caution}</p>}
    </Section>
  );
}
