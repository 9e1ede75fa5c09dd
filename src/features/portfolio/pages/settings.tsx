import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, textOf } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton, TextField } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { changeScenario, copyScenario, removeScenario, scenarioAddress } from '../actions/scenarios.ts';
import { ScenarioFields, valuesOf } from '../components/scenario-fields.tsx';
import { ScenarioTabs } from '../components/scenario-head.tsx';
import { scenarioInput, scenarioTyped } from '../form.ts';
import { messages } from '../messages/portfolio.ts';
import { settingsMessages } from '../messages/settings.ts';
import { problemOf } from '../problems.ts';
import { scenarioNow } from '../scenario-now.ts';
import { scenarioGround, scenarioInAddress } from '../scenario-view.ts';
import type { Route } from './+types/settings';

export const handle = { permission: 'portfolio.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { frame } = await scenarioGround(member, params.scenario);
  return {
    language: member.language,
    frame,
    values: valuesOf(frame.scenario, member.language),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  const { id: scenario } = await scenarioInAddress(member, params.scenario);
  const form = await formOf(request);
  const step = textOf(form, 'step');
  const seen = { scenario, version: Number(textOf(form, 'version')) };
  const values = scenarioTyped(form);
  try {
    if (step === 'remove') {
      await perform(removeScenario, member, seen);
      return redirect('/portfolj', 303);
    }
    if (step === 'copy') {
      const input = { scenario, name: values.name };
      const { output, entry } = await performWithReceipt(copyScenario, member, input);
      return redirect(doneAddress(scenarioAddress(output.id), entry), 303);
    }
    const { output, entry } = await performWithReceipt(changeScenario, member, {
      ...seen,
      ...scenarioInput(values),
    });
    return redirect(doneAddress(`${scenarioAddress(output.id)}/installningar`, entry), 303);
  } catch (error) {
    const { status, errors, current } = problemOf(error, member.language);
    return data({ step, values, errors, now: scenarioNow(current, member.language) }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { views } = messages(loaderData?.language ?? 'sv');
  return [{ title: `${loaderData?.frame.scenario.name ?? ''}: ${views.settings} – Rodret` }];
}

export default function SettingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, frame } = loaderData;
  const text = settingsMessages(language);
  const words = messages(language);
  const { scenario } = frame;
  const errors = actionData?.errors ?? {};
  const isCopy = actionData?.step === 'copy';
  const isChange = actionData !== undefined && !isCopy && actionData.step !== 'remove';
  const fieldOf = (field: string) => (isCopy ? 'copy-name' : field || 'name');
  return (
    <>
      <Done language={language} done={loaderData.done}>
        {text.saved}
      </Done>
      <Breadcrumb
        language={language}
        trail={[{ label: words.title, href: '/portfolj' }]}
        current={scenario.name}
      />
      <Finding level={1} title={text.changeTitle(scenario.name)} lede={text.changeLede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: fieldOf(field), message }))}
      />
      <ScenarioTabs language={language} frame={frame} view="settings" />
      <form className="form" method="post">
        <input type="hidden" name="step" value="change" />
        <input type="hidden" name="version" value={actionData?.now?.version ?? scenario.version} />
        <ScenarioFields
          language={language}
          values={isChange ? actionData.values : loaderData.values}
          now={isChange ? (actionData.now?.values ?? null) : null}
          errors={isChange ? errors : {}}
        />
        {frame.mayEdit && <SubmitButton label={text.save} />}
      </form>
      {frame.mayEdit && (
        <>
          <Section id="kopiera" title={words.copy}>
            <form className="form" method="post">
              <input type="hidden" name="step" value="copy" />
              <TextField
                id="copy-name"
                name="name"
                label={words.copyName}
                value={isCopy ? actionData.values.name : words.copyOf(scenario.name)}
                autoComplete="off"
                isRequired
                error={isCopy ? errors.name : undefined}
              />
              <SubmitButton label={words.copyButton} variant="secondary" />
            </form>
          </Section>
          <Section id="ta-bort" title={text.remove} lede={text.removeLede}>
            <form method="post">
              <input type="hidden" name="step" value="remove" />
              <input type="hidden" name="version" value={scenario.version} />
              <SubmitButton label={text.removeButton} variant="secondary" />
            </form>
          </Section>
        </>
      )}
    </>
  );
}
