import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { addOtherResult } from '../actions/other-results.ts';
import { OtherFieldsForm } from '../components/other-fields.tsx';
import { formProblem, summaryOf } from '../form.ts';
import { formMessages } from '../messages/forms.ts';
import { maturityWords } from '../messages/words.ts';
import { noOther, otherInput, otherTyped } from '../other-form.ts';
import type { Route } from './+types/new-other';

export const handle = { permission: 'maturity.edit' } satisfies PageHandle;

export function loader({ request, context }: Route.LoaderArgs) {
  const { language, now } = memberOf(context, handle, request);
  return { language, key: randomUUID(), values: noOther(now().getUTCFullYear()) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  const values = otherTyped(form);
  try {
    const member = { ...own, idempotencyKey: keyTyped(form) };
    const { entry } = await performWithReceipt(addOtherResult, member, otherInput(values));
    return redirect(doneAddress('/mognad', entry), 303);
  } catch (error) {
    const { errors, status } = formProblem(error, own.language);
    return data({ values, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').otherNew} – Rodret` }];
}

export default function NewOtherPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = loaderData;
  const text = formMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: maturityWords(language).room, href: '/mognad' }]}
        current={text.otherNew}
      />
      <Finding level={1} title={text.otherNew} lede={text.otherLede} />
      <ErrorSummary language={language} errors={summaryOf(errors, 'model')} />
      <form className="form" method="post">
        <input type="hidden" name="key" value={loaderData.key} />
        <OtherFieldsForm
          language={language}
          values={actionData?.values ?? loaderData.values}
          errors={errors}
          now={null}
        />
        <SubmitButton label={text.otherSave} />
      </form>
    </>
  );
}
