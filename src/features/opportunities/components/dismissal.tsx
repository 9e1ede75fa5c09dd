import { Section } from '#ui/components/finding.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import type { Language } from '#ui/language/language.ts';
import type { StepTold } from '../dismissed-rows.ts';
import { ownMessages } from '../messages/own.ts';
import type { OwnOpportunity } from '../model/own.ts';
import { OwnSteps } from './own-steps.tsx';

/** What was typed of a step that was refused. */
export type StepTyped = {
  readonly reason: string;
  readonly version: number | null;
  readonly error: string | undefined;
};

/** When and why an opportunity was put aside and brought back, and the form that does it, for who may. */
export function Dismissal(props: {
  readonly language: Language;
  readonly steps: readonly StepTold[];
  readonly standing: Pick<OwnOpportunity, 'version' | 'state'>;
  readonly mayEdit: boolean;
  readonly typed: StepTyped | null;
}) {
  const { language, steps, typed } = props;
  return (
    <>
      {steps.length > 0 && (
        <Section id="hant" title={ownMessages(language).history}>
          <ul>
            {steps.map(step => (
              <li key={step.key}>
                {step.told}: <Swedish>{step.reason}</Swedish>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {props.mayEdit && (
        <OwnSteps
          language={language}
          own={props.standing}
          typed={typed?.reason ?? ''}
          version={typed?.version ?? null}
          error={typed?.error}
        />
      )}
    </>
  );
}
