import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SelectField, SubmitButton, TextField } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { correctValue } from '../actions/values.ts';
import { missingOptions } from '../components/value-fields.tsx';
import { numberShown, numberTyped } from '../form.ts';
import { formProblem } from '../form-problem.ts';
import { messages } from '../messages/measures.ts';
import { valueMessages } from '../messages/values.ts';
import { measureSeries } from '../reading/series.ts';
import { everybody } from '../store/people.ts';
import { shownPeriod, shownPoint } from '../wording.ts';
import type { Route } from './+types/correct-value';

export const handle = { permission: 'measures.report' } satisfies PageHandle;

async function rowOf(own: Context, params: Route.LoaderArgs['params']) {
  const { measure, recorded } = await orNoPage(measureSeries(own, idInAddress(params.measure)));
  const value = idInAddress(params.value);
  const row = recorded.find(({ id }) => id === value);
  if (row === undefined) throw data(null, { status: 404 });
  return { measure, row };
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { measure, row } = await rowOf(member, params);
  const { db, organisation, language } = member;
  const who = (await everybody(db, organisation.id)).find(({ id }) => id === row.recordedBy)?.name ?? '–';
  return {
    language,
    id: measure.id,
    name: measure.name,
    unit: measure.unit,
    period: shownPeriod(row.period, language),
    lede: valueMessages(language).correctLede(
      shownPoint(row, measure, language),
      formatDate(row.recordedAt, language),
      who,
    ),
    values: { number: numberShown(row.value), missing: row.missing ?? '', note: row.note, reason: '' },
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { measure, row } = await rowOf(own, params);
  const form = await formOf(request);
  const typed = (name: string) => textOf(form, name);
  const values = {
    number: typed('number'),
    missing: typed('missing'),
    note: typed('note'),
    reason: typed('reason'),
  };
  try {
    const { entry } = await performWithReceipt(correctValue, own, {
      ...values,
      value: row.id,
      number: numberTyped(values.number),
      missing: values.missing === '' ? null : values.missing,
      cameBy: 'form',
    });
    return redirect(doneAddress(`/matt/${measure.id}`, entry), 303);
  } catch (error) {
    const { status, errors } = formProblem(error, own.language);
    const told = status === 409 ? { '': valueMessages(own.language).staleValue } : errors;
    return data({ values, errors: told }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  const text = valueMessages(loaderData?.language ?? 'sv');
  return [{ title: `${text.correctTitle(loaderData?.name ?? '', loaderData?.period ?? '')} – Rodret` }];
}

export default function CorrectValuePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, id, name, unit, period } = loaderData;
  const text = valueMessages(language);
  const values = actionData?.values ?? loaderData.values;
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const field = (of: keyof typeof values) => ({ id: of, name: of, value: values[of], error: errors[of] });
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: messages(language).title, href: '/matt' },
          { label: name, href: `/matt/${id}` },
        ]}
        current={text.correctCrumb}
      />
      <Finding level={1} title={text.correctTitle(name, period)} lede={loaderData.lede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([of, message]) => ({ fieldId: of || 'number', message }))}
      />
      <form className="form" method="post">
        <TextField
          {...field('number')}
          label={unit === '' ? text.value : text.valueIn(unit)}
          autoComplete="off"
        />
        <SelectField {...field('missing')} label={text.missing} options={missingOptions(language)} />
        <TextField {...field('note')} label={text.note} autoComplete="off" />
        <TextField {...field('reason')} label={text.correctReason} autoComplete="off" isRequired />
        <SubmitButton label={text.correctSave} />
      </form>
    </>
  );
}
