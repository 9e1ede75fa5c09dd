import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { initiativeOf } from '#features/initiatives/index.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, keyTyped, orNoPage, textOf } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { fixPlan } from '../actions/plans.ts';
import { evaluatePlan } from '../actions/runs.ts';
import { EvaluationTable } from '../components/evaluation-table.tsx';
import { PlanFields } from '../components/plan-fields.tsx';
import { PlanHistory, PlanShown } from '../components/plan-shown.tsx';
import { askedInput, formProblem, numberTyped } from '../form.ts';
import { planMessages } from '../messages/plan.ts';
import { planTyped, planValues } from '../plan-form.ts';
import { findingOf, planView } from '../plan-view.ts';
import type { Route } from './+types/plan';

export const handle = { permission: 'effects.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    view: await orNoPage(planView(member, idInAddress(params.initiative))),
    keys: { plan: randomUUID(), run: randomUUID() },
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const member = memberOf(context, { permission: 'effects.evaluate' }, request);
  const initiative = idInAddress(params.initiative);
  await orNoPage(initiativeOf(member.db, member.organisation.id, initiative));
  const form = await formOf(request);
  const own = { ...member, idempotencyKey: keyTyped(form) };
  const step = textOf(form, 'step');
  const values = planTyped(form);
  try {
    if (step === 'plan' || step === 'catalogue') {
      const { id } = await perform(evaluatePlan, own, { plan: textOf(form, 'plan'), scope: step });
      return redirect(`/effekter/berakning/${id}`, 303);
    }
    const { entry } = await performWithReceipt(fixPlan, own, {
      initiative,
      keyFigures: values.keyFigures.map(each => each.trim()).filter(each => each !== ''),
      method: values.method,
      reason: values.reason,
      years: numberTyped(values.years),
      ...(await askedInput(member, values)),
    });
    return redirect(doneAddress(`/initiativ/${initiative}/effekt`, entry), 303);
  } catch (error) {
    const { status, errors } = formProblem(error, member.language);
    return data({ values: step === '' ? values : null, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { language = 'sv', initiative } = loaderData?.view ?? {};
  return [{ title: `${planMessages(language).title}: ${initiative?.title ?? ''} – Rodret` }];
}

const fieldIdOf = (path: string): string => (path === '' ? 'startYear' : path.replace('.', '-'));

export default function PlanPage({ loaderData, actionData }: Route.ComponentProps) {
  const { view, keys } = loaderData;
  const { language, plan, initiative, yes, mayEvaluate, suggested } = view;
  const text = planMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[
          { label: text.initiatives, href: '/initiativ' },
          { label: initiative.title, href: `/initiativ/${initiative.id}` },
        ]}
        current={text.title}
      />
      <Finding
        level={1}
        topic={initiative.title}
        title={plan === null ? text.none : findingOf(view, plan)}
        lede={
          plan === null ? text.noneLede : plan.fixed === 'before-decision' ? undefined : text.notRegistered
        }
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([path, message]) => ({ fieldId: fieldIdOf(path), message }))}
      />
      <Message kind="note">
        {yes === null ? text.notDecided : text.decided(formatDate(yes.decidedOn, language))}
      </Message>
      <PlanShown view={view} runKey={keys.run} />
      {view.rows.length > 0 && (
        <Section id="matningar" title={text.evaluations}>
          <EvaluationTable language={language} rows={view.rows} />
        </Section>
      )}
      <PlanHistory view={view} />
      {mayEvaluate && (
        <Section
          id="faststall"
          title={plan === null ? text.fix : text.change}
          lede={plan === null ? undefined : text.changeLede}
        >
          {suggested.length > 0 && (
            <>
              <p>{text.suggested}:</p>
              <ul className="plain-list">
                {suggested.map(({ id, name }) => (
                  <li key={id}>
                    {id} <Swedish>{name}</Swedish>
                  </li>
                ))}
              </ul>
            </>
          )}
          <form className="form" method="post">
            <input type="hidden" name="key" value={keys.plan} />
            <PlanFields
              language={language}
              values={actionData?.values ?? planValues(plan, suggested)}
              errors={errors}
              hasPlan={plan !== null}
            />
          </form>
        </Section>
      )}
    </>
  );
}
