import { data, redirect } from 'react-router';
import { perform } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { revoke } from '../actions.ts';
import { formProblem } from '../form.ts';
import { messages } from '../messages.ts';
import { readTokens } from '../reading.ts';
import type { Route } from './+types/revoke-token';

export const handle = { permission: 'tokens.manage' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const token = (await readTokens(member)).find(({ id }) => id === params.token);
  if (token === undefined) throw data(null, { status: 404 });
  const { id, name, version } = token;
  return { language: member.language, token: { id, name, version } };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await request.formData().catch(() => new FormData());
  try {
    await perform(revoke, own, { token: params.token, version: Number(form.get('version')) });
    return redirect('/nycklar?aterkallad', 303);
  } catch (error) {
    const { status, errors } = formProblem(error, own.language);
    return data({ errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  const text = messages(loaderData?.language ?? 'sv').revoking;
  return [{ title: `${text.title(loaderData?.token.name ?? '')} – Rodret` }];
}

export default function RevokeTokenPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, token } = loaderData;
  const all = messages(language);
  const text = all.revoking;
  return (
    <>
      <Breadcrumb language={language} trail={[{ label: all.title, href: '/nycklar' }]} current={all.revoke} />
      <Finding level={1} title={text.title(token.name)} lede={text.lede} />
      <ErrorSummary
        language={language}
        errors={Object.values(actionData?.errors ?? {}).map(message => ({ fieldId: 'revoke', message }))}
      />
      <form className="form" id="revoke" method="post">
        <input type="hidden" name="version" value={token.version} />
        <SubmitButton label={text.button} />
      </form>
      <p>
        <a href="/nycklar">{text.cancel}</a>
      </p>
    </>
  );
}
