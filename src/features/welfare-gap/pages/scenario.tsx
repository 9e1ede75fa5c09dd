import { data, redirect } from 'react-router';
import { patternsFor } from '#features/catalogue/index.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import { changeGapScenario, removeGapScenario } from '../actions/scenarios.ts';
import { comparisonOf } from '../comparison.ts';
import { ComparisonTable } from '../components/comparison-table.tsx';
import { GapLines } from '../components/gap-lines.tsx';
import { GapSections } from '../components/gap-sections.tsx';
import { ScenarioForms } from '../components/scenario-forms.tsx';
import { scenarioInput, scenarioNow, scenarioProblem, scenarioTyped, scenarioValues } from '../form.ts';
import { chartOf, gapView } from '../gap-page.ts';
import { messages } from '../messages/page.ts';
import { scenarioMessages } from '../messages/scenario.ts';
import { scenarioOptions } from '../scenario-options.ts';
import { scenarioReading } from '../scenario-reading.ts';
import { allProjections } from '../store/projections.ts';
import type { Route } from './+types/scenario';

export const handle = { permission: 'welfare.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { language, db, organisation } = member;
  const both = await orNoPage(scenarioReading(member, idInAddress(params.gapScenario)));
  const { scenario, reading, baseline, place } = both;
  const thisYear = member.now().getFullYear();
  const chart = baseline === null ? null : chartOf(baseline, language);
  return {
    language,
    thisYear,
    unit: { code: place.unit.code, name: place.unit.name },
    scenario: { name: scenario.name, note: scenario.note, version: scenario.version },
    view: reading === null ? null : gapView(reading, { scenario: scenario.name, thisYear, language }),
    // Beside the scenario only where both begin in the same year.
    baseValues: reading !== null && chart?.years[0] === reading.basis.baseYear ? chart.values : null,
    comparison: comparisonOf(both, language),
    values: scenarioValues(scenario),
    options: scenarioOptions(
      place,
      { projections: await allProjections(db, organisation.id), patterns: await patternsFor(member) },
      language,
    ),
    mayEdit: may(member.actor, 'welfare.edit'),
    takesUpTrends: may(member.actor, 'direction.edit'),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'welfare.edit' }, request);
  const { scenario } = await orNoPage(scenarioReading(own, idInAddress(params.gapScenario)));
  const form = await formOf(request);
  const step = textOf(form, 'step') === 'remove' ? 'remove' : 'change';
  const seen = { gapScenario: scenario.id, version: Number(textOf(form, 'version')) };
  try {
    const { entry } = await (step === 'remove'
      ? performWithReceipt(removeGapScenario, own, seen)
      : performWithReceipt(changeGapScenario, own, { ...seen, ...scenarioInput(form, scenario.unit) }));
    const to = step === 'remove' ? scenario.unit : `scenarier/${scenario.id}`;
    return redirect(doneAddress(`/valfardsgapet/${to}`, entry), 303);
  } catch (error) {
    const { errors, status, current } = scenarioProblem(error, form, own.language);
    const refused = { step, values: scenarioTyped(form), errors, now: scenarioNow(current) } as const;
    return data({ refused }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.scenario.name ?? ''} – Rodret` }];
}

export default function ScenarioPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, unit, view, scenario, comparison, baseValues } = loaderData;
  const text = scenarioMessages(language);
  const page = messages(language);
  const refused = actionData?.refused ?? null;
  const trend = new URLSearchParams(
    (view?.patterns.rows ?? []).map(({ key }) => ['mojlighet', key.split(' ')[0] ?? '']),
  );
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: page.of(unit.name), href: `/valfardsgapet/${unit.code}` }]}
        current={scenario.name}
      />
      <Finding
        level={1}
        topic={scenario.name}
        title={view?.sentence ?? text.gone}
        lede={view === null ? undefined : `${view.total} ${comparison?.changed ?? ''}.`}
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(refused?.errors ?? {}).map(([field, message]) => ({
          fieldId: refused?.step === 'remove' ? 'ta-bort' : field || 'name',
          message,
        }))}
      />
      {scenario.note !== '' && <p className="document-text">{scenario.note}</p>}
      {view !== null && comparison !== null && (
        <>
          <Message kind={view.projection.isOld ? 'caution' : 'note'}>{view.projection.text}</Message>
          {view.chart !== null && (
            <GapLines
              language={language}
              text={{ title: view.chart.title, subtitle: view.chart.subtitle, source: view.source }}
              years={view.chart.years}
              lines={[
                { kind: 'own', name: page.chart.scenario, values: view.chart.values },
                ...(baseValues === null
                  ? []
                  : [{ kind: 'peers' as const, name: page.chart.base, values: baseValues }]),
              ]}
              thisYear={loaderData.thisYear}
            />
          )}
          <Section id="jamfor" title={text.compare.heading} lede={comparison.lede}>
            <ComparisonTable language={language} rows={comparison.rows} />
          </Section>
          <GapSections language={language} unit={unit.code} view={view} />
          {loaderData.takesUpTrends && (
            <p>
              {text.initiative} <a href={`/inriktning/trender/ny?${trend}`}>{page.trend}</a>
            </p>
          )}
        </>
      )}
      {loaderData.mayEdit && (
        <ScenarioForms
          language={language}
          version={scenario.version}
          values={loaderData.values}
          options={loaderData.options}
          refused={refused}
        />
      )}
    </>
  );
}
