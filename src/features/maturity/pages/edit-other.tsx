import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatYear } from '#ui/format/numbers.ts';
import { changeOtherResult, removeOtherResult } from '../actions/other-results.ts';
import { OtherFieldsForm } from '../components/other-fields.tsx';
import { formProblem, summaryOf, versionTyped } from '../form.ts';
import { formMessages } from '../messages/forms.ts';
import { maturityWords } from '../messages/words.ts';
import { otherFieldsOf } from '../model.ts';
import { otherInput, otherNow, otherTyped, otherValues } from '../other-form.ts';
import { otherResultOf } from '../reading.ts';
import type { Route } from './+types/edit-other';

export const handle = { permission: 'maturity.edit' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const result = await orNoPage(otherResultOf(member, idInAddress(params.otherResult)));
  return {
    language: member.language,
    version: result.version,
    title: formMessages(member.language).otherEdit(result.model, formatYear(result.year)),
    values: otherValues(otherFieldsOf(result)),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { id } = await orNoPage(otherResultOf(own, idInAddress(params.otherResult)));
  const form = await formOf(request);
  const values = otherTyped(form);
  const seen = { otherResult: id, version: versionTyped(form) };
  try {
    const { entry } =
      textOf(form, 'step') === 'remove'
        ? await performWithReceipt(removeOtherResult, own, seen)
        : await performWithReceipt(changeOtherResult, own, { ...seen, ...otherInput(values) });
    return redirect(doneAddress('/mognad', entry), 303);
  } catch (error) {
    const { errors, status, current } = formProblem(error, own.language);
    const isRemoval = textOf(form, 'step') === 'remove';
    return data({ values: isRemoval ? null : values, errors, now: otherNow(current) }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.title ?? ''} – Rodret` }];
}

export default function EditOtherPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, title } = loaderData;
  const text = formMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const version = (
    <input type="hidden" name="version" value={actionData?.now?.version ?? loaderData.version} />
  );
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: maturityWords(language).room, href: '/mognad' }]}
        current={<Swedish>{title}</Swedish>}
      />
      <Finding level={1} title={<Swedish>{title}</Swedish>} lede={text.otherLede} />
      <ErrorSummary language={language} errors={summaryOf(errors, 'model')} />
      <form className="form" method="post">
        {version}
        <OtherFieldsForm
          language={language}
          values={actionData?.values ?? loaderData.values}
          errors={errors}
          now={actionData?.now?.values ?? null}
        />
        <SubmitButton label={text.otherSave} />
      </form>
      <form className="maturity-step" method="post">
        <input type="hidden" name="step" value="remove" />
        {version}
        <SubmitButton label={text.otherRemove} variant="secondary" />
      </form>
    </>
  );
}
