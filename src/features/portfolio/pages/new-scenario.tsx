import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { aimWeights } from '#features/direction/index.ts';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { addScenario, scenarioAddress } from '../actions/scenarios.ts';
import { ScenarioFields, valuesOf } from '../components/scenario-fields.tsx';
import { scenarioInput, scenarioTyped } from '../form.ts';
import { messages } from '../messages/portfolio.ts';
import { settingsMessages } from '../messages/settings.ts';
import { defaultSettings } from '../model/scenario.ts';
import { problemOf } from '../problems.ts';
import type { Route } from './+types/new-scenario';

export const handle = { permission: 'portfolio.edit' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, organisation, language } = memberOf(context, handle, request);
  const settings = defaultSettings(await aimWeights(db, organisation.id));
  return { language, key: randomUUID(), values: valuesOf({ name: '', note: '', settings }, language) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  const form = await formOf(request);
  const values = scenarioTyped(form);
  try {
    const { output, entry } = await performWithReceipt(
      addScenario,
      { ...member, idempotencyKey: keyTyped(form) },
      scenarioInput(values),
    );
    return redirect(doneAddress(scenarioAddress(output.id), entry), 303);
  } catch (error) {
    const { status, errors } = problemOf(error, member.language);
    return data({ values, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').newScenario} – Rodret` }];
}

export default function NewScenarioPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = loaderData;
  const text = settingsMessages(language);
  const errors = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: messages(language).title, href: '/portfolj' }]}
        current={messages(language).newScenario}
      />
      <Finding level={1} title={text.newTitle} lede={text.newLede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'name', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="key" value={loaderData.key} />
        <ScenarioFields
          language={language}
          values={actionData?.values ?? loaderData.values}
          now={null}
          errors={errors}
        />
        <SubmitButton label={text.make} />
      </form>
    </>
  );
}
