import { Section } from '#ui/components/finding.tsx';
import { SelectField } from '#ui/components/forms.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { meetingName } from '../meeting-name.ts';
import { proposalMessages } from '../messages/proposal.ts';
import type { MeetingRow } from '../reading/meetings.ts';
import type { ProposalRead } from '../reading/proposals.ts';
import { StepForm } from './step-form.tsx';

/** What comes next for a proposal, and where it has been taken up and decided. */
export function ProposalSteps(props: {
  readonly language: Language;
  readonly proposal: ProposalRead;
  readonly meetings: readonly MeetingRow[];
  readonly mayPrepare: boolean;
  readonly mayRecord: boolean;
}) {
  const { language, proposal, meetings, mayPrepare, mayRecord } = props;
  const text = proposalMessages(language);
  const { id, state, version, decisions } = proposal;
  const isDraft = state === 'working-material';
  const isOpen = isDraft || state === 'drawn-up';
  return (
    <Section id="nasta" title={text.steps}>
      <ul className="plain-list">
        {decisions.map(decision => (
          <li key={decision.id}>
            <a href={`/beslut/${decision.id}`}>
              {text.decisionNumber(formatNumber(decision.number, language, 0))}
            </a>
          </li>
        ))}
        {proposal.meetings.map(meeting => (
          <li key={meeting.id}>
            {text.meetings}: <a href={`/beslut/moten/${meeting.id}`}>{meetingName(meeting, language)}</a>
          </li>
        ))}
      </ul>
      {mayPrepare && isDraft && (
        <>
          <p>{text.drawUpLede}</p>
          <div className="button-row">
            <StepForm step="drawUp" label={text.drawUp} version={version} />
            <ButtonLink label={text.edit} href={`/beslut/forslag/${id}/andra`} variant="secondary" />
            {proposal.meetings.length === 0 && (
              <StepForm step="remove" label={text.remove} version={version} variant="secondary" />
            )}
          </div>
        </>
      )}
      {mayRecord && state === 'drawn-up' && (
        <p>
          <ButtonLink label={text.decide} href={`/beslut/nytt?forslag=${id}`} variant="primary" />
        </p>
      )}
      {mayPrepare && isOpen && meetings.length > 0 && (
        <StepForm step="takeUp" label={text.addToMeeting} version={version} variant="secondary">
          <SelectField
            id="meeting"
            name="meeting"
            label={text.meeting}
            value=""
            options={meetings.map(meeting => ({
              value: meeting.id,
              label: meetingName(meeting, language),
            }))}
          />
        </StepForm>
      )}
      {mayPrepare && state === 'drawn-up' && (
        <StepForm step="withdraw" label={text.withdraw} version={version} variant="secondary" />
      )}
    </Section>
  );
}
