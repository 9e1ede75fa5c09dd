import { data, redirect } from 'react-router';
import { planningSetting } from '#features/initiatives/index.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, textOf } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { formatKronor } from '#ui/format/money.ts';
import { formatYear } from '#ui/format/numbers.ts';
import { setFrame } from '../actions/frame.ts';
import { AtATimeFields, BudgetFields, CapacityFields } from '../components/frame-fields.tsx';
import { fieldOfPath, frameInput, frameTyped, frameValues } from '../frame-form.ts';
import { frameMessages } from '../messages/frame.ts';
import { messages } from '../messages/portfolio.ts';
import { setFrameSchema } from '../model/frame.ts';
import { isLimited, isOpen } from '../model/portfolio-of.ts';
import { groundOf } from '../portfolio-now.ts';
import { frameErrors } from '../problems.ts';
import type { Route } from './+types/frame';

export const handle = { permission: 'portfolio.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { language, actor } = member;
  const { setting, frame, initiatives, partNames } = await groundOf(member);
  const needs = initiatives.filter(isOpen).flatMap(({ staffing }) => staffing);
  return {
    language,
    mayEdit: may(actor, 'portfolio.edit'),
    plan: setting,
    version: frame.version,
    investment: frame.budgets.investment?.reduce((sum, each) => sum + each, 0) ?? null,
    values: frameValues(frame, setting, language),
    parts: [...partNames]
      .map(([value, label]) => ({ value, label }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'sv')),
    needed: [
      ...new Set(needs.filter(({ role, part }) => !isLimited(frame, role, part)).map(({ role }) => role)),
    ],
    done: await doneOf(member, request),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, language } = member;
  const form = await formOf(request);
  const plan = await planningSetting(db, organisation.id, member.now());
  const values = frameTyped(form, plan);
  try {
    const input = frameInput(values, Number(textOf(form, 'version')), plan);
    const { entry } = await performWithReceipt(setFrame, member, input);
    return redirect(doneAddress('/portfolj/ramar', entry), 303);
  } catch (error) {
    const { status, errors, current } = frameErrors(error, language, plan, path => fieldOfPath(path, values));
    const parsed = setFrameSchema.safeParse(current);
    const now = parsed.success
      ? { version: parsed.data.version, values: frameValues(parsed.data, plan, language) }
      : null;
    return data({ values, errors, now }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${frameMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function FramePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, plan, version, investment, mayEdit, parts } = loaderData;
  const text = frameMessages(language);
  const words = messages(language);
  const errors = actionData?.errors ?? {};
  const values = actionData?.values ?? loaderData.values;
  const money = investment === null ? text.findingFree : text.finding(formatKronor(investment, language));
  const shared = { language, now: actionData?.now?.values ?? null, errors };
  return (
    <>
      <Done language={language} done={loaderData.done}>
        {text.saved}
      </Done>
      <Breadcrumb
        language={language}
        trail={[{ label: words.title, href: '/portfolj' }]}
        current={text.title}
      />
      <Finding
        level={1}
        title={version === 0 ? text.findingNone : money}
        lede={text.lede(formatYear(plan.firstYear), formatYear(plan.firstYear + plan.years - 1))}
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([fieldId, message]) => ({
          fieldId: fieldId || 'investment.0',
          message,
        }))}
      />
      <form method="post">
        <input type="hidden" name="version" value={actionData?.now?.version ?? version} />
        <BudgetFields {...shared} values={values} firstYear={plan.firstYear} />
        <CapacityFields
          {...shared}
          values={values}
          parts={parts}
          needed={loaderData.needed}
          lede={text.capacitiesLede(
            String(plan.years * plan.periodsPerYear),
            Array.from({ length: plan.years }, (_, year) => (year === 0 ? '2' : '3')).join(' '),
          )}
        />
        <AtATimeFields {...shared} values={values} parts={parts} />
        {mayEdit && <SubmitButton label={text.save} />}
      </form>
    </>
  );
}
