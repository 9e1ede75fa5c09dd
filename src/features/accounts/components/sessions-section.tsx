import { accountMessages } from '#features/accounts/messages/account.ts';
import { browserOf } from '#features/accounts/model.ts';
import { Section } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { formatDateTime } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';

export type OwnSession = {
  readonly id: string;
  readonly userAgent: string;
  readonly createdAt: string;
  readonly isCurrent: boolean;
};

/** Where somebody is signed in; each can be ended, and all at once. */
export function SessionsSection(props: {
  readonly language: Language;
  readonly sessions: readonly OwnSession[];
}) {
  const { language } = props;
  const text = accountMessages(language).sessions;
  const nameOf = (userAgent: string): string => {
    const { browser, system } = browserOf(userAgent);
    if (browser === null) return system ?? text.unknown;
    return system === null ? browser : text.on(browser, system);
  };
  return (
    <Section id="inloggningar" title={text.title(props.sessions.length)} lede={text.lede}>
      <ul className="account-list">
        {props.sessions.map(({ id, userAgent, createdAt, isCurrent }) => {
          const browser = nameOf(userAgent);
          const since = formatDateTime(createdAt, language);
          return (
            <li key={id}>
              <div>
                <strong>{browser}</strong>
                {isCurrent && ` – ${text.current}`}
                <p className="hint">
                  {text.since} {since}
                </p>
              </div>
              {isCurrent ? (
                <ButtonLink label={text.signOut} href="/logga-ut" variant="secondary" />
              ) : (
                <form method="post">
                  <input type="hidden" name="step" value="end" />
                  <input type="hidden" name="session" value={id} />
                  <button
                    className="ds-button"
                    type="submit"
                    data-variant="secondary"
                    aria-label={text.endWhich(browser, since)}
                  >
                    {text.end}
                  </button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      <form method="post">
        <input type="hidden" name="step" value="end-all" />
        <SubmitButton label={text.endAll} variant="secondary" />
      </form>
    </Section>
  );
}
