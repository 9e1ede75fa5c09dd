import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { patternsFor, shownName } from '#features/catalogue/index.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped, textOf } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary, SelectField, SubmitButton, TextField } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import { addIntroduction, removeIntroduction } from '../actions/introductions.ts';
import { AnswersTable, IntroductionTable } from '../components/introduction-tables.tsx';
import { formProblem } from '../form.ts';
import { effectsMessages } from '../messages/effects.ts';
import { planMessages } from '../messages/plan.ts';
import { registerView } from '../register-view.ts';
import type { Route } from './+types/register';

export const handle = { permission: 'effects.read' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { language } = member;
  return {
    language,
    key: randomUUID(),
    mayEdit: may(member.actor, 'effects.evaluate'),
    done: await doneOf(member, request),
    patterns: (await patternsFor(member))
      .map(pattern => ({ value: pattern.id, label: shownName(pattern, language) }))
      .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    ...(await registerView(member)),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const member = memberOf(context, { permission: 'effects.evaluate' }, request);
  const form = await formOf(request);
  const own = { ...member, idempotencyKey: keyTyped(form) };
  const values = {
    pattern: textOf(form, 'pattern'),
    unit: textOf(form, 'unit'),
    firstYear: textOf(form, 'firstYear'),
    source: textOf(form, 'source'),
  };
  try {
    const introduction = textOf(form, 'introduction');
    const { entry } =
      introduction === ''
        ? await performWithReceipt(addIntroduction, own, { ...values, firstYear: Number(values.firstYear) })
        : await performWithReceipt(removeIntroduction, own, { introduction });
    return redirect(doneAddress('/effekter/register', entry), 303);
  } catch (error) {
    const { status, errors } = formProblem(error, member.language);
    return data({ values, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${planMessages(loaderData?.language ?? 'sv').register.title} – Rodret` }];
}

export default function RegisterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, key, mayEdit, rows, answers, units, patterns } = loaderData;
  const text = planMessages(language).register;
  const values = actionData?.values ?? { pattern: '', unit: '', firstYear: '', source: '' };
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const errorAt = (field: string) => (errors[field] === undefined ? {} : { error: errors[field] });
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: effectsMessages(language).title, href: '/effekter' }]}
        current={text.title}
      />
      <Finding
        level={1}
        topic={text.title}
        title={rows.length === 0 ? text.none : text.finding(formatNumber(rows.length, language, 0))}
        lede={text.lede}
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([path, message]) => ({
          fieldId: path === '' ? 'pattern' : path,
          message,
        }))}
      />
      {rows.length > 0 && <IntroductionTable language={language} rows={rows} mayEdit={mayEdit} />}
      {mayEdit && (
        <Section id="skriv-in" title={text.addTitle}>
          <form className="form" method="post">
            <input type="hidden" name="key" value={key} />
            <SelectField
              id="pattern"
              name="pattern"
              label={text.pattern}
              value={values.pattern}
              options={patterns}
              {...errorAt('pattern')}
            />
            <SelectField
              id="unit"
              name="unit"
              label={text.unit}
              value={values.unit}
              options={units}
              {...errorAt('unit')}
            />
            <TextField
              id="firstYear"
              name="firstYear"
              label={text.firstYear}
              value={values.firstYear}
              isRequired
              {...errorAt('firstYear')}
            />
            <TextField
              id="source"
              name="source"
              label={text.source}
              hint={text.sourceHint}
              value={values.source}
              isRequired
              {...errorAt('source')}
            />
            <SubmitButton label={text.add} />
          </form>
        </Section>
      )}
      {answers.length > 0 && (
        <Section id="svar" title={text.answers}>
          <AnswersTable language={language} rows={answers} />
        </Section>
      )}
    </>
  );
}
