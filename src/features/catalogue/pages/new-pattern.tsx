import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped } from '#platform/page-form.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary, SelectField, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { PatternFields } from '../components/pattern-fields.tsx';
import { formOptions, savePattern } from '../form/steps.ts';
import { emptyValues, isAskingForRow, patternTyped, patternValues } from '../form/values.ts';
import { catalogueMessages } from '../messages/catalogue.ts';
import { formMessages } from '../messages/form.ts';
import { patternsEverFor } from '../own.ts';
import type { Route } from './+types/new-pattern';

export const handle = { permission: 'catalogue.edit' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { language } = member;
  const patterns = await patternsEverFor(member);
  const from = new URL(request.url).searchParams.get('fran') ?? '';
  const copied = patterns.find(({ id }) => id === from);
  return {
    language,
    key: randomUUID(),
    options: formOptions(language),
    from: copied?.name[language] ?? null,
    values: copied === undefined ? emptyValues : patternValues(copied),
    starts: patterns
      .map(({ id, name }) => ({ value: id, label: name[language] }))
      .toSorted((one, other) => one.label.localeCompare(other.label, language)),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  const values = patternTyped(form);
  const key = keyTyped(form);
  if (isAskingForRow(form)) return data({ values, errors: {}, key });
  const saved = await savePattern({ ...own, idempotencyKey: key }, values, null);
  if (saved.kind === 'problem') {
    const { errors, status } = saved.problem;
    return data({ values, errors, key }, { status });
  }
  const { output, entry } = saved.receipt;
  return redirect(doneAddress(`/monster/${output.pattern.id}`, entry), 303);
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').newTitle} – Rodret` }];
}

export default function NewPatternPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, options, from, starts } = loaderData;
  const text = formMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const shown = { language, values: actionData?.values ?? loaderData.values, errors, now: null };
  const title = from === null ? text.newTitle : text.copyTitle(from);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: catalogueMessages(language).room, href: '/monster' }]}
        current={title}
      />
      <Finding level={1} title={title} lede={text.newLede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'name.sv', message }))}
      />
      {from === null && actionData === undefined && (
        <Section id="borja" title={text.start} lede={text.startHint}>
          <form className="form" method="get" action="/monster/nytt">
            <SelectField id="fran" name="fran" label={text.start} value="" options={starts} />
            <SubmitButton label={text.startButton} variant="secondary" />
          </form>
        </Section>
      )}
      <form className="form" method="post">
        <input type="hidden" name="key" value={actionData?.key ?? loaderData.key} />
        <PatternFields shown={shown} options={options} />
        <SubmitButton label={text.add} />
      </form>
    </>
  );
}
