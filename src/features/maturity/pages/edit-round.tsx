import { data, redirect } from 'react-router';
import { z } from 'zod';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { changeRound } from '../actions/rounds.ts';
import { RoundFields } from '../components/round-fields.tsx';
import { formProblem, summaryOf, versionTyped } from '../form.ts';
import { formMessages } from '../messages/forms.ts';
import { maturityWords } from '../messages/words.ts';
import { roundOf } from '../reading.ts';
import type { Route } from './+types/edit-round';

export const handle = { permission: 'maturity.edit' } satisfies PageHandle;

const currentSchema = z.object({ version: z.int(), title: z.string(), answerBy: z.string() });

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { id, title, answerBy, version } = await orNoPage(roundOf(member, idInAddress(params.round)));
  return { language: member.language, id, version, values: { title, answerBy } };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { id } = await orNoPage(roundOf(own, idInAddress(params.round)));
  const form = await formOf(request);
  const values = { title: textOf(form, 'title'), answerBy: textOf(form, 'answerBy') };
  try {
    const input = { round: id, version: versionTyped(form), ...values };
    const { entry } = await performWithReceipt(changeRound, own, input);
    return redirect(doneAddress(`/mognad/${id}`, entry), 303);
  } catch (error) {
    const { errors, status, current } = formProblem(error, own.language);
    return data({ values, errors, now: currentSchema.safeParse(current).data ?? null }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').editTitle} – Rodret` }];
}

export default function EditRoundPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, id, version } = loaderData;
  const text = formMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: maturityWords(language).room, href: '/mognad' },
          { label: loaderData.values.title, href: `/mognad/${id}` },
        ]}
        current={text.editTitle}
      />
      <Finding level={1} title={text.editTitle} />
      <ErrorSummary language={language} errors={summaryOf(errors, 'title')} />
      <form className="form" method="post">
        <input type="hidden" name="version" value={actionData?.now?.version ?? version} />
        <RoundFields
          language={language}
          values={actionData?.values ?? loaderData.values}
          errors={errors}
          now={actionData?.now ?? null}
        />
        <SubmitButton label={text.save} />
      </form>
    </>
  );
}
