import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
import { perform } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { invite } from '../actions/inviting.ts';
import { InvitedNote } from '../components/invited-note.tsx';
import { PersonFields } from '../components/person-fields.tsx';
import { formProblem, personTyped } from '../form.ts';
import { messages } from '../messages/people.ts';
import type { Route } from './+types/invite';

export const handle = { permission: 'people.edit' } satisfies PageHandle;

export function loader({ request, context }: Route.LoaderArgs) {
  const { language, sendsMail } = memberOf(context, handle, request);
  return { language, sendsMail, key: randomUUID() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  const values = personTyped(form);
  try {
    // No redirect: the link is shown in this answer and nowhere else. The key makes a second sending show no second one.
    const invited = await perform(invite, { ...own, idempotencyKey: keyTyped(form) }, values);
    return { kind: 'invited' as const, name: values.name, ...invited };
  } catch (error) {
    const problem = formProblem(error, own.language);
    return data({ kind: 'refused' as const, values, problem }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').invite.title} – Rodret` }];
}

export default function InvitePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, key, sendsMail } = loaderData;
  const all = messages(language);
  const text = all.invite;
  const trail = [{ label: all.title, href: '/personer' }];
  if (actionData?.kind === 'invited') {
    return (
      <>
        <Breadcrumb language={language} trail={trail} current={text.title} />
        <Finding level={1} title={text.done(actionData.name)} lede={text.lede} />
        <InvitedNote language={language} invited={actionData} sendsMail={sendsMail} />
        <p className="button-row">
          <ButtonLink label={text.toPerson} href={`/personer/${actionData.person}`} variant="primary" />
          <ButtonLink label={text.another} href="/personer/ny" variant="secondary" />
        </p>
      </>
    );
  }
  const errors = actionData?.problem.errors ?? {};
  return (
    <>
      <Breadcrumb language={language} trail={trail} current={text.title} />
      <Finding level={1} title={text.title} lede={text.lede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'name', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="key" value={key} />
        <PersonFields
          language={language}
          values={actionData?.values ?? { name: '', email: '', roles: [] }}
          current={null}
          errors={errors}
          emailHint={all.fields.emailHint}
          isEmailRequired
        />
        <p className="hint">{text.withoutRole}</p>
        <SubmitButton label={text.button} />
      </form>
    </>
  );
}
