import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { plusDays } from '#core/calendar/days.ts';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped, textOf } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SelectField, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { openRound } from '../actions/rounds.ts';
import { RoundFields } from '../components/round-fields.tsx';
import { formProblem, summaryOf } from '../form.ts';
import { formMessages } from '../messages/forms.ts';
import { maturityWords } from '../messages/words.ts';
import type { Route } from './+types/open-round';

export const handle = { permission: 'maturity.edit' } satisfies PageHandle;

/** So many days to answer in, unless whoever opens it says otherwise. */
const usualDays = 14;

export function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    key: randomUUID(),
    answerBy: plusDays(todayOf(member), usualDays),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  const values = {
    title: textOf(form, 'title'),
    begins: textOf(form, 'begins'),
    answerBy: textOf(form, 'answerBy'),
  };
  try {
    const member = { ...own, idempotencyKey: keyTyped(form) };
    const { output, entry } = await performWithReceipt(openRound, member, values);
    return redirect(doneAddress(`/mognad/${output.id}`, entry), 303);
  } catch (error) {
    const { errors, status } = formProblem(error, own.language);
    return data({ values, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').openTitle} – Rodret` }];
}

export default function OpenRoundPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, answerBy } = loaderData;
  const text = formMessages(language);
  const values = actionData?.values ?? { title: '', begins: 'alone', answerBy };
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: maturityWords(language).room, href: '/mognad' }]}
        current={text.openTitle}
      />
      <Finding level={1} title={text.openTitle} lede={text.openLede} />
      <ErrorSummary language={language} errors={summaryOf(errors, 'title')} />
      <form className="form" method="post">
        <input type="hidden" name="key" value={loaderData.key} />
        <RoundFields language={language} values={values} errors={errors} />
        <SelectField
          id="begins"
          name="begins"
          label={text.begins}
          value={values.begins}
          error={errors.begins}
          options={(['alone', 'together'] as const).map(value => ({ value, label: text.begin[value] }))}
        />
        <SubmitButton label={text.open} />
      </form>
    </>
  );
}
