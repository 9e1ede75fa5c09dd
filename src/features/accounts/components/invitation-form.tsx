import type { Fault } from '#features/accounts/form-faults.ts';
import { welcomeMessages } from '#features/accounts/messages/welcome.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { NewPasswordFields, PasswordField } from './password-fields.tsx';

/** Somebody invited chooses a password, or proves with that of their account that it is theirs. */
export function InvitationForm(props: {
  readonly language: Language;
  readonly organisation: string;
  readonly person: { readonly name: string; readonly email: string };
  readonly hasAccount: boolean;
  readonly faults: readonly Fault[];
}) {
  const { language, organisation, person, hasAccount, faults } = props;
  const text = welcomeMessages(language);
  return (
    <>
      <Finding
        level={1}
        title={text.title(organisation)}
        lede={hasAccount ? text.ledeKnown(person.name, person.email) : text.lede(person.name, person.email)}
      />
      <ErrorSummary
        language={language}
        errors={faults.map(({ field, message }) => ({ fieldId: field, message }))}
      />
      <form className="form" method="post">
        {hasAccount ? (
          <PasswordField id="password" label={text.knownPassword} kind="current-password" faults={faults} />
        ) : (
          <NewPasswordFields
            id="password"
            label={text.newPassword}
            hint={text.newPasswordHint}
            repeat={text.repeat}
            faults={faults}
          />
        )}
        <SubmitButton label={text.button} />
      </form>
      <p className="hint">{text.later}</p>
    </>
  );
}
