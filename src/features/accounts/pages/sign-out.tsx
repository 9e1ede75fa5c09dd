import { redirect } from 'react-router';
import { signOut } from '#features/accounts/actions/signing-in.ts';
import { signInMessages } from '#features/accounts/messages/sign-in.ts';
import { withCookies } from '#features/accounts/with-cookies.ts';
import { perform } from '#platform/action/perform.ts';
import { doorsContext, visitContext } from '#platform/page-context.ts';
import { Finding } from '#ui/components/finding.tsx';
import { SubmitButton } from '#ui/components/forms.tsx';
import { ButtonLink, PageMessage } from '#ui/components/states.tsx';
import type { Route } from './+types/sign-out';

export function loader({ context }: Route.LoaderArgs) {
  const { open, session } = context.get(visitContext);
  return { language: open.language, isSignedIn: session !== null };
}

export async function action({ context }: Route.ActionArgs) {
  const { member, session } = context.get(visitContext);
  const { accounts } = context.get(doorsContext);
  if (session !== null) {
    if (member === null) await accounts.end(session.accountId, session.id);
    else await perform(signOut, member, { session: session.id });
  }
  return redirect('/logga-in?utloggad', {
    status: 303,
    headers: withCookies(await accounts.farewellCookies()),
  });
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${signInMessages(loaderData?.language ?? 'sv').signOut} – Rodret` }];
}

export default function SignOutPage({ loaderData }: Route.ComponentProps) {
  const text = signInMessages(loaderData.language).out;
  if (!loaderData.isSignedIn) {
    return (
      <PageMessage
        title={text.none}
        happened={text.noneText}
        toDo=""
        links={[
          { label: text.toSignIn, href: '/logga-in' },
          { label: text.toStart, href: '/' },
        ]}
      />
    );
  }
  return (
    <>
      <Finding level={1} title={text.title} lede={text.lede} />
      <form className="button-row" method="post">
        <SubmitButton label={text.button} />
        <ButtonLink label={text.stay} href="/" variant="secondary" />
      </form>
    </>
  );
}
