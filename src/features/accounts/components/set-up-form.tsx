import { type Fault, faultOf } from '#features/accounts/form-faults.ts';
import { welcomeMessages } from '#features/accounts/messages/welcome.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, Field, SubmitButton, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { NewPasswordFields } from './password-fields.tsx';

export type SetUpTyped = { readonly unit: string; readonly name: string; readonly email: string };

/** The first of an installation says whom they lead and who they are. */
export function SetUpForm(props: {
  readonly language: Language;
  readonly units: readonly string[];
  readonly typed: SetUpTyped;
  readonly faults: readonly Fault[];
}) {
  const { language, typed, faults } = props;
  const all = welcomeMessages(language);
  const text = all.setUp;
  return (
    <>
      <Finding level={1} title={text.title} lede={text.lede} />
      <ErrorSummary
        language={language}
        errors={faults.map(({ field, message }) => ({ fieldId: field, message }))}
      />
      <form className="form" method="post">
        <Field
          id="unit"
          name="unit"
          label={text.unit}
          hint={text.unitHint}
          isRequired
          {...faultOf(faults, 'unit')}
          control={attributes => (
            <input
              className="ds-input"
              type="text"
              list="units"
              autoComplete="off"
              defaultValue={typed.unit}
              {...attributes}
            />
          )}
        />
        <datalist id="units">
          {props.units.map(name => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <TextField
          id="name"
          name="name"
          label={text.name}
          value={typed.name}
          autoComplete="name"
          isRequired
          {...faultOf(faults, 'name')}
        />
        <TextField
          id="email"
          name="email"
          label={text.email}
          hint={text.emailHint}
          type="email"
          value={typed.email}
          autoComplete="username"
          isRequired
          {...faultOf(faults, 'email')}
        />
        <NewPasswordFields
          id="password"
          label={all.newPassword}
          hint={all.newPasswordHint}
          repeat={all.repeat}
          faults={faults}
        />
        <SubmitButton label={text.button} />
      </form>
    </>
  );
}
