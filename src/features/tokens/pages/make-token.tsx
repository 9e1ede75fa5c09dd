import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
import { perform } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may, permissionNames } from '#platform/permissions.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ShownOnce } from '#ui/components/shown-once.tsx';
import { ButtonLink, Message } from '#ui/components/states.tsx';
import { make } from '../actions.ts';
import { MakeForm } from '../components/make-form.tsx';
import { formProblem } from '../form.ts';
import { messages } from '../messages.ts';
import type { Route } from './+types/make-token';

export const handle = { permission: 'tokens.manage' } satisfies PageHandle;

export function loader({ request, context }: Route.LoaderArgs) {
  const { language, actor } = memberOf(context, handle, request);
  return {
    language,
    key: randomUUID(),
    held: permissionNames.filter(permission => may(actor, permission)),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await request.formData().catch(() => new FormData());
  const typed = {
    name: String(form.get('name') ?? ''),
    days: String(form.get('days') ?? ''),
    scopes: form.getAll('scopes').map(String),
  };
  const key = form.get('key');
  try {
    // No redirect: the token is shown in this answer and nowhere else. The key makes a second sending make no second one.
    const made = await perform(
      make,
      { ...own, idempotencyKey: typeof key === 'string' && key !== '' ? key : null },
      { ...typed, days: typed.days === '' ? Number.NaN : Number(typed.days) },
    );
    return { kind: 'made' as const, name: typed.name, token: made.token };
  } catch (error) {
    const { status, errors } = formProblem(error, own.language);
    return data({ kind: 'refused' as const, typed, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').make.title} – Rodret` }];
}

export default function MakeTokenPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, held, key } = loaderData;
  const all = messages(language);
  const text = all.make;
  const isMade = actionData?.kind === 'made';
  const errors = actionData?.kind === 'refused' ? actionData.errors : {};
  return (
    <>
      <Breadcrumb language={language} trail={[{ label: all.title, href: '/nycklar' }]} current={text.title} />
      <Finding level={1} title={isMade ? text.done(actionData.name) : text.title} lede={all.lede} />
      {isMade ? (
        <>
          {actionData.token === null ? (
            <Message kind="note">{text.shownBefore}</Message>
          ) : (
            <ShownOnce id="token" label={text.token} hint={text.tokenHint} value={actionData.token} />
          )}
          <p>
            <ButtonLink label={text.back} href="/nycklar" variant="primary" />
          </p>
        </>
      ) : (
        <>
          <ErrorSummary
            language={language}
            errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'name', message }))}
          />
          <MakeForm
            language={language}
            typed={actionData?.kind === 'refused' ? actionData.typed : { name: '', days: '90', scopes: [] }}
            errors={errors}
            held={held}
            formKey={key}
          />
        </>
      )}
    </>
  );
}
