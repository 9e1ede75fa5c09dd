import { SelectField, TextArea, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { areaOptions, type OwnValues } from '../form.ts';
import { ownMessages } from '../messages/own.ts';

/** The fields of an opportunity of the own; `now` is what stands there since somebody else's change. */
export function OwnFields(props: {
  readonly language: Language;
  readonly values: OwnValues;
  readonly now: OwnValues | null;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { language, values, now, errors } = props;
  const text = ownMessages(language);
  const areas = areaOptions(language);
  const errorOf = (field: keyof OwnValues): string | undefined => {
    if (errors[field] !== undefined) return errors[field];
    if (now === null || now[field] === values[field]) return undefined;
    const label = field === 'area' ? areas.find(({ value }) => value === now.area)?.label : undefined;
    return text.standsNow(label ?? now[field]);
  };
  const common = (field: keyof OwnValues) => ({
    id: field,
    name: field,
    value: values[field],
    label: text.fields[field],
    error: errorOf(field),
  });
  return (
    <>
      <TextField {...common('title')} autoComplete="off" isRequired />
      <TextArea {...common('what')} rows={5} />
      <TextField {...common('forWhom')} hint={text.fields.forWhomHint} autoComplete="off" />
      <SelectField {...common('area')} options={areas} />
      <TextArea {...common('whyNow')} rows={3} />
    </>
  );
}
