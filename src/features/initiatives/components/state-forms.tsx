import { Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';
import { initiativeMessages } from '../messages/initiative.ts';
import type { InitiativeHead } from '../model/initiative.ts';

/** Says that an initiative is prepared, an idea again or dropped, and removes what was a mistake. */
export function StateForms(props: {
  readonly language: Language;
  readonly initiative: Pick<InitiativeHead, 'id' | 'state' | 'version'>;
}) {
  const { id, state, version } = props.initiative;
  const text = initiativeMessages(props.language).state;
  const step = (name: string, label: string, variant: 'primary' | 'secondary') => (
    <form method="post">
      <input type="hidden" name="step" value={name} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton label={label} variant={variant} />
    </form>
  );
  if (state === 'decided' || state === 'running' || state === 'ended') {
    return (
      <Section id="lage" title={text.title} lede={text.byDecision}>
        {null}
      </Section>
    );
  }
  return (
    <Section id="lage" title={text.title}>
      {state === 'prepared' && (
        <p>
          <ButtonLink label={text.propose} href={`/beslut/forslag/nytt?initiativ=${id}`} variant="primary" />
        </p>
      )}
      {state === 'idea' && (
        <>
          <p>{text.prepareLede}</p>
          {step('prepared', text.prepare, 'primary')}
        </>
      )}
      {state === 'dropped' ? (
        step('idea', text.takeUp, 'secondary')
      ) : (
        <>
          <p>{text.dropLede}</p>
          <div className="button-row">
            {state === 'prepared' && step('idea', text.reopen, 'secondary')}
            {step('dropped', text.drop, 'secondary')}
          </div>
        </>
      )}
      {state === 'idea' && (
        <>
          <p>{text.removeLede}</p>
          {step('remove', text.remove, 'secondary')}
        </>
      )}
    </Section>
  );
}
