import { Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { Disclosure } from '#ui/components/provenance.tsx';
import type { Language } from '#ui/language/language.ts';
import type { ScenarioValues } from '../form.ts';
import { scenarioMessages } from '../messages/scenario.ts';
import type { ScenarioOptions } from '../scenario-options.ts';
import { ScenarioFields } from './scenario-fields.tsx';

/** Changes and removes a scenario. What was typed stands after a refusal. */
export function ScenarioForms(props: {
  readonly language: Language;
  readonly version: number;
  readonly values: ScenarioValues;
  readonly options: ScenarioOptions;
  readonly refused: {
    readonly step: 'change' | 'remove';
    readonly values: ScenarioValues;
    readonly errors: Readonly<Record<string, string>>;
    readonly now: { readonly version: number; readonly values: ScenarioValues } | null;
  } | null;
}) {
  const { language, refused } = props;
  const text = scenarioMessages(language);
  const version = refused?.now?.version ?? props.version;
  const changing = refused?.step === 'change' ? refused : null;
  return (
    <>
      <Section id="andra" title={text.change} lede={text.newLede}>
        <Disclosure summary={text.change} isOpen={changing !== null}>
          <form className="form" method="post">
            <input type="hidden" name="step" value="change" />
            <input type="hidden" name="version" value={version} />
            <ScenarioFields
              language={language}
              values={changing?.values ?? props.values}
              now={changing?.now?.values ?? null}
              errors={changing?.errors ?? {}}
              options={props.options}
            />
            <SubmitButton label={text.save} />
          </form>
        </Disclosure>
      </Section>
      <Section id="ta-bort" title={text.remove} lede={text.removeLede}>
        <form method="post">
          <input type="hidden" name="step" value="remove" />
          <input type="hidden" name="version" value={version} />
          <SubmitButton label={text.removeButton} variant="secondary" />
        </form>
      </Section>
    </>
  );
}
