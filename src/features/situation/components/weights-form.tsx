import { peerMessages } from '#features/situation/messages/peers.ts';
import { type Weights, weightSteps } from '#features/situation/model/own-peers.ts';
import { conditionName } from '#features/situation/profile-words.ts';
import type { WeightValues } from '#features/situation/weights-form.ts';
import { ErrorSummary, SelectField, SubmitButton } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';

/** How much each condition counts, in steps with words; those not known of the unit are not asked for. */
export function WeightsForm(props: {
  readonly language: Language;
  readonly version: number;
  readonly conditions: readonly (keyof Weights)[];
  readonly values: WeightValues;
  readonly now: { readonly version: number; readonly values: WeightValues } | null;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { language, values, now, errors, conditions } = props;
  const text = peerMessages(language).weights;
  const words: Readonly<Record<string, string>> = text.steps;
  const stepOf = (value: string) => words[value] ?? value;
  return (
    <>
      <ErrorSummary
        language={language}
        errors={Object.values(errors).map(message => ({ fieldId: conditions[0] ?? '', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="version" value={now?.version ?? props.version} />
        {conditions.map(variable => (
          <SelectField
            key={variable}
            id={variable}
            name={variable}
            label={conditionName(variable, language)}
            value={values[variable]}
            error={
              now === null || now.values[variable] === values[variable]
                ? undefined
                : text.standsNow(stepOf(now.values[variable]))
            }
            options={weightSteps.map(step => ({ value: String(step), label: stepOf(String(step)) }))}
          />
        ))}
        <SubmitButton label={text.save} />
      </form>
    </>
  );
}
