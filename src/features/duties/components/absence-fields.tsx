import { type Option, SelectField, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { absenceMessages } from '../messages/absence.ts';

type Values = Readonly<Record<'person' | 'from' | 'to' | 'deputy', string>>;

/** The days of an absence and who stands in, with what is wrong beside each. */
export function AbsenceFields(props: {
  readonly language: Language;
  readonly values: Values;
  readonly now: Values | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly people: readonly Option[];
}) {
  const { language, values, now, errors, people } = props;
  const text = absenceMessages(language);
  const labelOf = (value: string) => people.find(person => person.value === value)?.label ?? value;
  const errorOf = (field: keyof Values): string | undefined => {
    if (errors[field] !== undefined || now === null || now[field] === values[field]) return errors[field];
    return text.standsNow(now[field] === '' ? text.nothing : labelOf(now[field]));
  };
  const others = people.filter(({ value }) => value !== values.person || value === values.deputy);
  return (
    <>
      {(['from', 'to'] as const).map(field => (
        <TextField
          key={field}
          id={field}
          name={field}
          type="date"
          label={text.fields[field]}
          value={values[field]}
          isRequired
          error={errorOf(field)}
        />
      ))}
      <SelectField
        id="deputy"
        name="deputy"
        label={text.fields.deputy}
        hint={text.fields.deputyHint}
        value={values.deputy}
        options={[{ value: '', label: text.fields.deputyNone }, ...others]}
        error={errorOf('deputy')}
      />
    </>
  );
}
