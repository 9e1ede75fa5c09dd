import { SelectField, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { type SavingValues, type ScenarioValues, savingRows } from '../form.ts';
import { scenarioMessages } from '../messages/scenario.ts';
import type { ScenarioOptions } from '../scenario-options.ts';

/** What ways of working could give, row by row with some left to fill in. */
export function SavingFields(props: {
  readonly language: Language;
  readonly values: ScenarioValues;
  readonly now: ScenarioValues | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly options: Pick<ScenarioOptions, 'patterns' | 'services'>;
}) {
  const { language, now, errors, options } = props;
  const text = scenarioMessages(language);
  const rows = savingRows(props.values.savings);
  const field = (row: number, name: keyof SavingValues) => {
    const id = `savings-${row}-${name}`;
    const value = rows[row]?.[name] ?? '';
    const standing = now === null ? undefined : (now.savings[row]?.[name] ?? '');
    const error =
      errors[id] ??
      (standing === undefined || standing === value ? undefined : text.standsNow(standing || text.nothing));
    return { id, name: `savings.${row}.${name}`, value, ...(error === undefined ? {} : { error }) };
  };
  const none = { value: '', label: text.savings.none };
  return (
    <fieldset className="field">
      <legend className="ds-label">{text.savings.legend}</legend>
      <p className="hint">{text.savings.hint}</p>
      <input type="hidden" name="rows" value={rows.length} />
      {rows.map((_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are the places of a form
        <fieldset className="row-fields" key={row}>
          <legend className="ds-label">{text.savings.row(String(row + 1))}</legend>
          <SelectField
            {...field(row, 'pattern')}
            label={text.savings.pattern}
            options={[none, ...options.patterns]}
          />
          <SelectField
            {...field(row, 'service')}
            label={text.savings.service}
            options={[none, ...options.services]}
          />
          <div className="row-line">
            <TextField {...field(row, 'low')} label={text.savings.low} autoComplete="off" />
            <TextField {...field(row, 'likely')} label={text.savings.likely} autoComplete="off" />
            <TextField {...field(row, 'high')} label={text.savings.high} autoComplete="off" />
          </div>
          <TextField {...field(row, 'source')} label={text.fields.source} autoComplete="off" />
        </fieldset>
      ))}
    </fieldset>
  );
}
