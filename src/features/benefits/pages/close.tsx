import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { Checkbox, ErrorSummary, SubmitButton, TextArea } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { closeRegister } from '../actions/close.ts';
import { RegisterTable } from '../components/register-table.tsx';
import { formProblem } from '../form.ts';
import { formMessages } from '../messages/form.ts';
import { registerMessages } from '../messages/register.ts';
import { benefitWords } from '../messages/words.ts';
import { closingReasons } from '../model/closing.ts';
import { readBenefit } from '../reading/benefit.ts';
import { readRegister, wholeRegister } from '../reading/register.ts';
import type { Route } from './+types/close';

export const handle = { permission: 'benefits.book' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { initiative } = await orNoPage(readBenefit(member, idInAddress(params.benefit)));
  const { rows } = await readRegister(member, { ...wholeRegister, initiative: initiative.id });
  return { language: member.language, title: initiative.title, rows };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { initiative } = await orNoPage(readBenefit(own, idInAddress(params.benefit)));
  const form = await formOf(request);
  const reasons = form.getAll('reasons').map(String);
  const lesson = textOf(form, 'lesson');
  try {
    const input = { initiative: initiative.id, reasons, lesson };
    const { entry } = await performWithReceipt(closeRegister, own, input);
    return redirect(doneAddress('/nyttor/lardomar', entry), 303);
  } catch (error) {
    const { errors, status } = formProblem(error, own.language);
    return data({ reasons, lesson, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').close} – Rodret` }];
}

export default function ClosePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, title, rows } = loaderData;
  const text = formMessages(language);
  const words = benefitWords(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: registerMessages(language).title, href: '/nyttor' }]}
        current={text.close}
      />
      <Finding level={1} topic={title} title={text.closeTitle(title)} lede={text.closeLede} />
      <RegisterTable language={language} rows={rows} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({
          fieldId: field === 'lesson' ? field : `reasons-${closingReasons[0]}`,
          message,
        }))}
      />
      <form className="form" method="post">
        <fieldset className="choices">
          <legend className="ds-label">{text.reasons}</legend>
          {errors.reasons !== undefined && (
            <p className="ds-validation-message" id="reasons-error">
              {errors.reasons}
            </p>
          )}
          {closingReasons.map(reason => (
            <Checkbox
              key={reason}
              id={`reasons-${reason}`}
              name="reasons"
              value={reason}
              label={words.reason[reason]}
              isChecked={actionData?.reasons.includes(reason) ?? false}
              describedBy={errors.reasons === undefined ? undefined : 'reasons-error'}
            />
          ))}
        </fieldset>
        <TextArea
          id="lesson"
          name="lesson"
          label={text.lesson}
          hint={text.lessonHint}
          value={actionData?.lesson ?? ''}
          error={errors.lesson}
          rows={5}
          isRequired
        />
        <SubmitButton label={text.close} />
      </form>
    </>
  );
}
