import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { patternsFor } from '#features/catalogue/index.ts';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { addTrend } from '../actions/trends.ts';
import { TrendFields } from '../components/trend-fields.tsx';
import { messages } from '../messages/direction.ts';
import { trendMessages } from '../messages/trend.ts';
import { ownRegister } from '../register.ts';
import { type TrendValues, trendInput, trendProblem, trendTyped } from '../trend-form.ts';
import { trendOptions } from '../trend-view.ts';
import type { Route } from './+types/new-trend';

export const handle = { permission: 'direction.edit' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { language } = member;
  const touched = new URL(request.url).searchParams;
  return {
    language,
    key: randomUUID(),
    keyFigures: touched.getAll('nyckeltal').join(', '),
    opportunities: touched.getAll('mojlighet'),
    options: trendOptions(await ownRegister(member), await patternsFor(member), language, []),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  try {
    const { output, entry } = await performWithReceipt(
      addTrend,
      { ...own, idempotencyKey: keyTyped(form) },
      trendInput(form),
    );
    return redirect(doneAddress(`/inriktning/trender/${output.id}`, entry), 303);
  } catch (error) {
    const problem = trendProblem(error, form, own.language);
    return data({ values: trendTyped(form), problem }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${trendMessages(loaderData?.language ?? 'sv').add} – Rodret` }];
}

export default function NewTrendPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = loaderData;
  const text = trendMessages(language);
  const errors = actionData?.problem.errors ?? {};
  const values: TrendValues = actionData?.values ?? {
    title: '',
    description: '',
    meaning: '',
    source: '',
    byDate: '',
    needsDecision: '',
    areas: [],
    keyFigures: loaderData.keyFigures,
    opportunities: loaderData.opportunities,
  };
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: messages(language).title, href: '/inriktning' },
          { label: text.title, href: '/inriktning/trender' },
        ]}
        current={text.add}
      />
      <Finding level={1} title={text.newTitle} lede={text.newLede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'title', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="key" value={loaderData.key} />
        <TrendFields
          language={language}
          values={values}
          now={null}
          errors={errors}
          options={loaderData.options}
        />
        <SubmitButton label={text.add} />
      </form>
    </>
  );
}
