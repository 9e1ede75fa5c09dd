import { Section } from '#ui/components/finding.tsx';
import { TextField } from '#ui/components/forms.tsx';
import { Disclosure } from '#ui/components/provenance.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';
import { meetingMessages } from '../messages/meeting.ts';
import type { MeetingRead } from '../reading/meetings.ts';
import { StepForm } from './step-form.tsx';

/** What comes next for a meeting, and its protocol once it was held. */
export function MeetingSteps(props: {
  readonly language: Language;
  readonly meeting: MeetingRead;
  readonly mayPrepare: boolean;
}) {
  const { language, meeting, mayPrepare } = props;
  const text = meetingMessages(language);
  const { id, state, version } = meeting;
  const protocol = `/api/v1/meetings/${id}/protocol`;
  return (
    <Section id="motet" title={text.steps}>
      {mayPrepare && state === 'planned' && (
        <>
          <p>{text.holdLede}</p>
          <StepForm step="hold" label={text.hold} version={version} />
          <Disclosure summary={text.change}>
            <StepForm step="change" label={text.changeButton} version={version} variant="secondary">
              <TextField
                id="heldOn"
                name="heldOn"
                type="date"
                label={text.fields.heldOn}
                value={meeting.heldOn}
                isRequired
              />
              <TextField
                id="place"
                name="place"
                label={text.fields.place}
                value={meeting.place}
                autoComplete="off"
              />
            </StepForm>
            <StepForm step="remove" label={text.cancel} version={version} variant="secondary" />
          </Disclosure>
        </>
      )}
      {mayPrepare && state === 'held' && (
        <>
          <p>{text.closeLede}</p>
          <StepForm step="close" label={text.close} version={version} />
        </>
      )}
      {state !== 'planned' && (
        <>
          <p>{text.protocolLede}</p>
          <p className="button-row">
            <ButtonLink label={text.word} href={`${protocol}?format=docx`} variant="secondary" />
            <ButtonLink label={text.pdf} href={`${protocol}?format=pdf`} variant="secondary" />
          </p>
        </>
      )}
    </Section>
  );
}
