import { SelectField, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { valueMessages } from '../messages/values.ts';
import { missingReasons } from '../model/value.ts';

export function missingOptions(language: Language) {
  const text = valueMessages(language);
  return [
    { value: '', label: text.notMissing },
    ...missingReasons.map(value => ({ value, label: text.reasons[value] })),
  ];
}

type Row = {
  readonly period: string;
  readonly value: string;
  readonly missing: string;
  readonly note: string;
};

/** Rows of values, each of a period. */
export function ValueFields(props: {
  readonly language: Language;
  readonly unit: string;
  readonly rows: readonly Row[];
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { language, rows, errors, unit } = props;
  const text = valueMessages(language);
  const numbered = rows.map((row, index) => ({ row, index, key: `values.${index}` }));
  return (
    <>
      <input type="hidden" name="rows" value={rows.length} />
      {numbered.map(({ row, index, key }) => {
        const field = (name: keyof Row) => ({
          id: `values.${index}.${name}`,
          name: `values.${index}.${name}`,
          value: row[name],
          error: errors[`values.${index}.${name}`],
        });
        return (
          <fieldset key={key} className="row-fields">
            <legend>{row.period === '' ? text.otherPeriod(String(index + 1)) : row.period}</legend>
            <div className="row-line">
              <TextField {...field('period')} label={text.period} autoComplete="off" />
              <TextField
                {...field('value')}
                label={unit === '' ? text.value : text.valueIn(unit)}
                autoComplete="off"
              />
              <SelectField {...field('missing')} label={text.missing} options={missingOptions(language)} />
              <TextField {...field('note')} label={text.note} autoComplete="off" />
            </div>
          </fieldset>
        );
      })}
    </>
  );
}
