import { ErrorSummary, type Option, SelectField, SubmitButton, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { ruleMessages } from '../messages/rule.ts';
import { answerings } from '../model/rule.ts';
import type { RuleValues } from '../rule-form.ts';

/** Who replies, and by when. */
export function RuleForm(props: {
  readonly language: Language;
  readonly version: number;
  readonly values: RuleValues;
  readonly errors: Readonly<Record<string, string>>;
  /** What stands there now, where somebody else changed it meanwhile. */
  readonly now: string | null;
  readonly people: readonly Option[];
}) {
  const { language, version, values, now, people } = props;
  const text = ruleMessages(language);
  const { owner, ...others } = props.errors;
  const errors: Readonly<Record<string, string>> =
    owner === undefined ? others : { ...others, person: owner };
  const field = (name: keyof RuleValues) => ({ id: name, name, value: values[name], error: errors[name] });
  return (
    <>
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([name, message]) => ({
          fieldId: name === '' ? 'answering' : name,
          message,
        }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="version" value={version} />
        <SelectField
          {...field('answering')}
          label={text.answering}
          hint={now ?? undefined}
          options={answerings.map(answering => ({ value: answering, label: text.answerings[answering] }))}
        />
        <SelectField
          {...field('person')}
          label={text.person}
          hint={text.personHint}
          options={[{ value: '', label: text.nobody }, ...people]}
        />
        <TextField
          {...field('workingDays')}
          label={text.workingDays}
          hint={text.workingDaysHint}
          autoComplete="off"
          isRequired
        />
        <SubmitButton label={text.save} />
      </form>
    </>
  );
}
