import { Checkbox, SubmitButton, TextField } from '#ui/components/forms.tsx';
import { messages } from '../messages.ts';
import { longestDays } from '../model.ts';
import { type Scope, scopeWords } from '../scope-words.ts';

export type TokenTyped = {
  readonly name: string;
  readonly days: string;
  readonly scopes: readonly string[];
};

/** Asks what a key is for, how long it holds and what it may do. */
export function MakeForm(props: {
  readonly language: 'sv' | 'en';
  readonly typed: TokenTyped;
  readonly errors: Readonly<Record<string, string>>;
  /** What whoever makes it may do. */
  readonly held: readonly Scope[];
  readonly formKey: string;
}) {
  const { language, typed, errors, held } = props;
  const all = messages(language);
  const text = all.make;
  return (
    <form className="form" method="post">
      <input type="hidden" name="key" value={props.formKey} />
      <TextField
        id="name"
        name="name"
        label={text.name}
        hint={text.nameHint}
        value={typed.name}
        autoComplete="off"
        isRequired
        error={errors.name}
      />
      <TextField
        id="days"
        name="days"
        type="number"
        label={text.days}
        hint={text.daysHint.replace('365', String(longestDays))}
        value={typed.days}
        isRequired
        error={errors.days}
      />
      <fieldset
        className="field choices"
        id="scopes"
        data-invalid={errors.scopes === undefined ? undefined : 'true'}
        aria-describedby={errors.scopes === undefined ? 'scopes-hint' : 'scopes-hint scopes-error'}
      >
        <legend className="ds-label">{text.scopes}</legend>
        <p className="hint" id="scopes-hint">
          {text.scopesHint}
        </p>
        {errors.scopes !== undefined && (
          <p className="ds-validation-message" id="scopes-error">
            {errors.scopes}
          </p>
        )}
        {held.map(permission => (
          <Checkbox
            key={permission}
            id={`scope-${permission.replace('.', '-')}`}
            name="scopes"
            value={permission}
            label={scopeWords(permission, language)}
            isChecked={typed.scopes.includes(permission)}
          />
        ))}
      </fieldset>
      <SubmitButton label={text.button} />
    </form>
  );
}
