import { data, redirect } from 'react-router';
import { doStep, steps } from '#features/accounts/account-steps.ts';
import { OrganisationsSection } from '#features/accounts/components/organisations-section.tsx';
import { PasskeysSection } from '#features/accounts/components/passkeys-section.tsx';
import { PasswordSection } from '#features/accounts/components/password-section.tsx';
import { SessionsSection } from '#features/accounts/components/sessions-section.tsx';
import { refusedForm, textOf } from '#features/accounts/form-faults.ts';
import { accountMessages } from '#features/accounts/messages/account.ts';
import { withCookies } from '#features/accounts/with-cookies.ts';
import { roleMessages } from '#features/people/index.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { doorsContext, memberOf, type PageHandle, visitContext } from '#platform/page-context.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Message } from '#ui/components/states.tsx';
import type { Route } from './+types/account';

export const handle = { permission: 'own.edit' } satisfies PageHandle;

const freshMilliseconds = 60 * 60 * 1000;
const done = ['password', 'session', 'renamed', 'removed', 'added', 'organisation'] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { language, actor, organisation, accounts, now } = memberOf(context, handle, request);
  const { session, memberships } = context.get(visitContext);
  // A token has no account of its own to show.
  if (actor.accountId === null || session === null) throw data(null, { status: 403 });
  const search = new URL(request.url).searchParams;
  const roles = roleMessages(language);
  const passkeys = await accounts.passkeys.of(actor.accountId);
  const sessions = await accounts.sessionsOf(actor.accountId);
  return {
    language,
    name: actor.name,
    email: session.email,
    organisation: organisation.name,
    isWelcome: search.has('valkommen'),
    done: done.find(step => step === search.get('klart')) ?? null,
    organisations: memberships.map(membership => ({
      id: membership.organisation.id,
      name: membership.organisation.name,
      roles: membership.roles.map(role => roles[role]).join(', '),
      isCurrent: membership.organisation.id === organisation.id,
    })),
    sessions: sessions.map(({ id, userAgent, createdAt }) => ({
      id,
      userAgent,
      createdAt: createdAt.toISOString(),
      isCurrent: id === session.id,
    })),
    passkeys: passkeys.map(({ id, name, createdAt }) => ({
      id,
      name,
      createdAt: createdAt?.toISOString() ?? null,
    })),
    // Nobody in a demonstration has a password.
    hasPassword: context.get(doorsContext).config.mode === 'configured',
    hasPasskeys: accounts.passkeys.areAvailable,
    isFresh: now().getTime() - session.createdAt.getTime() < freshMilliseconds,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  const form = await request.formData().catch(() => new FormData());
  const arrival = {
    doors: context.get(doorsContext),
    visit: context.get(visitContext),
    headers: request.headers,
  };
  const step = steps.find(name => name === form.get('step'));
  if (step === undefined) throw data(null, { status: 400 });
  try {
    const { address, cookies } = await doStep(step, form, arrival, member);
    return redirect(address, { status: 303, headers: withCookies(cookies) });
  } catch (error) {
    // What is gone, or never was one's own, is no matter of a field.
    if (error instanceof Refusal && error.status === 404) throw data(null, { status: 404 });
    const about = step === 'rename' ? `name-${textOf(form, 'passkey')}` : 'currentPassword';
    return refusedForm(error, about, member.language, null, field => (field === 'name' ? about : field));
  }
}

export const headers = ({ actionHeaders }: Route.HeadersArgs) => actionHeaders;

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${accountMessages(loaderData?.language ?? 'sv').page} – Rodret` }];
}

export default function AccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, organisation } = loaderData;
  const text = accountMessages(language);
  const faults = actionData?.faults ?? [];
  const told = loaderData.isWelcome ? text.welcome(organisation) : doneText(loaderData.done);
  function doneText(what: (typeof done)[number] | null): string | null {
    if (what === null) return null;
    return what === 'organisation' ? text.done.organisation(organisation) : text.done[what];
  }
  return (
    <>
      <Finding
        level={1}
        title={text.title(loaderData.name)}
        topic={text.page}
        lede={text.lede(loaderData.email, organisation)}
      />
      <ErrorSummary
        language={language}
        errors={faults.map(({ field, message }) => ({ fieldId: field, message }))}
      />
      {told !== null && faults.length === 0 && <Message kind="saved">{told}</Message>}
      <p>
        <a href="/konto/utskick">{text.mail}</a>
      </p>
      <OrganisationsSection language={language} organisations={loaderData.organisations} />
      <PasskeysSection
        language={language}
        passkeys={loaderData.passkeys}
        isAvailable={loaderData.hasPasskeys}
        isFresh={loaderData.isFresh}
        faults={faults}
      />
      {loaderData.hasPassword && (
        <PasswordSection language={language} email={loaderData.email} faults={faults} />
      )}
      <SessionsSection language={language} sessions={loaderData.sessions} />
    </>
  );
}
