import { Section } from '#ui/components/finding.tsx';
import { TextField } from '#ui/components/forms.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { decisionMessages } from '../messages/decision.ts';
import { decisionWords } from '../messages/words.ts';
import type { DecisionRead } from '../reading/decisions.ts';
import { StepForm } from './step-form.tsx';

/** What follows a decision: its report to the board, start and end of the initiative, and deciding anew. */
export function AfterDecision(props: {
  readonly language: Language;
  readonly decision: DecisionRead;
  readonly today: string;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { language, decision, today, errors } = props;
  const text = decisionMessages(language);
  const { initiative, commitment, missing } = decision;
  const isStanding = decision.revisedBy === null;
  const canStart =
    isStanding &&
    decision.outcome === 'yes' &&
    initiative.state === 'decided' &&
    commitment !== null &&
    !missing.includes('owner') &&
    !missing.includes('acceptance');
  const step = <input type="hidden" name="initiative" value={initiative.id} />;
  return (
    <>
      {missing.includes('report') && (
        <Section id="anmalan" title={text.report}>
          <StepForm step="report" label={text.reportButton} version={1}>
            <TextField
              id="reportedOn"
              name="reportedOn"
              type="date"
              label={text.reportedOn}
              value={today}
              isRequired
              error={errors.reportedOn}
            />
            <TextField id="note" name="note" label={text.reportNote} value="" autoComplete="off" />
          </StepForm>
        </Section>
      )}
      {canStart && (
        <Section id="initiativet" title={text.run} lede={text.startLede}>
          <StepForm step="start" label={text.start} version={initiative.version}>
            {step}
          </StepForm>
        </Section>
      )}
      {isStanding && decision.outcome === 'yes' && initiative.state === 'running' && (
        <Section id="initiativet" title={text.run} lede={text.endLede}>
          <StepForm step="end" label={text.end} version={initiative.version} variant="secondary">
            {step}
          </StepForm>
        </Section>
      )}
      {isStanding && (
        <Section id="besluta-pa-nytt" title={text.again} lede={text.againLede}>
          <ButtonLink
            label={text.again}
            href={`/beslut/nytt?forslag=${decision.proposal}`}
            variant="secondary"
          />
        </Section>
      )}
    </>
  );
}

/** The decisions that replaced each other, where there is more than one. */
export function Chain(props: { readonly language: Language; readonly decision: DecisionRead }) {
  const { language, decision } = props;
  const text = decisionMessages(language);
  if (decision.chain.length < 2) return null;
  return (
    <Section id="kedja" title={text.chain}>
      <ol>
        {decision.chain.map(({ id, number, outcome, decidedOn }) => {
          const told = text.number(
            formatNumber(number, language, 0),
            decisionWords(language).outcome[outcome],
            formatDate(decidedOn, language),
          );
          return (
            <li key={id} aria-current={id === decision.id ? 'true' : undefined}>
              {id === decision.id ? <strong>{told}</strong> : <a href={`/beslut/${id}`}>{told}</a>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
