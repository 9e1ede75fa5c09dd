import type { ReactNode } from 'react';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages.ts';
import { frequencies } from '../model.ts';

/** How often mail comes, one of the ways; the group itself is what an error points to. */
export function FrequencyField(props: {
  readonly language: Language;
  readonly legend: string;
  readonly hint: string;
  readonly chosen: string;
  readonly error?: ReactNode;
}) {
  const text = messages(props.language);
  const hasError = props.error !== undefined;
  return (
    <fieldset
      className="field choices"
      id="frequency"
      data-invalid={hasError ? 'true' : undefined}
      aria-describedby={hasError ? 'frequency-hint frequency-error' : 'frequency-hint'}
    >
      <legend className="ds-label">{props.legend}</legend>
      <p className="hint" id="frequency-hint">
        {props.hint}
      </p>
      {hasError && (
        <p className="ds-validation-message" id="frequency-error">
          {props.error}
        </p>
      )}
      {frequencies.map(frequency => (
        <div className="checkbox" key={frequency}>
          <input
            className="ds-input"
            type="radio"
            id={`frequency-${frequency}`}
            name="frequency"
            value={frequency}
            defaultChecked={props.chosen === frequency}
          />
          <label htmlFor={`frequency-${frequency}`}>
            {text.frequencies[frequency]}
            <br />
            <span className="hint">{text.frequencyHints[frequency]}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
