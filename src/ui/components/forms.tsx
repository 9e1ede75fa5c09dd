import type { ReactNode } from 'react';
import { messages } from '#ui/components/messages.ts';
import type { Language } from '#ui/language/language.ts';

/** What a control needs so that label, hint and error belong to it without JavaScript. */
export type ControlAttributes = {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly required: boolean;
};

export type FieldProps = {
  readonly id: string;
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly isRequired?: boolean;
};

/** Label above, hint below it, error in words, then the control. */
export function Field(
  props: FieldProps & { readonly control: (attributes: ControlAttributes) => ReactNode },
) {
  const hintId = props.hint === undefined ? null : `${props.id}-hint`;
  const errorId = props.error === undefined ? null : `${props.id}-error`;
  const described = [hintId, errorId].filter(id => id !== null).join(' ');
  return (
    <div className="field" data-invalid={props.error === undefined ? undefined : 'true'}>
      <label className="ds-label" htmlFor={props.id}>
        {props.label}
      </label>
      {hintId !== null && (
        <p className="hint" id={hintId}>
          {props.hint}
        </p>
      )}
      {errorId !== null && (
        <p className="ds-validation-message" id={errorId}>
          {props.error}
        </p>
      )}
      {props.control({
        id: props.id,
        name: props.name,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': props.error === undefined ? undefined : true,
        required: props.isRequired ?? false,
      })}
    </div>
  );
}

export function TextField(
  props: FieldProps & {
    readonly value: string;
    readonly type?: 'text' | 'number' | 'date' | 'email' | 'search' | 'password';
    readonly autoComplete?: string;
  },
) {
  return (
    <Field
      {...props}
      control={attributes => (
        <input
          className="ds-input"
          type={props.type ?? 'text'}
          defaultValue={props.value}
          autoComplete={props.autoComplete}
          {...attributes}
        />
      )}
    />
  );
}

/** Text of several lines. */
export function TextArea(props: FieldProps & { readonly value: string; readonly rows: number }) {
  return (
    <Field
      {...props}
      control={attributes => (
        <textarea
          className="ds-input text-area"
          rows={props.rows}
          defaultValue={props.value}
          {...attributes}
        />
      )}
    />
  );
}

export type Option = { readonly value: string; readonly label: string };

export function SelectField(
  props: FieldProps & { readonly value: string; readonly options: readonly Option[] },
) {
  return (
    <Field
      {...props}
      control={attributes => (
        <select className="ds-input" defaultValue={props.value} {...attributes}>
          {props.options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}

export function FileField(props: FieldProps & { readonly accept: string }) {
  return (
    <Field
      {...props}
      control={attributes => (
        <input className="file-input" type="file" accept={props.accept} {...attributes} />
      )}
    />
  );
}

export function Checkbox(props: {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: ReactNode;
  readonly isChecked: boolean;
  /** Id of what is wrong with it, where anything is. */
  readonly describedBy?: string | undefined;
}) {
  return (
    <div className="checkbox">
      <input
        className="ds-input"
        type="checkbox"
        id={props.id}
        name={props.name}
        value={props.value}
        defaultChecked={props.isChecked}
        aria-describedby={props.describedBy}
        aria-invalid={props.describedBy === undefined ? undefined : true}
      />
      <label htmlFor={props.id}>{props.label}</label>
    </div>
  );
}

export function SubmitButton(props: { readonly label: string; readonly variant?: 'primary' | 'secondary' }) {
  return (
    <button className="ds-button" type="submit" data-variant={props.variant ?? 'primary'}>
      {props.label}
    </button>
  );
}

/**
 * All errors of a form on top of it, each a link to its field. Nothing is rendered where there are none. It takes the
 * focus when the page loads: an alert that is there from the start is not read out, and there is no script to move it.
 */
export function ErrorSummary(props: {
  readonly language: Language;
  readonly errors: readonly { readonly fieldId: string; readonly message: ReactNode }[];
}) {
  if (props.errors.length === 0) return null;
  return (
    <div
      className="ds-error-summary"
      role="alert"
      aria-labelledby="error-summary-heading"
      tabIndex={-1}
      id="error-summary"
      // biome-ignore lint/a11y/noAutofocus: the page is the answer to a form, and its reader must land on what is wrong
      autoFocus
    >
      <h2 id="error-summary-heading">{messages(props.language).errorSummary(props.errors.length)}</h2>
      <ul>
        {props.errors.map(error => (
          <li key={error.fieldId}>
            <a href={`#${error.fieldId}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
