import { type Fault, faultOf } from '#features/accounts/form-faults.ts';
import { TextField } from '#ui/components/forms.tsx';

/** A password typed; never shown again, not even after an error. */
export function PasswordField(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'current-password' | 'new-password';
  readonly faults: readonly Fault[];
}) {
  return (
    <TextField
      id={props.id}
      name={props.id}
      label={props.label}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      type="password"
      value=""
      autoComplete={props.kind}
      isRequired
      {...faultOf(props.faults, props.id)}
    />
  );
}

/** A new password, twice: nobody sees what they type. */
export function NewPasswordFields(props: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly repeat: string;
  readonly faults: readonly Fault[];
}) {
  return (
    <>
      <PasswordField
        id={props.id}
        label={props.label}
        hint={props.hint}
        kind="new-password"
        faults={props.faults}
      />
      <PasswordField id="repeated" label={props.repeat} kind="new-password" faults={props.faults} />
    </>
  );
}
