import { Section } from '#ui/components/finding.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate, formatDateTime } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { deciderText } from '../decider-text.ts';
import { meetingName } from '../meeting-name.ts';
import { decisionMessages } from '../messages/decision.ts';
import type { DecisionRead } from '../reading/decisions.ts';
import { TextShown } from './text-shown.tsx';

/** What was decided: by whom, who answers, why, on what conditions. */
export function DecisionShown(props: { readonly language: Language; readonly decision: DecisionRead }) {
  const { language, decision } = props;
  const text = decisionMessages(language);
  const { meeting, owner, ownerTitle, benefitOwner, reviewer } = decision;
  const fact = (term: string, description: string | null | undefined) =>
    description === null || description === undefined || description === '' ? [] : [{ term, description }];
  return (
    <>
      <Section id="om" title={text.about}>
        <Facts
          facts={[
            ...fact(text.decider, deciderText(decision, language)),
            ...fact(text.day, formatDate(decision.decidedOn, language)),
            ...(meeting === null
              ? []
              : [
                  {
                    term: text.meeting,
                    description: <a href={`/beslut/moten/${meeting.id}`}>{meetingName(meeting, language)}</a>,
                  },
                ]),
            ...fact(text.paragraph, decision.paragraph),
            ...fact(text.registrationNumber, decision.registrationNumber),
            ...fact(text.owner, owner === null ? null : [owner.name, ownerTitle].join(', ')),
            ...fact(text.benefitOwner, benefitOwner?.name),
            ...fact(text.reviewer, reviewer?.name),
            ...fact(
              text.reported,
              decision.reportedOn === null
                ? null
                : [formatDate(decision.reportedOn, language), decision.reportNote]
                    .filter(part => part !== '')
                    .join(', '),
            ),
            {
              term: text.recorded,
              description: text.recordedBy(
                formatDateTime(decision.recordedAt, language),
                decision.recordedBy.name,
              ),
            },
          ]}
        />
      </Section>
      <Section id="ordagrant" title={text.ask}>
        <article className="document">
          <TextShown text={decision.basis.proposal.ask} />
        </article>
      </Section>
      <Section id="skal" title={text.reasons}>
        <TextShown text={decision.reasons} />
        {decision.dissent !== '' && (
          <>
            <h3>{text.dissent}</h3>
            <TextShown text={decision.dissent} />
          </>
        )}
        {decision.conditions !== '' && (
          <>
            <h3>{text.conditions}</h3>
            <TextShown text={decision.conditions} />
          </>
        )}
      </Section>
      {decision.points.length > 0 && (
        <Section id="beslutspunkter" title={text.points}>
          <Table
            caption={text.pointsCaption}
            captionDisplay="hidden"
            label={text.pointsCaption}
            rows={decision.points}
            rowKey={({ dueOn, question }) => `${dueOn} ${question}`}
            columns={[
              {
                key: 'day',
                header: text.pointDay,
                align: 'text',
                cell: ({ dueOn }) => formatDate(dueOn, language),
              },
              {
                key: 'question',
                header: text.pointQuestion,
                align: 'text',
                cell: ({ question }) => question,
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
