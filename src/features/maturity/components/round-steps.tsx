import { Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { roundMessages } from '../messages/round.ts';
import type { RoundPage } from '../round-page.ts';

/** What whoever leads the self-assessment can do with it now. */
export function RoundSteps(props: {
  readonly language: Language;
  readonly round: RoundPage['round'];
  readonly isUntouched: boolean;
}) {
  const { language, round } = props;
  const text = roundMessages(language);
  const step = (name: 'compare' | 'close' | 'remove', lede: string, label: string) => (
    <form method="post" className="maturity-step">
      <input type="hidden" name="step" value={name} />
      <input type="hidden" name="version" value={round.version} />
      <p>{lede}</p>
      <SubmitButton label={label} variant="secondary" />
    </form>
  );
  return (
    <Section id="steg" title={text.steps}>
      {round.phase === 'alone' && step('compare', text.compareLede, text.compare)}
      {round.phase === 'together' && step('close', text.closeLede, text.close)}
      {props.isUntouched && step('remove', text.removeLede, text.remove)}
      <p>
        <a href={`/mognad/${round.id}/andra`}>{text.edit}</a>
      </p>
    </Section>
  );
}
