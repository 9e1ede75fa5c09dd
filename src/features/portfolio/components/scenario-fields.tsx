import { TextArea, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { numberWritten, type ScenarioValues, type SettingField } from '../form.ts';
import { problemMessages } from '../messages/problems.ts';
import { settingsMessages } from '../messages/settings.ts';
import type { Scenario } from '../model/scenario.ts';

/** A scenario as its form shows it. */
export function valuesOf(
  { name, note, settings }: Pick<Scenario, 'name' | 'note' | 'settings'>,
  language: Language,
): ScenarioValues {
  const told = (value: number) => numberWritten(value, language);
  return {
    name,
    note,
    'settings.kinds.financial': told(settings.kinds.financial),
    'settings.kinds.reallocation': told(settings.kinds.reallocation),
    'settings.kinds.quality': told(settings.kinds.quality),
    'settings.kinds.environment': told(settings.kinds.environment),
    'settings.aims.operations': told(settings.aims.operations),
    'settings.aims.service': told(settings.aims.service),
    'settings.aims.legal-certainty': told(settings.aims['legal-certainty']),
    'settings.costs': told(settings.costs),
    'settings.budgetPercent.investment': told(settings.budgetPercent.investment),
    'settings.budgetPercent.running': told(settings.budgetPercent.running),
    'settings.horizonYears': told(settings.horizonYears),
    'settings.gapPercent': told(settings.gapPercent),
    'settings.timeLimitSeconds': told(settings.timeLimitSeconds),
  };
}

/** The fields of a scenario; where somebody else changed it, what stands there now beside each that differs. */
export function ScenarioFields(props: {
  readonly language: Language;
  readonly values: ScenarioValues;
  readonly now: ScenarioValues | null;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { language, values, now, errors } = props;
  const text = settingsMessages(language);
  const beside = (field: keyof ScenarioValues, hint?: string) => {
    const isOther = now !== null && now[field] !== values[field];
    const told = isOther ? problemMessages(language).now(now[field]) : undefined;
    return [hint, told].filter(each => each !== undefined).join(' ') || undefined;
  };
  const number = (field: SettingField, label: string, hint?: string) => {
    const shown = beside(field, hint);
    return (
      <TextField
        key={field}
        id={field}
        name={field}
        label={label}
        {...(shown === undefined ? {} : { hint: shown })}
        value={values[field]}
        autoComplete="off"
        isRequired
        error={errors[field]}
      />
    );
  };
  const nameNow = beside('name');
  const noteNow = beside('note', text.noteHint);
  return (
    <>
      <TextField
        id="name"
        name="name"
        label={text.name}
        {...(nameNow === undefined ? {} : { hint: nameNow })}
        value={values.name}
        autoComplete="off"
        isRequired
        error={errors.name}
      />
      <TextArea
        id="note"
        name="note"
        label={text.note}
        {...(noteNow === undefined ? {} : { hint: noteNow })}
        value={values.note}
        rows={3}
        error={errors.note}
      />
      <fieldset className="number-group">
        <legend>{text.aims}</legend>
        <p className="hint">{text.aimsHint}</p>
        <div className="number-fields">
          {number('settings.aims.operations', text.aim.operations)}
          {number('settings.aims.service', text.aim.service)}
          {number('settings.aims.legal-certainty', text.aim['legal-certainty'])}
        </div>
      </fieldset>
      <fieldset className="number-group">
        <legend>{text.kinds}</legend>
        <p className="hint">{text.kindsHint}</p>
        <div className="number-fields">
          {number('settings.kinds.financial', text.kind.financial)}
          {number('settings.kinds.reallocation', text.kind.reallocation)}
          {number('settings.kinds.quality', text.kind.quality)}
          {number('settings.kinds.environment', text.kind.environment)}
        </div>
      </fieldset>
      <fieldset className="number-group">
        <legend>{text.money}</legend>
        <div className="number-fields">
          {number('settings.budgetPercent.investment', text.investmentPercent)}
          {number('settings.budgetPercent.running', text.runningPercent)}
          {number('settings.costs', text.costs, text.costsHint)}
        </div>
      </fieldset>
      <fieldset className="number-group">
        <legend>{text.search}</legend>
        <div className="number-fields">
          {number('settings.horizonYears', text.horizon, text.horizonHint)}
          {number('settings.gapPercent', text.gap)}
          {number('settings.timeLimitSeconds', text.timeLimit)}
        </div>
      </fieldset>
    </>
  );
}
