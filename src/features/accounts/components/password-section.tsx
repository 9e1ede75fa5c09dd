import type { Fault } from '#features/accounts/form-faults.ts';
import { accountMessages } from '#features/accounts/messages/account.ts';
import { Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { NewPasswordFields, PasswordField } from './password-fields.tsx';

export function PasswordSection(props: {
  readonly language: Language;
  readonly email: string;
  readonly faults: readonly Fault[];
}) {
  const text = accountMessages(props.language).password;
  return (
    <Section id="losenord" title={text.title} lede={text.lede}>
      <form className="form" method="post">
        <input type="hidden" name="step" value="password" />
        {/* For keepers of passwords: whose the new one is. */}
        <input type="hidden" name="username" autoComplete="username" value={props.email} />
        <PasswordField
          id="currentPassword"
          label={text.current}
          kind="current-password"
          faults={props.faults}
        />
        <NewPasswordFields
          id="newPassword"
          label={text.next}
          hint={text.nextHint}
          repeat={text.repeat}
          faults={props.faults}
        />
        <SubmitButton label={text.button} />
      </form>
    </Section>
  );
}
