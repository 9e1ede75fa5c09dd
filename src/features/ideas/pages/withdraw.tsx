import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { TextArea } from '#ui/components/forms.tsx';
import { withdrawIdea } from '../actions/withdraw.ts';
import { StepPage } from '../components/step-page.tsx';
import { formProblem } from '../form.ts';
import { ideaMessages } from '../messages/idea.ts';
import { readIdea } from '../reading/idea.ts';
import type { Route } from './+types/withdraw';

export const handle = { permission: 'ideas.leave' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { idea } = await orNoPage(readIdea(member, idInAddress(params.idea)));
  return { language: member.language, idea: { id: idea.id, title: idea.title, version: idea.version } };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { idea } = await orNoPage(readIdea(own, idInAddress(params.idea)));
  const form = await formOf(request);
  const words = textOf(form, 'words');
  try {
    const input = { idea: idea.id, version: Number(textOf(form, 'version')), words };
    const { entry } = await performWithReceipt(withdrawIdea, own, input);
    return redirect(doneAddress(`/ideer/${idea.id}`, entry), 303);
  } catch (error) {
    const { status, errors } = formProblem(error, own.language);
    return data({ words, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${ideaMessages(loaderData?.language ?? 'sv').withdraw} – Rodret` }];
}

export default function WithdrawPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, idea } = loaderData;
  const text = ideaMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  return (
    <StepPage
      language={language}
      idea={idea}
      title={text.withdraw}
      lede={text.withdrawLede}
      button={text.withdrawButton}
      errors={errors}
      firstField="words"
    >
      <TextArea
        id="words"
        name="words"
        label={text.withdrawWords}
        rows={3}
        value={actionData?.words ?? ''}
        error={errors.words}
        isRequired
      />
    </StepPage>
  );
}
