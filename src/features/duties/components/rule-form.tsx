import { ErrorSummary, SubmitButton, TextArea, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { ruleMessages } from '../messages/rule.ts';

type Values = Readonly<
  Record<'remindDaysBefore' | 'graceWorkingDays' | 'agendaWorkingDays' | 'daysOff', string>
>;

/** Changes the rule. `now` is what stands there since somebody else's change. */
export function RuleForm(props: {
  readonly language: Language;
  readonly version: number;
  readonly values: Values;
  readonly now: Values | null;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { language, values, now, errors } = props;
  const text = ruleMessages(language);
  const errorOf = (field: keyof Values): string | undefined => {
    if (errors[field] !== undefined || now === null || now[field] === values[field]) return errors[field];
    return text.standsNow(now[field] === '' ? text.nothing : now[field]);
  };
  const numbers = [
    { field: 'remindDaysBefore', hint: text.fields.remindHint },
    { field: 'graceWorkingDays', hint: text.fields.graceHint },
    { field: 'agendaWorkingDays', hint: text.fields.agendaHint },
  ] as const;
  return (
    <>
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({
          fieldId: field === '' ? 'remindDaysBefore' : field,
          message,
        }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="version" value={props.version} />
        {numbers.map(({ field, hint }) => (
          <TextField
            key={field}
            id={field}
            name={field}
            label={text.fields[field]}
            hint={hint}
            value={values[field]}
            autoComplete="off"
            isRequired
            error={errorOf(field)}
          />
        ))}
        <TextArea
          id="daysOff"
          name="daysOff"
          rows={4}
          label={text.fields.daysOff}
          hint={text.fields.daysOffHint}
          value={values.daysOff}
          error={errorOf('daysOff')}
        />
        <SubmitButton label={text.save} />
      </form>
    </>
  );
}
