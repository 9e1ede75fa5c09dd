import { type Option, SelectField, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { kindMessages } from '../messages/kinds.ts';
import { partMessages } from '../messages/part.ts';
import { type PartKind, partKinds } from '../model/part.ts';
import { besideNow } from './beside-now.ts';

export type PartValues = {
  readonly kind: string;
  readonly name: string;
  readonly parent: string;
  readonly validFrom: string;
  readonly validTo: string;
};

/** The fields of a part with what is wrong beside each; `now` is what stands there since somebody else's change. */
export function PartFields(props: {
  readonly language: Language;
  readonly values: PartValues;
  readonly now: PartValues | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly parents: readonly Option[];
  readonly kinds?: readonly PartKind[];
}) {
  const { language, values, errors, parents } = props;
  const text = partMessages(language);
  const kindNames = kindMessages(language);
  const kinds = (props.kinds ?? partKinds).map(kind => ({ value: kind, label: kindNames[kind] }));
  const options: Readonly<Record<string, readonly Option[]>> = { kind: kinds, parent: parents };
  const error = (field: keyof PartValues) =>
    errors[field] ??
    besideNow(text, values[field], props.now?.[field], shown => labelOf(options[field], shown));
  return (
    <>
      <SelectField
        id="kind"
        name="kind"
        label={text.fields.kind}
        value={values.kind}
        options={kinds}
        error={error('kind')}
      />
      <TextField
        id="name"
        name="name"
        label={text.fields.name}
        value={values.name}
        autoComplete="off"
        isRequired
        error={error('name')}
      />
      <SelectField
        id="parent"
        name="parent"
        label={text.fields.parent}
        hint={text.fields.parentHint}
        value={values.parent}
        options={[{ value: '', label: text.fields.parentNone }, ...parents]}
        error={error('parent')}
      />
      <TextField
        id="validFrom"
        name="validFrom"
        type="date"
        label={text.fields.validFrom}
        value={values.validFrom}
        isRequired
        error={error('validFrom')}
      />
      <TextField
        id="validTo"
        name="validTo"
        type="date"
        label={text.fields.validTo}
        hint={text.fields.validToHint}
        value={values.validTo}
        error={error('validTo')}
      />
    </>
  );
}

const labelOf = (options: readonly Option[] | undefined, value: string): string =>
  options?.find(option => option.value === value)?.label ?? value;
