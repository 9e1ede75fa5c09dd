import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, textOf } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Facts } from '#ui/components/provenance.tsx';
import { ThreadLine } from '#ui/components/thread-line.tsx';
import { formatCount } from '#ui/format/plural.ts';
import { changeGoal, endGoal, removeGoal } from '../actions/goals.ts';
import { GoalForms, goalSteps } from '../components/goal-forms.tsx';
import { TargetTable } from '../components/target-table.tsx';
import { formProblem } from '../form-problem.ts';
import { goalInput, goalNow, goalTyped } from '../goal-form.ts';
import { goalPage, orNoGoal } from '../goal-page.ts';
import { messages } from '../messages/direction.ts';
import { goalMessages } from '../messages/goal.ts';
import type { Route } from './+types/goal';

export const handle = { permission: 'direction.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const page = await goalPage(memberOf(context, handle, request), request, idInAddress(params.goal));
  if (page === null) throw data(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'direction.edit' }, request);
  const goal = await orNoGoal(own, idInAddress(params.goal));
  const form = await formOf(request);
  const step = goalSteps.find(name => name === form.get('step')) ?? 'change';
  try {
    const { entry } = await take(own, goal, step, form);
    return redirect(doneAddress(step === 'remove' ? '/inriktning' : `/inriktning/mal/${goal}`, entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language);
    const typed = { step, values: goalTyped(form), lastDay: textOf(form, 'lastDay') };
    const refused = { ...typed, errors: problem.errors, now: goalNow(problem.current) };
    return data({ refused }, { status: problem.status });
  }
}

async function take(own: Context, goal: string, step: (typeof goalSteps)[number], form: FormData) {
  const seen = { goal, version: Number(textOf(form, 'version')) };
  switch (step) {
    case 'change':
      return performWithReceipt(changeGoal, own, { ...seen, ...goalInput(form) });
    case 'end':
      return performWithReceipt(endGoal, own, { ...seen, lastDay: textOf(form, 'lastDay').trim() });
    case 'remove':
      return performWithReceipt(removeGoal, own, seen);
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.title ?? ''} – Rodret` }];
}

export default function GoalPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, title, targets } = loaderData;
  const text = goalMessages(language);
  const refused = actionData?.refused ?? null;
  const fieldOf = (field: string): string => {
    if (refused?.step === 'remove') return 'ta-bort';
    return refused?.step === 'end' ? 'lastDay' : field || 'title';
  };
  const count = formatCount(targets.length, text.targetOne, text.targetMany, language);
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: messages(language).title, href: '/inriktning' }]}
        current={title}
      />
      <Finding level={1} topic={loaderData.topic} title={title} lede={text.inForce(loaderData.days)} />
      {loaderData.description !== '' && <p className="document-text">{loaderData.description}</p>}
      <ThreadLine {...loaderData.thread} />
      <ErrorSummary
        language={language}
        errors={Object.entries(refused?.errors ?? {}).map(([field, message]) => ({
          fieldId: fieldOf(field),
          message,
        }))}
      />
      <Section
        id="malvarden"
        title={targets.length === 0 ? text.targetsNone : text.targets(count)}
        {...(targets.length === 0 ? { lede: text.targetsNoneText } : {})}
      >
        {targets.length > 0 && <TargetTable language={language} targets={targets} />}
      </Section>
      <Section id="om" title={text.about}>
        <Facts facts={loaderData.facts} />
        {loaderData.servedBy.length > 0 && (
          <>
            <h3>{text.servedBy}</h3>
            <ul>
              {loaderData.servedBy.map(goal => (
                <li key={goal.id}>
                  <a href={`/inriktning/mal/${goal.id}`}>{goal.title}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      {loaderData.mayEdit && (
        <GoalForms
          language={language}
          version={loaderData.version}
          values={loaderData.values}
          options={loaderData.options}
          refused={refused}
        />
      )}
    </>
  );
}
