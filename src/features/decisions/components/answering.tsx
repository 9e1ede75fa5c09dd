import { everies } from '#features/duties/index.ts';
import { Section } from '#ui/components/finding.tsx';
import { type Option, SelectField } from '#ui/components/forms.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { decisionMessages } from '../messages/decision.ts';
import { decisionWords } from '../messages/words.ts';
import type { DecisionRead } from '../reading/decisions.ts';
import { StepForm } from './step-form.tsx';

/** Who has answered for a decision, and the steps that whoever reads can take with the commitment. */
export function Answering(props: {
  readonly language: Language;
  readonly decision: DecisionRead;
  readonly reader: string;
  readonly owners: readonly Option[];
  readonly mayRecord: boolean;
}) {
  const { language, decision, reader, owners, mayRecord } = props;
  const text = decisionMessages(language);
  const { commitment, commitments } = decision;
  if (commitments.length === 0) return null;
  const isOwn = commitment?.owner.id === reader && commitment.acceptedAt === null;
  const others = owners.filter(({ value }) => value !== commitment?.owner.id);
  return (
    <Section id="vem-svarar" title={text.commitments} lede={text.commitmentsLede}>
      {isOwn && (
        <>
          <p>{text.acceptLede(decision.initiative.title)}</p>
          <StepForm step="accept" label={text.accept} version={commitment.version}>
            <input type="hidden" name="commitment" value={commitment.id} />
            <SelectField
              id="every"
              name="every"
              label={text.every}
              value="quarter"
              options={everies.map(every => ({ value: every, label: decisionWords(language).every[every] }))}
            />
          </StepForm>
        </>
      )}
      <Table
        caption={text.commitmentsCaption}
        captionDisplay="hidden"
        label={text.commitmentsCaption}
        rows={commitments}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: text.name, align: 'text', cell: ({ owner }) => owner.name },
          {
            key: 'from',
            header: text.from,
            align: 'text',
            cell: ({ fromDate }) => formatDate(fromDate, language),
          },
          {
            key: 'to',
            header: text.to,
            align: 'text',
            cell: ({ toDate }) => (toDate === null ? '' : formatDate(toDate, language)),
          },
          {
            key: 'accepted',
            header: text.accepted,
            align: 'text',
            cell: ({ acceptedAt }) =>
              acceptedAt === null ? text.notAccepted : formatDate(acceptedAt, language),
          },
          {
            key: 'cause',
            header: text.cause,
            align: 'text',
            cell: ({ cause }) => decisionWords(language).cause[cause],
          },
        ]}
      />
      {mayRecord && commitment !== null && others.length > 0 && (
        <StepForm step="handOn" label={text.handOn} version={commitment.version} variant="secondary">
          <input type="hidden" name="commitment" value={commitment.id} />
          <SelectField id="owner" name="owner" label={text.handOnTo} value="" options={others} />
        </StepForm>
      )}
    </Section>
  );
}
