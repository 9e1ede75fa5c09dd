import type { ReactNode } from 'react';
import { Checkbox, type Option, SelectField, TextArea, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import type { FormState } from '../form/values.ts';
import { formMessages } from '../messages/form.ts';

/** A form as its fields see it. */
export type Shown = { readonly language: Language; readonly form: FormState };

type Named = Shown & {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly isRequired?: boolean;
};

/** What is wrong with a field; else what stands there since somebody else's change. */
function saidOf(
  { language, form }: Shown,
  name: string,
  labelOf: (value: string) => string,
): string | undefined {
  const error = form.errors[name];
  if (error !== undefined || form.now === null) return error;
  const now = form.now[name] ?? '';
  if (now === (form.values[name] ?? '')) return undefined;
  const text = formMessages(language);
  return text.standsNow(now === '' ? text.nothing : labelOf(now));
}

const same = (value: string): string => value;

const fieldOf = (props: Named, labelOf = same) => ({
  id: props.name,
  name: props.name,
  label: props.label,
  hint: props.hint,
  isRequired: props.isRequired ?? false,
  value: props.form.values[props.name] ?? '',
  error: saidOf(props, props.name, labelOf),
});

export function NamedText(props: Named) {
  return <TextField {...fieldOf(props)} autoComplete="off" />;
}

export function NamedArea(props: Named & { readonly rows: number }) {
  return <TextArea {...fieldOf(props)} rows={props.rows} />;
}

export function NamedSelect(props: Named & { readonly options: readonly Option[] }) {
  const labelOf = (value: string) => props.options.find(option => option.value === value)?.label ?? value;
  return <SelectField {...fieldOf(props, labelOf)} options={props.options} />;
}

/** A box by itself; `remove` of a row and the like. */
export function NamedBox(props: Named) {
  const said = saidOf(props, props.name, () => formMessages(props.language).ticked);
  return (
    <>
      <Checkbox
        id={props.name}
        name={props.name}
        value="yes"
        label={props.label}
        isChecked={(props.form.values[props.name] ?? '') !== ''}
        describedBy={said === undefined ? undefined : `${props.name}-error`}
      />
      {said !== undefined && (
        <p className="ds-validation-message" id={`${props.name}-error`}>
          {said}
        </p>
      )}
    </>
  );
}

/** Several boxes of one question: `departments.ID`. */
export function NamedChoices(
  props: Shown & {
    readonly list: string;
    readonly legend: ReactNode;
    readonly hint?: ReactNode;
    readonly options: readonly Option[];
  },
) {
  return (
    <fieldset className="choices" id={props.list}>
      <legend className="ds-label">{props.legend}</legend>
      {props.hint !== undefined && <p className="hint">{props.hint}</p>}
      {props.options.map(({ value, label }) => (
        <NamedBox
          key={value}
          language={props.language}
          form={props.form}
          name={`${props.list}.${value}`}
          label={label}
        />
      ))}
    </fieldset>
  );
}

/** A number in a table of cells, named by its row and column. */
export function Cell(props: Shown & { readonly name: string; readonly label: string }) {
  const { name, form } = props;
  const said = saidOf(props, name, same);
  return (
    <>
      <input
        className="ds-input"
        id={name}
        name={name}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={form.values[name] ?? ''}
        aria-label={props.label}
        aria-invalid={form.errors[name] === undefined ? undefined : true}
        aria-describedby={said === undefined ? undefined : `${name}-error`}
      />
      {said !== undefined && (
        <p className="ds-validation-message" id={`${name}-error`}>
          {said}
        </p>
      )}
    </>
  );
}
