import type { ReactNode } from 'react';
import type { Language } from '#ui/language/language.ts';
import { fieldOfItem } from '../form.ts';
import { formMessages } from '../messages/forms.ts';
import { maturityWords } from '../messages/words.ts';
import { type Item, shippedAssessment } from '../questions.ts';

/** One item with its six steps and cannot tell; the group itself is what an error points to. */
export function ItemField(props: {
  readonly language: Language;
  readonly item: Item;
  readonly chosen: string;
  readonly error: string | undefined;
  /** How the group answered alone, where that is shown. */
  readonly told: ReactNode;
}) {
  const { language, item, chosen, error } = props;
  const name = fieldOfItem(item.id);
  const steps = shippedAssessment().scale.map(({ step, name: told }) => ({
    value: String(step),
    number: String(step),
    label: told[language],
  }));
  const options = [...steps, { value: 'unsure', number: '', label: maturityWords(language).unsure }];
  return (
    <fieldset
      className="field choices maturity-item-field"
      id={name}
      data-invalid={error === undefined ? undefined : 'true'}
      aria-describedby={error === undefined ? `${name}-hint` : `${name}-hint ${name}-error`}
    >
      <legend>{item.statement[language]}</legend>
      <p className="hint" id={`${name}-hint`}>
        {formMessages(language).full(item.full[language])}
      </p>
      {props.told !== null && <p className="maturity-told">{props.told}</p>}
      {error !== undefined && (
        <p className="ds-validation-message" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div className="maturity-choices">
        {options.map(({ value, number, label }) => (
          <label className="maturity-choice" key={value} htmlFor={`${name}-${value}`}>
            <input
              className="ds-input"
              type="radio"
              id={`${name}-${value}`}
              name={name}
              value={value}
              defaultChecked={chosen === value}
            />
            <span>
              {number !== '' && <span className="maturity-number">{number} </span>}
              {label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Each step told in words. */
export function StepMeanings(props: { readonly language: Language; readonly isOpen: boolean }) {
  const { language } = props;
  return (
    <details className="disclosure" open={props.isOpen}>
      <summary>{formMessages(language).meaning}</summary>
      <dl className="maturity-steps">
        {shippedAssessment().scale.map(({ step, name, told }) => (
          <div key={step}>
            <dt>
              {step} {name[language]}
            </dt>
            <dd>{told[language]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
