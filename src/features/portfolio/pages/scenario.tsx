import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { initiativeOf, numberName } from '#features/initiatives/index.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped, textOf } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { EmptyState } from '#ui/components/states.tsx';
import { calculateScenario } from '../actions/calculations.ts';
import { chooseInitiative } from '../actions/choices.ts';
import { scenarioAddress } from '../actions/scenarios.ts';
import { CalculateForm } from '../components/calculate-form.tsx';
import { ChosenLists, PlainList } from '../components/chosen-list.tsx';
import { ResultFinding } from '../components/result-finding.tsx';
import { ResultMeasures } from '../components/result-measures.tsx';
import { ScenarioNotes, ScenarioTabs } from '../components/scenario-head.tsx';
import { choiceInput, choiceTyped } from '../form.ts';
import { messages } from '../messages/portfolio.ts';
import { problemOf } from '../problems.ts';
import { resultRows, tellingOf } from '../result-rows.ts';
import { scenarioGround, scenarioInAddress, shownResult } from '../scenario-view.ts';
import type { Route } from './+types/scenario';

export const handle = { permission: 'portfolio.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const ground = await scenarioGround(member, params.scenario);
  const { frame } = ground;
  const shown = await shownResult(member, ground, 'selection');
  const { language } = member;
  return {
    language,
    key: randomUUID(),
    frame,
    shown,
    rows:
      shown === null
        ? null
        : resultRows(shown.result, frame.initiatives, tellingOf(language, shown.plan, frame.initiatives)),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  const { id: scenario } = await scenarioInAddress(member, params.scenario);
  const form = await formOf(request);
  const isChoice = textOf(form, 'step') === 'choose';
  try {
    if (isChoice) {
      const input = choiceInput(form, scenario);
      const { entry } = await performWithReceipt(chooseInitiative, member, input);
      const { number } = await initiativeOf(member.db, member.organisation.id, input.initiative);
      return redirect(doneAddress(`${scenarioAddress(scenario)}#${numberName(number)}`, entry), 303);
    }
    const asked = { scenario, kind: 'selection', aims: null };
    const { id } = await perform(calculateScenario, { ...member, idempotencyKey: keyTyped(form) }, asked);
    return redirect(`/portfolj/berakningar/${id}`, 303);
  } catch (error) {
    const { status, errors } = problemOf(error, member.language);
    return data({ choice: isChoice ? choiceTyped(form) : null, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  const title = messages(loaderData?.language ?? 'sv').title;
  return [{ title: `${loaderData?.frame.scenario.name ?? ''} – ${title} – Rodret` }];
}

export default function ScenarioPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, frame, shown, rows } = loaderData;
  const text = messages(language);
  const errors = actionData?.errors ?? {};
  const refusedChoice =
    actionData?.choice == null ? null : { values: actionData.choice, errors: actionData.errors };
  const refused = frame.initiatives.find(({ id }) => id === refusedChoice?.values.initiative);
  const periods = shown === null ? 0 : shown.plan.years * shown.plan.periodsPerYear;
  const beyond =
    rows?.inside.filter(({ start, initiative }) => start + initiative.duration > periods).length ?? 0;
  const shared = {
    language,
    version: frame.scenario.version,
    mayEdit: frame.mayEdit,
    refused: refusedChoice,
  };
  return (
    <>
      <Done language={language} done={loaderData.done}>
        {text.chosen}
      </Done>
      <Breadcrumb
        language={language}
        trail={[{ label: text.title, href: '/portfolj' }]}
        current={frame.scenario.name}
      />
      <ResultFinding language={language} frame={frame} shown={shown} clashes={rows?.clashes ?? []} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({
          fieldId: field === '' || refused === undefined ? 'rakna' : `${field}-${refused.shown}`,
          message,
        }))}
      />
      <ScenarioTabs language={language} frame={frame} view="result" />
      <ScenarioNotes language={language} frame={frame} isFresh={shown?.isFresh ?? null} beyond={beyond} />
      {frame.initiatives.length === 0 ? (
        <EmptyState
          title={text.noInitiatives}
          text={text.noInitiativesText}
          action={{ label: text.toInitiatives, href: '/initiativ' }}
        />
      ) : (
        <>
          {frame.mayEdit && (
            <CalculateForm language={language} formKey={loaderData.key} isAgain={shown !== null} />
          )}
          <div className="portfolio-sides">
            <div className="stack">
              {shown === null || rows === null || rows.inside.length + rows.outside.length === 0 ? (
                <PlainList
                  {...shared}
                  plan={frame.plan}
                  title={text.toChoose}
                  initiatives={frame.initiatives}
                />
              ) : (
                <ChosenLists {...shared} plan={shown.plan} rows={rows} />
              )}
            </div>
            {shown !== null && <ResultMeasures language={language} frame={frame} shown={shown} />}
          </div>
        </>
      )}
    </>
  );
}
