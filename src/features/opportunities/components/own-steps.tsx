import { Section } from '#ui/components/finding.tsx';
import { SubmitButton, TextArea } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { ownMessages } from '../messages/own.ts';
import type { OwnOpportunity } from '../model/own.ts';

/** Dismisses an opportunity of the own, or brings it back, with the reason. */
export function OwnSteps(props: {
  readonly language: Language;
  readonly own: Pick<OwnOpportunity, 'version' | 'state'>;
  readonly typed: string;
  readonly version: number | null;
  readonly error: string | undefined;
}) {
  const { own } = props;
  const text = ownMessages(props.language);
  const isOpen = own.state === 'open';
  return (
    <Section
      id="avfarda"
      title={isOpen ? text.dismiss : text.bringBack}
      lede={isOpen ? text.dismissLede : text.bringBackLede}
    >
      <form className="form" method="post">
        <input type="hidden" name="step" value={isOpen ? 'dismiss' : 'bring-back'} />
        <input type="hidden" name="version" value={props.version ?? own.version} />
        <TextArea
          id="reason"
          name="reason"
          label={text.reason}
          value={props.typed}
          rows={3}
          isRequired
          error={props.error}
        />
        <SubmitButton label={isOpen ? text.dismissButton : text.bringBackButton} variant="secondary" />
      </form>
    </Section>
  );
}
