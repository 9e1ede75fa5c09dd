import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { EmptyState } from '#ui/components/states.tsx';
import { formatCount } from '#ui/format/plural.ts';
import { chooseInitiative } from '../actions/choices.ts';
import { scenarioAddress } from '../actions/scenarios.ts';
import { HandsFigure } from '../components/hands-figure.tsx';
import { MoveForm } from '../components/move-form.tsx';
import { ScenarioNotes, ScenarioTabs } from '../components/scenario-head.tsx';
import { TimelineFigure } from '../components/timeline-figure.tsx';
import { choiceInput, choiceTyped } from '../form.ts';
import { messages } from '../messages/portfolio.ts';
import { timelineMessages } from '../messages/timeline.ts';
import { periodWords } from '../period-words.ts';
import { problemOf } from '../problems.ts';
import { scenarioGround, scenarioInAddress, shownResult } from '../scenario-view.ts';
import { timelineRows } from '../timeline-rows.ts';
import { roleText } from '../why-text.ts';
import type { Route } from './+types/timeline';

export const handle = { permission: 'portfolio.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const ground = await scenarioGround(member, params.scenario);
  const shown = await shownResult(member, ground, 'selection');
  const { frame } = ground;
  const { language } = member;
  return {
    language,
    frame,
    isFresh: shown?.isFresh ?? null,
    rows: shown === null ? [] : timelineRows(shown.result, frame.initiatives),
    perCapacity: shown?.result.perCapacity.map(each => ({ ...each, role: roleText(each, language) })) ?? [],
    plan: shown?.plan ?? frame.plan,
    periods: Array.from({ length: frame.plan.years * frame.plan.periodsPerYear }, (_, period) => ({
      value: String(period),
      label: periodWords(frame.plan, period, language),
    })),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  const { id: scenario } = await scenarioInAddress(member, params.scenario);
  const form = await formOf(request);
  try {
    const { entry } = await performWithReceipt(chooseInitiative, member, choiceInput(form, scenario));
    return redirect(doneAddress(`${scenarioAddress(scenario)}/tidslinje`, entry), 303);
  } catch (error) {
    const { status, errors } = problemOf(error, member.language);
    return data({ values: choiceTyped(form), errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { views } = messages(loaderData?.language ?? 'sv');
  return [{ title: `${loaderData?.frame.scenario.name ?? ''}: ${views.timeline} – Rodret` }];
}

export default function TimelinePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, frame, rows, plan, perCapacity } = loaderData;
  const text = timelineMessages(language);
  const words = messages(language);
  const errors = actionData?.errors ?? {};
  const periods = plan.years * plan.periodsPerYear;
  const beyond = rows.filter(({ start, duration }) => start + duration > periods).length;
  const period = (at: number | undefined) => periodWords(plan, at ?? 0, language);
  return (
    <>
      <Done language={language} done={loaderData.done}>
        {text.done}
      </Done>
      <Breadcrumb
        language={language}
        trail={[{ label: words.title, href: '/portfolj' }]}
        current={frame.scenario.name}
      />
      {rows.length === 0 ? (
        <Finding level={1} topic={frame.scenario.name} title={text.empty} />
      ) : (
        <Finding
          level={1}
          topic={frame.scenario.name}
          title={text.finding(
            formatCount(rows.length, words.counted.one, words.counted.many, language),
            period(rows[0]?.start),
            period(rows.at(-1)?.start),
          )}
          lede={text.lede}
        />
      )}
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({
          fieldId: ['startPeriod', 'reason'].includes(field) ? field : 'initiative',
          message,
        }))}
      />
      <ScenarioTabs language={language} frame={frame} view="timeline" />
      <ScenarioNotes language={language} frame={frame} isFresh={loaderData.isFresh} beyond={beyond} />
      {rows.length === 0 ? (
        <EmptyState
          title={words.notCalculated(frame.scenario.name)}
          text={text.emptyText}
          action={{ label: words.views.result, href: scenarioAddress(frame.scenario.id) }}
        />
      ) : (
        <>
          <TimelineFigure language={language} plan={plan} rows={rows} />
          {perCapacity.length > 0 && (
            <HandsFigure language={language} plan={plan} perCapacity={perCapacity} isUnderTimeline />
          )}
          {frame.mayEdit && (
            <MoveForm
              language={language}
              version={frame.scenario.version}
              initiatives={frame.initiatives.map(({ id, title }) => ({ value: id, label: title }))}
              periods={loaderData.periods}
              values={actionData?.values ?? null}
              errors={errors}
            />
          )}
        </>
      )}
    </>
  );
}
