import { FileField, SelectField, TextArea, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { type BookValues, formChoices } from '../book-values.ts';
import { formMessages } from '../messages/form.ts';

/** The fields of a booking, one below the other as on a phone. */
export function BookFields(props: {
  readonly language: Language;
  readonly values: BookValues;
  readonly errors: Readonly<Record<string, string>>;
  /** Years to choose among; one alone where a booking is corrected. */
  readonly years: readonly string[];
  readonly measures: readonly { readonly id: string; readonly name: string }[];
}) {
  const { language, values, errors, years, measures } = props;
  const text = formMessages(language);
  const field = (name: keyof BookValues) => ({
    id: name,
    name,
    label: text[name],
    value: values[name],
    error: errors[name],
  });
  return (
    <>
      <SelectField
        {...field('year')}
        options={years.map(year => ({ value: year, label: year }))}
        isRequired
      />
      <SelectField
        {...field('form')}
        options={[
          { value: '', label: text.choose },
          ...formChoices.map(choice => ({ value: choice, label: text.formChoice[choice] })),
        ]}
        isRequired
      />
      <TextField {...field('amount')} hint={text.amountHint} autoComplete="off" />
      <TextArea {...field('told')} hint={text.toldHint} rows={2} />
      <TextField {...field('unit')} hint={text.unitHint} autoComplete="off" />
      <TextArea {...field('evidence')} hint={text.evidenceHint} rows={3} isRequired />
      {measures.length > 0 && (
        <SelectField
          {...field('measure')}
          options={[
            { value: '', label: text.noMeasure },
            ...measures.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <TextField {...field('reference')} autoComplete="off" />
      <FileField id="document" name="document" label={text.file} hint={text.fileHint} accept="" />
      <input type="hidden" name="documentHash" value={values.documentHash} />
      <TextField {...field('realisedOn')} type="date" isRequired />
    </>
  );
}
