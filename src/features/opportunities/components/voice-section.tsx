import { Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { Disclosure } from '#ui/components/provenance.tsx';
import { ScoreParts } from '#ui/components/score-parts.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { VoiceItem } from '#ui/components/voice-list.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/opportunities.ts';
import { voiceMessages } from '../messages/voice.ts';
import type { VoiceOn } from '../reading.ts';

/** What employees say for an opportunity, and what it gives. */
export function VoiceSection(props: {
  readonly language: Language;
  readonly opportunity: string;
  readonly voice: VoiceOn;
  /** Whether the score is the voice alone; else it stands among its other parts. */
  readonly isAlone: boolean;
  readonly mayEdit: boolean;
}) {
  const { language, voice, mayEdit } = props;
  const { supports } = voice;
  const text = voiceMessages(language);
  const address = `/mojligheter/egna/stod?for=${encodeURIComponent(props.opportunity)}`;
  const [first] = supports;
  return (
    <Section
      id="rost"
      title={
        supports.length === 0
          ? text.title
          : supports.length === 1
            ? text.findingOne
            : text.finding(formatNumber(supports.length, language))
      }
      {...(supports.length === 0 ? { lede: text.none } : {})}
    >
      {supports.length > 0 && (
        <ul className="voice-list">
          {supports.map(each => (
            <VoiceItem key={each.key} voice={each}>
              {mayEdit && (
                <form method="post" action={address} aria-label={text.removeLabel(each.words)}>
                  <input type="hidden" name="step" value="remove" />
                  <input type="hidden" name="support" value={each.support} />
                  <SubmitButton label={text.remove} variant="secondary" />
                </form>
              )}
            </VoiceItem>
          ))}
        </ul>
      )}
      {first !== undefined && props.isAlone && (
        <ScoreParts
          title={messages(language).one.score(voice.total)}
          parts={[
            { label: text.part, points: voice.added * 100, display: voice.display, explanation: text.only },
          ]}
          of={100}
        />
      )}
      {first !== undefined && (
        <Disclosure summary={messages(language).one.method}>
          <p>{text.method}</p>
        </Disclosure>
      )}
      {mayEdit && (
        <p>
          <ButtonLink label={text.add} href={address} variant="secondary" />
        </p>
      )}
    </Section>
  );
}
