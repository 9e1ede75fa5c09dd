import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { patternsFor } from '#features/catalogue/index.ts';
import { placeOfPage } from '#features/situation/index.ts';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { addGapScenario } from '../actions/scenarios.ts';
import { ScenarioFields } from '../components/scenario-fields.tsx';
import { scenarioInput, scenarioProblem, scenarioTyped } from '../form.ts';
import { messages } from '../messages/page.ts';
import { scenarioMessages } from '../messages/scenario.ts';
import { openWanted, readingAt } from '../reading.ts';
import { scenarioOptions } from '../scenario-options.ts';
import { allProjections } from '../store/projections.ts';
import type { Route } from './+types/new-scenario';

export const handle = { permission: 'welfare.edit' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const place = await placeOfPage(member, request, params.unit);
  const { language, db, organisation } = member;
  return {
    language,
    key: randomUUID(),
    unit: { code: place.unit.code, name: place.unit.name },
    horizon: readingAt(place, openWanted())?.horizon ?? member.now().getFullYear() + 10,
    options: scenarioOptions(
      place,
      { projections: await allProjections(db, organisation.id), patterns: await patternsFor(member) },
      language,
    ),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { unit } = await placeOfPage(own, request, params.unit);
  const form = await formOf(request);
  try {
    const { output, entry } = await performWithReceipt(
      addGapScenario,
      { ...own, idempotencyKey: keyTyped(form) },
      scenarioInput(form, unit.code),
    );
    return redirect(doneAddress(`/valfardsgapet/scenarier/${output.id}`, entry), 303);
  } catch (error) {
    const { errors, status } = scenarioProblem(error, form, own.language);
    return data({ values: scenarioTyped(form), errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').scenarios.add} – Rodret` }];
}

export default function NewScenarioPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, unit } = loaderData;
  const text = scenarioMessages(language);
  const errors = actionData?.errors ?? {};
  const values = actionData?.values ?? {
    name: '',
    note: '',
    horizon: String(loaderData.horizon),
    projection: '',
    assumptions: {},
    savings: [],
  };
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: messages(language).of(unit.name), href: `/valfardsgapet/${unit.code}` }]}
        current={messages(language).scenarios.add}
      />
      <Finding level={1} title={text.newTitle(unit.name)} lede={text.newLede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'name', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="key" value={loaderData.key} />
        <ScenarioFields
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
