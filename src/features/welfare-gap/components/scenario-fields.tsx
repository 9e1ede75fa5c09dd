import { SelectField, TextArea, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { fieldId, type ScenarioValues } from '../form.ts';
import { scenarioMessages } from '../messages/scenario.ts';
import type { ScenarioOptions } from '../scenario-options.ts';
import { SavingFields } from './saving-fields.tsx';

/** The fields of a scenario; `now` is what stands there since somebody else’s change. */
export function ScenarioFields(props: {
  readonly language: Language;
  readonly values: ScenarioValues;
  readonly now: ScenarioValues | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly options: ScenarioOptions;
}) {
  const { language, values, now, errors, options } = props;
  const text = scenarioMessages(language);
  const differing = (field: string, typed: string, standing: string | undefined): string | undefined =>
    errors[field] ??
    (standing === undefined || standing === typed ? undefined : text.standsNow(standing || text.nothing));
  const common = (field: 'name' | 'note' | 'horizon' | 'projection') => ({
    id: field,
    name: field,
    value: values[field],
    error: differing(field, values[field], now?.[field]),
  });
  return (
    <>
      <TextField {...common('name')} label={text.fields.name} autoComplete="off" isRequired />
      <TextArea {...common('note')} label={text.fields.note} rows={3} />
      <TextField {...common('horizon')} type="number" label={text.fields.horizon} isRequired />
      <SelectField {...common('projection')} label={text.fields.projection} options={options.projections} />
      {options.groups.map(group => {
        const isOpen = group.assumptions.some(
          ({ id }) =>
            values.assumptions[id] !== undefined ||
            now?.assumptions[id] !== undefined ||
            errors[fieldId(id)] !== undefined,
        );
        return (
          <details className="disclosure" key={group.id} open={isOpen || group.id === 'all'}>
            <summary>{group.name}</summary>
            <div className="disclosure-content stack">
              {group.assumptions.map(({ id, label, hint }) => {
                const typed = values.assumptions[id];
                return (
                  <div className="row-line" key={id}>
                    <TextField
                      id={fieldId(id)}
                      name={`value.${id}`}
                      label={label}
                      hint={hint}
                      value={typed?.value ?? ''}
                      error={differing(
                        fieldId(id),
                        typed?.value ?? '',
                        now === null ? undefined : (now.assumptions[id]?.value ?? ''),
                      )}
                      autoComplete="off"
                    />
                    <TextField
                      id={`${fieldId(id)}-source`}
                      name={`source.${id}`}
                      label={
                        <>
                          {text.fields.source} <span className="ds-sr-only">{`${group.name}: ${label}`}</span>
                        </>
                      }
                      value={typed?.source ?? ''}
                      autoComplete="off"
                    />
                  </div>
                );
              })}
            </div>
          </details>
        );
      })}
      <SavingFields language={language} values={values} now={now} errors={errors} options={options} />
    </>
  );
}
