import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { addOpportunity } from '../actions/own.ts';
import { OwnFields } from '../components/own-fields.tsx';
import { emptyOwn, formProblem, ownInput, ownTyped } from '../form.ts';
import { ownMessages } from '../messages/own.ts';
import type { Route } from './+types/new-own';

export const handle = { permission: 'opportunities.edit' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return { language: member.language, key: randomUUID() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  const values = ownTyped(form);
  try {
    const keyed = { ...own, idempotencyKey: keyTyped(form) };
    const { output, entry } = await performWithReceipt(addOpportunity, keyed, ownInput(values));
    return redirect(doneAddress(`/mojligheter/egna/${output.id}`, entry), 303);
  } catch (error) {
    const { errors, status } = formProblem(error, own.language);
    return data({ values, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${ownMessages(loaderData?.language ?? 'sv').add} – Rodret` }];
}

export default function NewOwnPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = loaderData;
  const text = ownMessages(language);
  const errors = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: text.title, href: '/mojligheter/egna' }]}
        current={text.add}
      />
      <Finding level={1} title={text.addTitle} lede={text.addLede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'title', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="key" value={loaderData.key} />
        <OwnFields language={language} values={actionData?.values ?? emptyOwn} now={null} errors={errors} />
        <SubmitButton label={text.addButton} />
      </form>
    </>
  );
}
