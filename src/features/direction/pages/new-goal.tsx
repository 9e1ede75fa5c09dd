import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { partsOn } from '#features/organisations/index.ts';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { addGoal } from '../actions/goals.ts';
import { GoalFields } from '../components/goal-fields.tsx';
import { formProblem } from '../form-problem.ts';
import { type GoalValues, goalInput, goalTyped } from '../goal-form.ts';
import { messages } from '../messages/direction.ts';
import { goalMessages } from '../messages/goal.ts';
import { goalOptions } from '../options.ts';
import { goalsOn } from '../store/goals.ts';
import type { Route } from './+types/new-goal';

export const handle = { permission: 'direction.edit' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, language } = member;
  const today = todayOf(member);
  const goals = await goalsOn(db, organisation.id, today);
  const parts = await partsOn(db, organisation.id, today);
  return {
    language,
    key: randomUUID(),
    today,
    isFirst: goals.length === 0,
    options: goalOptions(goals, parts, language),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  try {
    const { output, entry } = await performWithReceipt(
      addGoal,
      { ...own, idempotencyKey: keyTyped(form) },
      goalInput(form),
    );
    return redirect(doneAddress(`/inriktning/mal/${output.id}`, entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language);
    return data({ values: goalTyped(form), problem }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').add} – Rodret` }];
}

export default function NewGoalPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = loaderData;
  const text = goalMessages(language);
  const errors = actionData?.problem.errors ?? {};
  const values: GoalValues = actionData?.values ?? {
    kind: loaderData.isFirst ? 'council' : 'outcome',
    title: '',
    description: '',
    part: '',
    serves: '',
    aim: 'operations',
    weight: '10',
    validFrom: loaderData.today,
    validTo: '',
    targets: [],
  };
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: messages(language).title, href: '/inriktning' }]}
        current={messages(language).add}
      />
      <Finding level={1} title={text.newTitle} lede={text.newLede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'title', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="key" value={loaderData.key} />
        <GoalFields
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
