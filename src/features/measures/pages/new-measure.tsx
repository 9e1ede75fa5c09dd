import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { addMeasure } from '../actions/measures.ts';
import { choicesFor } from '../choices.ts';
import { MeasureFields } from '../components/measure-fields.tsx';
import { measureInput, startingValues, typedOf } from '../form.ts';
import { formProblem } from '../form-problem.ts';
import { formMessages } from '../messages/form.ts';
import { messages } from '../messages/measures.ts';
import type { Route } from './+types/new-measure';

export const handle = { permission: 'measures.edit' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    key: randomUUID(),
    values: startingValues(new URL(request.url).searchParams),
    choices: await choicesFor(member),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  const values = typedOf(form);
  try {
    const input = measureInput(values);
    const { output, entry } = await performWithReceipt(
      addMeasure,
      { ...own, idempotencyKey: keyTyped(form) },
      input,
    );
    return redirect(doneAddress(`/matt/${output.id}`, entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language);
    return data({ values, problem }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').add} – Rodret` }];
}

export default function NewMeasurePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = loaderData;
  const text = formMessages(language);
  const errors = actionData?.problem.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: messages(language).title, href: '/matt' }]}
        current={messages(language).add}
      />
      <Finding level={1} title={text.newTitle} lede={text.newLede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'name', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="key" value={loaderData.key} />
        <MeasureFields
          language={language}
          form={{ values: actionData?.values ?? loaderData.values, now: null, errors }}
          choices={loaderData.choices}
        />
        <SubmitButton label={text.add} />
      </form>
    </>
  );
}
