import { accountMessages } from '#features/accounts/messages/account.ts';
import { Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';

export type OwnOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly roles: string;
  readonly isCurrent: boolean;
};

/** The organisations somebody works in, with a button to each of the others. */
export function OrganisationsSection(props: {
  readonly language: Language;
  readonly organisations: readonly OwnOrganisation[];
}) {
  const text = accountMessages(props.language).organisations;
  return (
    <Section
      id="organisationer"
      title={text.title(props.organisations.length)}
      {...(props.organisations.length > 1 ? { lede: text.lede } : {})}
    >
      <ul className="account-list">
        {props.organisations.map(({ id, name, roles, isCurrent }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>
              {isCurrent && props.organisations.length > 1 && ` – ${text.current}`}
              <p className="hint">{roles}</p>
            </div>
            {!isCurrent && (
              <form method="post" action="/konto/organisation">
                <input type="hidden" name="organisation" value={id} />
                <SubmitButton label={text.go(name)} variant="secondary" />
              </form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
