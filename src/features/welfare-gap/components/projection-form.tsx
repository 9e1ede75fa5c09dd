import { Section } from '#ui/components/finding.tsx';
import { FileField, SubmitButton, TextArea, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { scenarioMessages } from '../messages/scenario.ts';
import type { ProjectionValues } from '../projection-form.ts';

/** Reads a projection out of a file or of what is pasted. */
export function ProjectionForm(props: {
  readonly language: Language;
  readonly values: ProjectionValues;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}) {
  const { language, values, errors } = props;
  const text = scenarioMessages(language).projections;
  const common = (field: keyof ProjectionValues) => {
    const own = errors.filter(error => error.field === field).map(({ message }) => message);
    return {
      id: field,
      name: field,
      value: values[field],
      ...(own.length === 0 ? {} : { error: own.join(' ') }),
    };
  };
  return (
    <Section id="las-in" title={text.importHeading}>
      <form className="form" method="post" encType="multipart/form-data">
        <input type="hidden" name="step" value="import" />
        <TextField {...common('unit')} label={text.unit} hint={text.unitHint} autoComplete="off" isRequired />
        <TextField {...common('name')} label={text.name} hint={text.nameHint} autoComplete="off" isRequired />
        <TextField
          {...common('baseYear')}
          type="number"
          label={text.base}
          hint={text.baseHint}
          autoComplete="off"
          isRequired
        />
        <TextField {...common('region')} label={text.region} hint={text.regionHint} autoComplete="off" />
        <FileField id="file" name="file" label={text.file} accept=".csv,.txt" />
        <TextArea {...common('text')} label={text.text} hint={text.textHint} rows={8} />
        <SubmitButton label={text.import} />
      </form>
    </Section>
  );
}
