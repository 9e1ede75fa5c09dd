import { Checkbox, type Option, SelectField, TextArea, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import type { FormState } from '../form.ts';
import { formMessages } from '../messages/form.ts';

export type Shown = { readonly language: Language; readonly form: FormState };

type Named = Shown & {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
};

/** What is wrong with a field, else what stands there since somebody else's change. */
function besideOf({ language, form, name }: Named, options: readonly Option[] = []): string | undefined {
  const error = form.errors[name];
  if (error !== undefined || form.now === null) return error;
  const current = form.now[name] ?? '';
  if (current === (form.values[name] ?? '')) return undefined;
  const text = formMessages(language);
  const label = options.find(({ value }) => value === current)?.label ?? current;
  return text.standsNow(current === '' ? text.nothing : label);
}

const common = (props: Named) => ({
  id: props.name,
  name: props.name,
  label: props.label,
  value: props.form.values[props.name] ?? '',
  ...(props.hint === undefined ? {} : { hint: props.hint }),
  isRequired: props.isRequired ?? false,
});

export function NamedText(props: Named & { readonly type?: 'text' | 'date' }) {
  return (
    <TextField {...common(props)} error={besideOf(props)} type={props.type ?? 'text'} autoComplete="off" />
  );
}

export function NamedArea(props: Named) {
  return <TextArea {...common(props)} error={besideOf(props)} rows={3} />;
}

export function NamedSelect(props: Named & { readonly options: readonly Option[] }) {
  return <SelectField {...common(props)} error={besideOf(props, props.options)} options={props.options} />;
}

type Boxes = Shown & { readonly list: 'goals' | 'initiatives'; readonly options: readonly Option[] };

/** What is chosen there since somebody else's change, where that is something else. */
function standingNow({ language, form, list, options }: Boxes): string | undefined {
  const { now, values } = form;
  if (now === null) return undefined;
  const isChosen = (from: FormState['values'], { value }: Option) => from[`${list}.${value}`] === 'ja';
  if (options.every(option => isChosen(now, option) === isChosen(values, option))) return undefined;
  const text = formMessages(language);
  const names = options.filter(option => isChosen(now, option)).map(({ label }) => label);
  return text.standsNow(names.length === 0 ? text.nothing : names.join(', '));
}

/** Several boxes of one question, each named by its list and what it stands for. */
export function NamedBoxes(props: Boxes & { readonly legend: string; readonly none: string }) {
  const { form, list } = props;
  const error = form.errors[list] ?? standingNow(props);
  return (
    <fieldset className="choices" id={list} data-invalid={error === undefined ? undefined : 'true'}>
      <legend className="ds-label">{props.legend}</legend>
      {error !== undefined && (
        <p className="ds-validation-message" id={`${list}-error`}>
          {error}
        </p>
      )}
      {props.options.length === 0 && <p className="hint">{props.none}</p>}
      {props.options.map(({ value, label }) => (
        <Checkbox
          key={value}
          id={`${list}.${value}`}
          name={`${list}.${value}`}
          value="ja"
          label={label}
          isChecked={form.values[`${list}.${value}`] === 'ja'}
        />
      ))}
    </fieldset>
  );
}
