import type { ReactNode } from 'react';
import type { Option } from '#ui/components/forms.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Repeated } from '../form/values.ts';
import { formMessages } from '../messages/form.ts';
import { Chosen, type FormShown, InEnglish, Typed } from './typed-fields.tsx';

/** The rows of a part that repeats, and a button that gives one more; it works without script, and saves nothing. */
function Rows(props: {
  readonly shown: FormShown;
  readonly part: Repeated;
  readonly legend: (number: string) => string;
  readonly add: string;
  readonly row: (prefix: string) => ReactNode;
}) {
  const { shown, part } = props;
  const count = shown.values.rows[part];
  return (
    <>
      <input type="hidden" name={`rows.${part}`} value={count} />
      {Array.from({ length: count }, (_, at) => `${part}.${at}`).map((prefix, at) => (
        <fieldset key={prefix} className="field pattern-part">
          <legend className="ds-label">{props.legend(formatNumber(at + 1, shown.language, 0))}</legend>
          {props.row(prefix)}
        </fieldset>
      ))}
      <button className="ds-button" type="submit" name="add" value={part} data-variant="secondary">
        {props.add}
      </button>
    </>
  );
}

export function MechanismRows({ shown }: { readonly shown: FormShown }) {
  const text = formMessages(shown.language);
  const moves: readonly Option[] = [
    { value: 'up', label: text.up },
    { value: 'down', label: text.down },
  ];
  return (
    <Rows
      shown={shown}
      part="mechanisms"
      legend={text.mechanism}
      add={text.addMechanism}
      row={prefix => (
        <>
          <Typed shown={shown} name={`${prefix}.text.sv`} label={text.mechanismText} rows={2} />
          <Typed
            shown={shown}
            name={`${prefix}.keyFigures`}
            label={text.keyFigures}
            hint={text.keyFiguresHint}
          />
          <Chosen shown={shown} name={`${prefix}.moves`} label={text.moves} options={moves} usual="up" />
          <Typed shown={shown} name={`${prefix}.low`} label={text.low} />
          <Typed shown={shown} name={`${prefix}.high`} label={text.high} />
          <Typed shown={shown} name={`${prefix}.basis.sv`} label={text.basis} rows={2} />
          <InEnglish
            shown={shown}
            rows={2}
            fields={[
              { name: `${prefix}.text`, label: text.mechanismText },
              { name: `${prefix}.basis`, label: text.basis },
            ]}
          />
        </>
      )}
    />
  );
}

export function ConditionRows({
  shown,
  facts,
}: {
  readonly shown: FormShown;
  readonly facts: readonly Option[];
}) {
  const text = formMessages(shown.language);
  return (
    <Rows
      shown={shown}
      part="legal"
      legend={text.condition}
      add={text.addCondition}
      row={prefix => (
        <>
          <Typed shown={shown} name={`${prefix}.text.sv`} label={text.conditionText} rows={2} />
          <Chosen
            shown={shown}
            name={`${prefix}.fact`}
            label={text.fact}
            options={[{ value: '', label: text.noFact }, ...facts]}
            usual=""
          />
          <InEnglish
            shown={shown}
            rows={2}
            fields={[{ name: `${prefix}.text`, label: text.conditionText }]}
          />
        </>
      )}
    />
  );
}

export function EffectRows({ shown }: { readonly shown: FormShown }) {
  const text = formMessages(shown.language);
  return (
    <Rows
      shown={shown}
      part="effects"
      legend={text.effect}
      add={text.addEffect}
      row={prefix => (
        <>
          <Typed shown={shown} name={`${prefix}.text.sv`} label={text.effectText} rows={2} />
          <Typed shown={shown} name={`${prefix}.source`} label={text.source} />
          <Typed shown={shown} name={`${prefix}.year`} label={text.year} type="number" />
          <InEnglish shown={shown} rows={2} fields={[{ name: `${prefix}.text`, label: text.effectText }]} />
        </>
      )}
    />
  );
}
