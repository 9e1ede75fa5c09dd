import { Checkbox, Field, type Option, SelectField, TextArea, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import type { LeaveValues } from '../form.ts';
import { formMessages } from '../messages/form.ts';
import { accepted } from '../model/file.ts';

/** A field for one file or several, by the kinds that are taken. */
export function FilesField(props: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error?: string | undefined;
  readonly isMany: boolean;
}) {
  const { isMany, ...field } = props;
  return (
    <Field
      {...field}
      name={props.id}
      control={attributes => (
        <input className="file-input" type="file" multiple={isMany} accept={accepted} {...attributes} />
      )}
    />
  );
}

/** What is asked of somebody who leaves an idea: what, why, who gains; the rest may be left out. */
export function LeaveFields(props: {
  readonly language: Language;
  readonly values: LeaveValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly parts: readonly Option[];
  /** The form has been sent before: files must be chosen anew. */
  readonly isAgain: boolean;
}) {
  const { language, values, errors, parts } = props;
  const text = formMessages(language);
  const field = (name: 'title' | 'why' | 'gains' | 'what' | 'part') => ({
    id: name,
    name,
    value: values[name],
    error: errors[name],
  });
  return (
    <>
      <TextField {...field('title')} label={text.idea} hint={text.ideaHint} autoComplete="off" isRequired />
      <TextArea {...field('why')} label={text.why} hint={text.whyHint} rows={3} isRequired />
      <TextArea {...field('gains')} label={text.gains} hint={text.gainsHint} rows={2} isRequired />
      <SelectField
        {...field('part')}
        label={text.part}
        hint={text.partHint}
        options={[{ value: '', label: text.noPart }, ...parts]}
      />
      <TextArea {...field('what')} label={text.what} rows={3} />
      <FilesField
        id="files"
        label={text.files}
        hint={props.isAgain ? `${text.filesAgain} ${text.filesHint}` : text.filesHint}
        error={errors.files}
        isMany
      />
      <div>
        <Checkbox id="hidden" name="hidden" value="ja" label={text.hidden} isChecked={values.isHidden} />
        <p className="hint">{text.hiddenHint}</p>
      </div>
    </>
  );
}
