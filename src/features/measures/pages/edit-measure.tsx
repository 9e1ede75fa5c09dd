import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, textOf } from '#platform/page-form.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { changeMeasure, removeMeasure, resumeMeasure, retireMeasure } from '../actions/measures.ts';
import { choicesFor } from '../choices.ts';
import { MeasureFields } from '../components/measure-fields.tsx';
import { MeasureSteps, measureSteps } from '../components/measure-steps.tsx';
import { measureInput, measureNow, measureValues, typedOf } from '../form.ts';
import { formProblem } from '../form-problem.ts';
import { formMessages } from '../messages/form.ts';
import { messages } from '../messages/measures.ts';
import { allMeasures } from '../store/measures.ts';
import type { Route } from './+types/edit-measure';

export const handle = { permission: 'measures.edit' } satisfies PageHandle;

async function measureOf({ db, organisation }: Context, id: string) {
  const found = (await allMeasures(db, organisation.id)).find(measure => measure.id === id);
  if (found === undefined) throw data(null, { status: 404 });
  return found;
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const measure = await measureOf(member, idInAddress(params.measure));
  const choices = await choicesFor(member);
  return {
    language: member.language,
    id: measure.id,
    name: measure.name,
    version: measure.version,
    isRetired: measure.isRetired,
    values: measureValues(measure),
    choices: { ...choices, measures: choices.measures.filter(({ value }) => value !== measure.id) },
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { id } = await measureOf(own, idInAddress(params.measure));
  const form = await formOf(request);
  const step = measureSteps.find(name => name === form.get('step')) ?? 'change';
  const values = typedOf(form);
  try {
    const { entry } = await take(
      own,
      step,
      { measure: id, version: Number(textOf(form, 'version')) },
      values,
    );
    return redirect(doneAddress(step === 'remove' ? '/matt' : `/matt/${id}`, entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language);
    return data({ step, values, problem, now: measureNow(problem.current) }, { status: problem.status });
  }
}

type Seen = { readonly measure: string; readonly version: number };

function take(
  own: Context,
  step: (typeof measureSteps)[number],
  seen: Seen,
  values: ReturnType<typeof typedOf>,
) {
  switch (step) {
    case 'change':
      return performWithReceipt(changeMeasure, own, { ...seen, ...measureInput(values) });
    case 'retire':
      return performWithReceipt(retireMeasure, own, seen);
    case 'resume':
      return performWithReceipt(resumeMeasure, own, seen);
    case 'remove':
      return performWithReceipt(removeMeasure, own, seen);
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [
    { title: `${formMessages(loaderData?.language ?? 'sv').editTitle(loaderData?.name ?? '')} – Rodret` },
  ];
}

export default function EditMeasurePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, id, name } = loaderData;
  const text = formMessages(language);
  const isChange = actionData?.step === 'change';
  const errors = actionData?.problem.errors ?? {};
  const version = actionData?.now?.version ?? loaderData.version;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: messages(language).title, href: '/matt' },
          { label: name, href: `/matt/${id}` },
        ]}
        current={text.edit}
      />
      <Finding level={1} title={text.editTitle(name)} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({
          fieldId: isChange ? field || 'name' : 'avsluta',
          message,
        }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="step" value="change" />
        <input type="hidden" name="version" value={version} />
        <MeasureFields
          language={language}
          form={{
            values: isChange ? actionData.values : loaderData.values,
            now: isChange ? (actionData.now?.values ?? null) : null,
            errors: isChange ? errors : {},
          }}
          choices={loaderData.choices}
        />
        <SubmitButton label={text.save} />
      </form>
      <Section id="avsluta" title={text.ending}>
        <MeasureSteps language={language} version={version} isRetired={loaderData.isRetired} />
      </Section>
    </>
  );
}
