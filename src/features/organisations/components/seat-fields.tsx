import { Checkbox, type Option, SelectField, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { leadershipMessages } from '../messages/leadership.ts';
import { besideNow } from './beside-now.ts';

export type SeatValues = {
  readonly person: string;
  readonly newPerson: string;
  readonly title: string;
  /** `yes` or nothing, as a box that is ticked sends it. */
  readonly isChair: string;
  readonly part: string;
  readonly validFrom: string;
  readonly validTo: string;
};

/** The fields of a seat but who sits in it, with what is wrong beside each. */
export function SeatFields(props: {
  readonly language: Language;
  readonly values: SeatValues;
  readonly now: SeatValues | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly parts: readonly Option[];
}) {
  const { language, values, now, errors, parts } = props;
  const text = leadershipMessages(language);
  const labelOf = (value: string) => parts.find(option => option.value === value)?.label ?? value;
  const error = (field: keyof SeatValues) =>
    errors[field] ?? besideNow(text, values[field], now?.[field], labelOf);
  const chairError =
    errors.isChair ??
    (now === null || now.isChair === values.isChair
      ? undefined
      : text.standsNow(now.isChair === 'yes' ? text.yes : text.no));
  return (
    <>
      <TextField
        id="title"
        name="title"
        label={text.fields.title}
        hint={text.fields.titleHint}
        value={values.title}
        autoComplete="off"
        isRequired
        error={error('title')}
      />
      <div className="field" data-invalid={chairError === undefined ? undefined : 'true'}>
        {chairError !== undefined && (
          <p className="ds-validation-message" id="isChair-error">
            {chairError}
          </p>
        )}
        <Checkbox
          id="isChair"
          name="isChair"
          value="yes"
          label={text.fields.isChair}
          isChecked={values.isChair === 'yes'}
          describedBy={chairError === undefined ? undefined : 'isChair-error'}
        />
      </div>
      <SelectField
        id="part"
        name="part"
        label={text.fields.part}
        value={values.part}
        options={[{ value: '', label: text.fields.partNone }, ...parts]}
        error={error('part')}
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
