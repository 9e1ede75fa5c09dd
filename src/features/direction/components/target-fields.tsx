import { TextField } from '#ui/components/forms.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { emptyTarget, type TargetValues, targetFields } from '../goal-form.ts';
import { goalMessages } from '../messages/goal.ts';

const emptyRows = 2;

/** Targets as groups of fields, with empty ones for more. */
export function TargetFields(props: {
  readonly language: Language;
  readonly targets: readonly TargetValues[];
  readonly now: readonly TargetValues[] | null;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { language, errors, now } = props;
  const text = goalMessages(language);
  const empties = Array.from({ length: emptyRows }, () => emptyTarget);
  const rows = [...props.targets, ...empties].map((target, index) => ({ target, index }));
  const labels = {
    keyFigure: text.fields.keyFigure,
    measure: text.fields.measure,
    unit: text.fields.unit,
    baseline: text.fields.baseline,
    baselineYear: text.fields.baselineYear,
    target: text.fields.value,
    byDate: text.fields.byDate,
  } as const;
  return (
    <fieldset className="field targets" id="targets">
      <legend className="ds-label">{text.fields.targets}</legend>
      <p className="hint">{text.fields.targetsHint}</p>
      <input type="hidden" name="rows" value={rows.length} />
      {rows.map(({ target, index }) => (
        <fieldset key={index} className="target-fields">
          <legend className="ds-label">{text.fields.target(formatNumber(index + 1, language, 0))}</legend>
          {targetFields.map(field => {
            const name = `targets.${index}.${field}`;
            const current = now?.[index]?.[field] ?? (now === null ? undefined : '');
            const differs = current !== undefined && current !== target[field];
            const said = current === undefined || current === '' ? text.nothing : current;
            return (
              <TextField
                key={field}
                id={name}
                name={name}
                type={field === 'byDate' ? 'date' : 'text'}
                label={labels[field]}
                {...(field === 'keyFigure' ? { hint: text.fields.keyFigureHint } : {})}
                value={target[field]}
                autoComplete="off"
                error={errors[name] ?? (differs ? text.standsNow(said) : undefined)}
              />
            );
          })}
        </fieldset>
      ))}
    </fieldset>
  );
}
