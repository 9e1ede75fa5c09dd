import { effectMethods } from '#core/effects/side-by-side.ts';
import { SelectField, SubmitButton, TextArea, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { effectsMessages } from '../messages/effects.ts';
import { planMessages } from '../messages/plan.ts';
import type { PlanValues } from '../plan-form.ts';
import { AskedFields } from './asked-fields.tsx';

/** What is fixed of an initiative's measuring. */
export function PlanFields({
  language,
  values,
  errors,
  hasPlan,
}: {
  readonly language: Language;
  readonly values: PlanValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly hasPlan: boolean;
}) {
  const text = planMessages(language).fields;
  const methods = effectsMessages(language).methods;
  const errorAt = (field: string) => (errors[field] === undefined ? {} : { error: errors[field] });
  const places = [text.first, text.second, text.third];
  return (
    <>
      {places.map((label, at) => (
        <TextField
          key={label}
          id={`keyFigures-${at}`}
          name={`keyFigures.${at}`}
          label={label}
          hint={text.hint}
          value={values.keyFigures[at] ?? ''}
          isRequired={at === 0}
          {...errorAt(`keyFigures.${at}`)}
          {...(at === 0 ? errorAt('keyFigures') : {})}
        />
      ))}
      <AskedFields language={language} values={values} errors={errors}>
        <TextField
          id="years"
          name="years"
          label={text.years}
          hint={text.yearsHint}
          value={values.years}
          isRequired
          {...errorAt('years')}
        />
      </AskedFields>
      <SelectField
        id="method"
        name="method"
        label={text.method}
        hint={text.methodHint}
        value={values.method}
        options={effectMethods.map(method => ({ value: method, label: methods[method] }))}
        {...errorAt('method')}
      />
      {hasPlan && (
        <TextArea
          id="reason"
          name="reason"
          label={text.reason}
          rows={3}
          value={values.reason}
          {...errorAt('reason')}
        />
      )}
      <SubmitButton label={text.save} />
    </>
  );
}
