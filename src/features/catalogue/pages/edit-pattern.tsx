import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { PatternFields } from '../components/pattern-fields.tsx';
import { formOptions, savePattern } from '../form/steps.ts';
import { isAskingForRow, patternTyped, patternValues } from '../form/values.ts';
import { catalogueMessages } from '../messages/catalogue.ts';
import { formMessages } from '../messages/form.ts';
import { ownPatternOf } from '../own.ts';
import type { Route } from './+types/edit-pattern';

export const handle = { permission: 'catalogue.edit' } satisfies PageHandle;

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { language } = member;
  const { pattern, version } = await orNoPage(ownPatternOf(member, idInAddress(params.ownPattern)));
  return {
    language,
    version,
    id: pattern.id,
    name: pattern.name[language],
    options: formOptions(language),
    values: patternValues(pattern),
  };
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const ownPattern = idInAddress(params.ownPattern);
  await orNoPage(ownPatternOf(own, ownPattern));
  const form = await formOf(request);
  const values = patternTyped(form);
  const version = Number(textOf(form, 'version'));
  if (isAskingForRow(form)) return data({ values, errors: {}, now: null, version });
  const saved = await savePattern(own, values, { ownPattern, version });
  if (saved.kind === 'problem') {
    const { errors, status, now } = saved.problem;
    return data({ values, errors, now: now?.values ?? null, version: now?.version ?? version }, { status });
  }
  const { output, entry } = saved.receipt;
  return redirect(doneAddress(`/monster/${output.pattern.id}`, entry), 303);
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [
    { title: `${formMessages(loaderData?.language ?? 'sv').editTitle(loaderData?.name ?? '')} – Rodret` },
  ];
}

export default function EditPatternPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, options, id, name } = loaderData;
  const text = formMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const shown = {
    language,
    values: actionData?.values ?? loaderData.values,
    errors,
    now: actionData?.now ?? null,
  };
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: catalogueMessages(language).room, href: '/monster' },
          { label: name, href: `/monster/${id}` },
        ]}
        current={text.editTitle(name)}
      />
      <Finding level={1} title={text.editTitle(name)} lede={text.editLede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'name.sv', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="version" value={actionData?.version ?? loaderData.version} />
        <PatternFields shown={shown} options={options} />
        <SubmitButton label={text.save} />
      </form>
    </>
  );
}
