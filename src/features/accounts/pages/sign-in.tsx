import { redirect } from 'react-router';
import { PasskeyPart } from '#features/accounts/components/passkey-part.tsx';
import { PasswordField } from '#features/accounts/components/password-fields.tsx';
import { faultOf, refusedForm, textOf } from '#features/accounts/form-faults.ts';
import { signInMessages } from '#features/accounts/messages/sign-in.ts';
import { signInWithPassword } from '#features/accounts/sign-in.ts';
import { withCookies } from '#features/accounts/with-cookies.ts';
import { ownAddress } from '#platform/own-address.ts';
import { doorsContext, visitContext } from '#platform/page-context.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton, TextField } from '#ui/components/forms.tsx';
import { Message } from '#ui/components/states.tsx';
import type { Route } from './+types/sign-in';

/** Where to go after signing in: not back to the pages of the door itself. */
const nextOf = (asked: unknown): string => {
  const address = ownAddress(asked);
  return /^\/(logga-in|logga-ut)\b/.test(address) ? '/' : address;
};

export function loader({ request, context }: Route.LoaderArgs) {
  const { open, session, member } = context.get(visitContext);
  const { searchParams } = new URL(request.url);
  return {
    language: open.language,
    next: nextOf(searchParams.get('till')),
    done: searchParams.has('overallt') ? 'everywhere' : searchParams.has('utloggad') ? 'here' : null,
    signedIn: session === null ? null : { email: session.email, isMember: member !== null },
    hasPasskeys: context.get(doorsContext).accounts.passkeys.areAvailable,
  } as const;
}

export async function action({ request, context }: Route.ActionArgs) {
  const visit = context.get(visitContext);
  const form = await request.formData().catch(() => new FormData());
  const email = textOf(form, 'email');
  try {
    const { cookies } = await signInWithPassword(
      { doors: context.get(doorsContext), visit, headers: request.headers },
      { email, password: textOf(form, 'password') },
    );
    return redirect(nextOf(form.get('till')), { status: 303, headers: withCookies(cookies) });
  } catch (error) {
    return refusedForm(error, 'email', visit.open.language, { email });
  }
}

export const headers = ({ actionHeaders }: Route.HeadersArgs) => actionHeaders;

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${signInMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, next, signedIn, done } = loaderData;
  const text = signInMessages(language);
  const faults = actionData?.faults ?? [];
  return (
    <>
      <Finding level={1} title={text.title} lede={text.lede} />
      <ErrorSummary
        language={language}
        errors={faults.map(({ field, message }) => ({ fieldId: field, message }))}
      />
      {done !== null && faults.length === 0 && signedIn === null && (
        <Message kind="saved">{done === 'here' ? text.signedOut : text.signedOutEverywhere}</Message>
      )}
      {signedIn !== null && (
        <Message kind="note">
          {signedIn.isMember ? text.already(signedIn.email) : text.alreadyNowhere(signedIn.email)}{' '}
          {signedIn.isMember && <a href={next}>{text.goOn}</a>} <a href="/logga-ut">{text.signOut}</a>
        </Message>
      )}
      <form className="form" method="post">
        <input type="hidden" name="till" value={next} />
        <TextField
          id="email"
          name="email"
          label={text.email}
          type="email"
          autoComplete="username"
          value={actionData?.typed.email ?? ''}
          isRequired
          {...faultOf(faults, 'email')}
        />
        <PasswordField id="password" label={text.password} kind="current-password" faults={faults} />
        <SubmitButton label={text.button} />
      </form>
      {loaderData.hasPasskeys && (
        <PasskeyPart
          kind="sign-in"
          ask="/api/v1/sign-in/passkey/options"
          answer="/api/v1/sign-in/passkey"
          next={next}
          failed={text.passkey.failed}
          cancelled={text.passkey.cancelled}
          isHiddenWithout
        >
          <Section id="passkey" title={text.passkey.title} lede={text.passkey.text}>
            <form>
              <SubmitButton label={text.passkey.button} variant="secondary" />
            </form>
          </Section>
        </PasskeyPart>
      )}
      <Section id="hjalp" title={text.helpTitle}>
        <p>{text.help}</p>
      </Section>
    </>
  );
}
