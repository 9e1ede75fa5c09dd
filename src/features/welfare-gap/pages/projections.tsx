import { data, redirect } from 'react-router';
import { agesName } from '#core/welfare/ages.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { formatYear, formatYears } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import { importProjection, removeProjection } from '../actions/projections.ts';
import { ProjectionForm } from '../components/projection-form.tsx';
import { ProjectionTable } from '../components/projection-table.tsx';
import { messages } from '../messages/page.ts';
import { scenarioMessages } from '../messages/scenario.ts';
import {
  emptyProjection,
  projectionProblem,
  projectionSent,
  type SentProjection,
} from '../projection-form.ts';
import { allProjections } from '../store/projections.ts';
import type { Route } from './+types/projections';

export const handle = { permission: 'welfare.read' } satisfies PageHandle;

const address = '/valfardsgapet/framskrivningar';

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const projections = await allProjections(member.db, member.organisation.id);
  const units = new Map((await member.warehouse.units()).map(({ code, name }) => [code, name]));
  const asked = new URL(request.url).searchParams.get('enhet') ?? '';
  return {
    language: member.language,
    unit: /^\d{4}$/.test(asked) ? asked : (member.organisation.unitCode ?? ''),
    mayEdit: may(member.actor, 'welfare.edit'),
    done: await doneOf(member, request),
    rows: projections.map(({ id, unit, name, baseYear, values }) => ({
      id,
      name,
      unit,
      unitName: units.get(unit) ?? unit,
      base: formatYear(baseYear),
      years: formatYears(values[0]?.year ?? baseYear, values.at(-1)?.year ?? baseYear),
      groups: [...new Set(values.map(({ ages }) => agesName(ages).replace('-', '–')))].join(', '),
    })),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'welfare.edit' }, request);
  let sent: SentProjection = { step: 'import', projection: '', values: emptyProjection };
  try {
    sent = await projectionSent(request, own);
    const { values, step, projection } = sent;
    const { entry } = await (step === 'remove'
      ? performWithReceipt(removeProjection, own, { projection })
      : performWithReceipt(importProjection, own, { ...values, baseYear: Number(values.baseYear) }));
    return redirect(doneAddress(address, entry), 303);
  } catch (error) {
    const { status, errors } = projectionProblem(error, own.language);
    return data({ step: sent.step, values: sent.values, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${scenarioMessages(loaderData?.language ?? 'sv').projections.title} – Rodret` }];
}

export default function ProjectionsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, rows, unit } = loaderData;
  const text = scenarioMessages(language).projections;
  const errors = actionData?.errors ?? [];
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={unit === '' ? [] : [{ label: messages(language).title, href: `/valfardsgapet/${unit}` }]}
        current={text.title}
      />
      <Finding
        level={1}
        topic={text.title}
        title={
          rows.length === 0
            ? text.findingNone
            : text.finding(formatCount(rows.length, text.one, text.many, language))
        }
        lede={text.lede}
      />
      <ErrorSummary
        language={language}
        errors={errors.map(({ field, message }) => ({
          fieldId: actionData?.step === 'remove' ? 'inlasta' : field,
          message,
        }))}
      />
      {rows.length > 0 && <ProjectionTable language={language} rows={rows} mayEdit={loaderData.mayEdit} />}
      {loaderData.mayEdit && (
        <ProjectionForm
          language={language}
          values={actionData?.step === 'import' ? actionData.values : { ...emptyProjection, unit }}
          errors={actionData?.step === 'import' ? errors : []}
        />
      )}
    </>
  );
}
