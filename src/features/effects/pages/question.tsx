import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { patternsFor, shownName } from '#features/catalogue/index.ts';
import { perform } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped, textOf, textOrNull } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SelectField, SubmitButton, TextField } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { evaluateQuestion } from '../actions/runs.ts';
import { AskedFields } from '../components/asked-fields.tsx';
import { askedInput, askedTyped, formProblem } from '../form.ts';
import { effectsMessages } from '../messages/effects.ts';
import type { Route } from './+types/question';

export const handle = { permission: 'effects.evaluate' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, language, organisation, warehouse } = memberOf(context, handle, request);
  const asked = new URL(request.url).searchParams;
  const units = await warehouse.units();
  return {
    language,
    key: randomUUID(),
    units: units
      .filter(({ kind }) => kind !== 'nation')
      .map(({ code, name }) => ({ value: code, label: name }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'sv')),
    patterns: (await patternsFor({ db, organisation }))
      .map(pattern => ({ value: pattern.id, label: shownName(pattern, language) }))
      .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    values: {
      unit: asked.get('enhet') ?? organisation.unitCode ?? '',
      keyFigure: asked.get('nyckeltal') ?? '',
      pattern: asked.get('arbetssatt') ?? '',
      startYear: asked.get('fran') ?? '',
      without: '',
      breaks: '',
      relevantEffect: '',
    },
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  const values = {
    unit: textOf(form, 'unit'),
    keyFigure: textOf(form, 'keyFigure'),
    pattern: textOf(form, 'pattern'),
    ...askedTyped(form),
  };
  try {
    const { id } = await perform(
      evaluateQuestion,
      { ...own, idempotencyKey: keyTyped(form) },
      {
        unit: values.unit,
        keyFigure: values.keyFigure,
        pattern: textOrNull(form, 'pattern'),
        ...(await askedInput(own, values)),
      },
    );
    return redirect(`/effekter/berakning/${id}`, 303);
  } catch (error) {
    const { status, errors } = formProblem(error, own.language);
    return data({ values, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${effectsMessages(loaderData?.language ?? 'sv').question.title} – Rodret` }];
}

export default function QuestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, key, units, patterns } = loaderData;
  const all = effectsMessages(language);
  const text = all.question;
  const values = actionData?.values ?? loaderData.values;
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const errorAt = (field: string) => (errors[field] === undefined ? {} : { error: errors[field] });
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: all.title, href: '/effekter' }]}
        current={text.title}
      />
      <Finding level={1} topic={text.title} title={text.finding} lede={text.lede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([path, message]) => ({
          fieldId: path === '' ? 'unit' : (path.split('.')[0] ?? ''),
          message,
        }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="key" value={key} />
        <SelectField
          id="unit"
          name="unit"
          label={text.unit}
          value={values.unit}
          options={units}
          {...errorAt('unit')}
        />
        <TextField
          id="keyFigure"
          name="keyFigure"
          label={text.keyFigure}
          hint={text.keyFigureHint}
          value={values.keyFigure}
          isRequired
          {...errorAt('keyFigure')}
        />
        <SelectField
          id="pattern"
          name="pattern"
          label={text.pattern}
          hint={text.patternHint}
          value={values.pattern}
          options={[{ value: '', label: text.noPattern }, ...patterns]}
          {...errorAt('pattern')}
        />
        <AskedFields language={language} values={values} errors={errors} />
        <SubmitButton label={text.ask} />
      </form>
    </>
  );
}
