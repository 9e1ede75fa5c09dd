import { ErrorSummary, SelectField, SubmitButton, TextArea, TextField } from '#ui/components/forms.tsx';
import { Message } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';
import { settleMessages } from '../messages/settle.ts';
import { decisions } from '../model.ts';
import type { SettleValues } from '../settle-form.ts';

/** Where a person settles how a key figure is read. */
export function SettleForm(props: {
  readonly language: Language;
  readonly version: number;
  readonly values: SettleValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly mayRescale: boolean;
  readonly isHeldOut: boolean;
  /** What stands now, where somebody else settled it meanwhile. */
  readonly now: string | null;
}) {
  const { language, values, errors } = props;
  const text = settleMessages(language).form;
  const offered = [
    ...decisions.filter(decision => decision !== 'rescale' || props.mayRescale),
    ...(props.isHeldOut ? [] : (['held-out'] as const)),
  ];
  return (
    <form className="form" method="post">
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({
          fieldId: field === '' ? 'decision' : field,
          message,
        }))}
      />
      {props.now !== null && <Message kind="caution">{props.now}</Message>}
      <input type="hidden" name="version" value={props.version} />
      <SelectField
        id="decision"
        name="decision"
        label={text.decision}
        hint={props.mayRescale ? undefined : text.noRescale}
        error={errors.decision}
        value={values.decision}
        options={[
          { value: '', label: text.choose },
          ...offered.map(decision => ({ value: decision, label: text.options[decision] })),
        ]}
        isRequired
      />
      <TextField
        id="fromYear"
        name="fromYear"
        label={text.fromYear}
        hint={text.fromYearHint}
        error={errors.fromYear}
        value={values.fromYear}
      />
      <TextArea
        id="reason"
        name="reason"
        label={text.reason}
        hint={text.reasonHint}
        error={errors.reason}
        value={values.reason}
        rows={4}
        isRequired
      />
      <SubmitButton label={text.button} />
    </form>
  );
}
