import { type Option, SelectField, TextArea, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import type { PatternValues } from '../form/values.ts';
import { formMessages } from '../messages/form.ts';

/** What every part of the form needs: what is typed, what is wrong, and what stands there since somebody else's change. */
export type FormShown = {
  readonly language: Language;
  readonly values: PatternValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly now: PatternValues | null;
};

type OfField = { readonly shown: FormShown; readonly name: string; readonly label: string };

/** What stands beside a field: what is wrong, or that it says something else since. */
function besideField(
  { language, values, errors, now }: FormShown,
  name: string,
): { readonly error?: string } {
  const error = errors[name];
  if (error !== undefined) return { error };
  const stands = now?.fields[name] ?? '';
  if (now === null || stands === (values.fields[name] ?? '')) return {};
  return { error: formMessages(language).standsNow(stands) };
}

const typedIn = ({ values }: FormShown, name: string): string => values.fields[name] ?? '';

/** A field of one line, or of several where rows are given. */
export function Typed(
  props: OfField & {
    readonly rows?: number;
    readonly hint?: string;
    readonly type?: 'text' | 'number';
  },
) {
  const { shown, name, label } = props;
  const field = {
    id: name,
    name,
    label,
    value: typedIn(shown, name),
    ...(props.hint === undefined ? {} : { hint: props.hint }),
    ...besideField(shown, name),
  };
  return props.rows === undefined ? (
    <TextField {...field} type={props.type ?? 'text'} autoComplete="off" />
  ) : (
    <TextArea {...field} rows={props.rows} />
  );
}

export function Chosen(props: OfField & { readonly options: readonly Option[]; readonly usual: string }) {
  const { shown, name, label, options } = props;
  return (
    <SelectField
      id={name}
      name={name}
      label={label}
      value={typedIn(shown, name) || props.usual}
      options={options}
      {...besideField(shown, name)}
    />
  );
}

/** The texts of a part in English, folded in unless something is wrong there. */
export function InEnglish(props: {
  readonly shown: FormShown;
  readonly fields: readonly { readonly name: string; readonly label: string }[];
  readonly rows: number;
}) {
  const { shown, fields } = props;
  const text = formMessages(shown.language);
  const isOpen = fields.some(({ name }) => besideField(shown, `${name}.en`).error !== undefined);
  return (
    <details className="disclosure" open={isOpen}>
      <summary>{text.english}</summary>
      <div className="disclosure-content">
        <p className="hint">{text.englishHint}</p>
        {fields.map(({ name, label }) => (
          <Typed key={name} shown={shown} name={`${name}.en`} label={label} rows={props.rows} />
        ))}
      </div>
    </details>
  );
}
