import { data, redirect } from 'react-router';
import { chosenUnit } from '#features/accounts/chosen-unit.ts';
import { InvitationForm } from '#features/accounts/components/invitation-form.tsx';
import { SetUpForm, type SetUpTyped } from '#features/accounts/components/set-up-form.tsx';
import { refusedForm, textOf } from '#features/accounts/form-faults.ts';
import { welcomeMessages } from '#features/accounts/messages/welcome.ts';
import { accept, begin, type Welcome, welcomeOf } from '#features/accounts/welcome.ts';
import { withCookies } from '#features/accounts/with-cookies.ts';
import { refused } from '#platform/action/refusal.ts';
import type { Language } from '#platform/context.ts';
import { doorsContext, visitContext } from '#platform/page-context.ts';
import { PageMessage } from '#ui/components/states.tsx';
import type { Route } from './+types/welcome';

const nothingTyped: SetUpTyped = { unit: '', name: '', email: '' };

export async function loader({ context, params }: Route.LoaderArgs) {
  const { language, now, warehouse } = context.get(visitContext).open;
  const welcome = await welcomeOf(context.get(doorsContext), params.secret, now());
  if (welcome.kind === 'unknown') throw data(welcomeMessages(language).unknown, { status: 404 });
  const units =
    welcome.kind === 'set-up' ? (await warehouse.units()).filter(({ kind }) => kind !== 'nation') : [];
  return data(
    { language, welcome, units: units.map(({ name }) => name) },
    // The link lets in whoever knows it: nothing on the way may keep the page.
    { status: welcome.kind === 'closed' ? 410 : 200, headers: { 'Cache-Control': 'no-store' } },
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const visit = context.get(visitContext);
  const arrival = { doors: context.get(doorsContext), visit, headers: request.headers };
  const form = await request.formData().catch(() => new FormData());
  const password = textOf(form, 'password');
  const typed: SetUpTyped = {
    unit: textOf(form, 'unit'),
    name: textOf(form, 'name'),
    email: textOf(form, 'email'),
  };
  try {
    if (form.has('repeated') && form.get('repeated') !== password) {
      throw refused('repeated', 'password-differs', 'The passwords differ.');
    }
    const { cookies } = form.has('unit')
      ? await begin(arrival, params.secret, {
          unitCode: chosenUnit(await visit.open.warehouse.units(), typed.unit).code,
          name: typed.name,
          email: typed.email,
          password,
        })
      : await accept(arrival, { secret: params.secret, password });
    return redirect('/konto?valkommen', { status: 303, headers: withCookies(cookies) });
  } catch (error) {
    return refusedForm(error, 'password', visit.open.language, typed);
  }
}

export const headers = ({ loaderHeaders, actionHeaders }: Route.HeadersArgs) =>
  new Headers([...loaderHeaders, ...(actionHeaders ?? [])]);

export function meta({ loaderData }: Route.MetaArgs) {
  if (loaderData === undefined) return [{ title: 'Rodret' }];
  const { language, welcome } = loaderData;
  const text = welcomeMessages(language);
  const title =
    welcome.kind === 'set-up'
      ? text.setUp.title
      : welcome.kind === 'invitation'
        ? text.title(welcome.organisation)
        : closedText(welcome, language).title;
  return [{ title: `${title} – Rodret` }];
}

export default function WelcomePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, welcome, units } = loaderData;
  const faults = actionData?.faults ?? [];
  if (welcome.kind === 'set-up') {
    const typed = actionData?.typed ?? nothingTyped;
    return <SetUpForm language={language} units={units} typed={typed} faults={faults} />;
  }
  if (welcome.kind === 'invitation') {
    return <InvitationForm {...welcome} language={language} faults={faults} />;
  }
  const text = welcomeMessages(language).closed;
  return (
    <PageMessage
      {...closedText(welcome, language)}
      toDo={toDo(welcome, language)}
      links={[
        { label: text.signIn, href: '/logga-in' },
        { label: text.start, href: '/' },
      ]}
    />
  );
}

function toDo({ why, administrators }: Extract<Welcome, { kind: 'closed' }>, language: Language): string {
  const text = welcomeMessages(language).closed;
  const names = administrators.join(', ');
  if (why === 'accepted') return names === '' ? text.notMeWhoever : text.notMe(names);
  return names === '' ? text.whoever : text.who(names);
}

function closedText({ why, organisation }: Extract<Welcome, { kind: 'closed' }>, language: Language) {
  const text = welcomeMessages(language).closed;
  if (why === 'accepted') return { title: text.accepted, happened: text.acceptedText(organisation) };
  if (why === 'expired') return { title: text.expired, happened: text.expiredText(organisation) };
  return { title: text.withdrawn, happened: text.withdrawnText(organisation) };
}
