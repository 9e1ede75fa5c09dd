import { ErrorSummary, SubmitButton, TextField } from '#ui/components/forms.tsx';
import { Message } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/direction.ts';
import { goalMessages } from '../messages/goal.ts';
import { directionLabels } from '../messages/labels.ts';
import { aims } from '../model/aim.ts';

export type WeightValues = Readonly<Record<(typeof aims)[number], string>>;

/** How the leadership weighs the three aims. `now` is what stands there since somebody else's change. */
export function WeightsForm(props: {
  readonly language: Language;
  readonly version: number;
  readonly values: WeightValues;
  readonly now: WeightValues | null;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { language, values, now } = props;
  const text = messages(language);
  const labels = directionLabels(language).aims;
  const errorOf = (aim: (typeof aims)[number]): string | undefined =>
    props.errors[`weights.${aim}`] ??
    (now === null || now[aim] === values[aim] ? undefined : goalMessages(language).standsNow(now[aim]));
  return (
    <>
      {props.version === 0 && <Message kind="note">{text.weightsUnset}</Message>}
      <ErrorSummary
        language={language}
        errors={Object.entries(props.errors).map(([field, message]) => ({
          fieldId: field.includes('.') ? field : `weights.${aims[0]}`,
          message,
        }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="version" value={props.version} />
        {aims.map(aim => (
          <TextField
            key={aim}
            id={`weights.${aim}`}
            name={`weights.${aim}`}
            label={labels[aim]}
            value={values[aim]}
            autoComplete="off"
            isRequired
            error={errorOf(aim)}
          />
        ))}
        <SubmitButton label={text.weightsSave} variant="secondary" />
      </form>
    </>
  );
}
