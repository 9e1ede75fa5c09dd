import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton, TextField } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { recordValues } from '../actions/values.ts';
import { ValueFields } from '../components/value-fields.tsx';
import { formProblem } from '../form-problem.ts';
import { messages } from '../messages/measures.ts';
import { valueMessages } from '../messages/values.ts';
import { measureSeries } from '../reading/series.ts';
import { atRows, rowsTyped, saidRows, startingRows, valueInput } from '../values-form.ts';
import type { Route } from './+types/enter-values';

export const handle = { permission: 'measures.report' } satisfies PageHandle;

/** The measure where values can be entered; a page that does not exist for one whose values come otherwise. */
async function reportedOf(own: Context, id: string) {
  const series = await orNoPage(measureSeries(own, id));
  if (series.measure.kind !== 'reported' || series.measure.isRetired) throw data(null, { status: 404 });
  return series;
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { measure, points } = await reportedOf(member, idInAddress(params.measure));
  const recorded = new Set(points.map(({ period }) => period));
  return {
    language: member.language,
    id: measure.id,
    name: measure.name,
    unit: measure.unit,
    rows: startingRows(measure, recorded, todayOf(member)),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { measure } = await reportedOf(own, idInAddress(params.measure));
  const form = await formOf(request);
  const rows = rowsTyped(form);
  const said = saidRows(rows);
  const reason = textOf(form, 'reason');
  if (said.length === 0) {
    const errors = { 'values.0.value': valueMessages(own.language).nothingTyped };
    return data({ rows, reason, errors }, { status: 422 });
  }
  try {
    const values = said.map(({ row }) => valueInput(measure, row));
    const input = { measure: measure.id, values, reason, cameBy: 'form' };
    const { entry } = await performWithReceipt(recordValues, own, input);
    return redirect(doneAddress(`/matt/${measure.id}`, entry), 303);
  } catch (error) {
    const { status, errors } = formProblem(error, own.language);
    return data({ rows, reason, errors: atRows(errors, said) }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [
    { title: `${valueMessages(loaderData?.language ?? 'sv').enterTitle(loaderData?.name ?? '')} – Rodret` },
  ];
}

export default function EnterValuesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, id, name, unit } = loaderData;
  const text = valueMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: messages(language).title, href: '/matt' },
          { label: name, href: `/matt/${id}` },
        ]}
        current={text.enterCrumb}
      />
      <Finding level={1} title={text.enterTitle(name)} lede={text.enterLede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'reason', message }))}
      />
      <form className="form" method="post">
        <ValueFields
          language={language}
          unit={unit}
          rows={actionData?.rows ?? loaderData.rows}
          errors={errors}
        />
        <TextField
          id="reason"
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          value={actionData?.reason ?? ''}
          error={errors.reason}
          autoComplete="off"
        />
        <SubmitButton label={text.save} />
      </form>
    </>
  );
}
