import { SelectField, TextField } from '#ui/components/forms.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import type { Errors } from '../form.ts';
import { formMessages } from '../messages/forms.ts';
import type { DimensionValues, OtherValues } from '../other-form.ts';
import { shippedAssessment } from '../questions.ts';

type Single = Exclude<keyof OtherValues, 'dimensions'>;

/** What another model gave, as a form; `now` is what stands there since somebody else's change. */
export function OtherFieldsForm(props: {
  readonly language: Language;
  readonly values: OtherValues;
  readonly errors: Errors;
  readonly now: OtherValues | null;
}) {
  const { language, values, errors, now } = props;
  const text = formMessages(language);
  const hints: Partial<Readonly<Record<Single, string>>> = { model: text.modelHint, index: text.indexHint };
  const field = (name: Single, isRequired: boolean) => (
    <TextField
      id={name}
      name={name}
      label={text[name]}
      value={values[name]}
      {...(hints[name] === undefined ? {} : { hint: hints[name] })}
      error={
        errors[name] ?? (now === null || now[name] === values[name] ? undefined : text.standsNow(now[name]))
      }
      autoComplete="off"
      isRequired={isRequired}
    />
  );
  return (
    <>
      {field('model', true)}
      {field('year', true)}
      {field('index', false)}
      {field('lowest', true)}
      {field('highest', true)}
      {field('source', false)}
      <fieldset className="field choices" id="dimensions">
        <legend className="ds-label">{text.dimensions}</legend>
        <p className="hint">{text.dimensionsHint}</p>
        {values.dimensions.map((dimension, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form are known by their place
          <DimensionFields key={at} {...props} at={at} dimension={dimension} />
        ))}
      </fieldset>
    </>
  );
}

function DimensionFields(props: {
  readonly language: Language;
  readonly at: number;
  readonly dimension: DimensionValues;
  readonly errors: Errors;
}) {
  const { language, at, dimension, errors } = props;
  const text = formMessages(language);
  const name = (field: string) => `dimensions.${at}.${field}`;
  const areas = shippedAssessment().areas.map(({ id, name: told }) => ({ value: id, label: told[language] }));
  return (
    <fieldset className="maturity-dimension">
      <legend className="ds-sr-only">{text.dimension(formatNumber(at + 1, language, 0))}</legend>
      <TextField
        id={name('name')}
        name={name('name')}
        label={text.name}
        value={dimension.name}
        error={errors[name('name')]}
        autoComplete="off"
      />
      <TextField
        id={name('value')}
        name={name('value')}
        label={text.value}
        value={dimension.value}
        error={errors[name('value')]}
        autoComplete="off"
      />
      <SelectField
        id={name('area')}
        name={name('area')}
        label={text.area}
        value={dimension.area}
        error={errors[name('area')]}
        options={[{ value: '', label: text.noArea }, ...areas]}
      />
    </fieldset>
  );
}
