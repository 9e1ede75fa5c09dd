import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf, textOrNull } from '#platform/page-form.ts';
import { SelectField, TextArea } from '#ui/components/forms.tsx';
import { handOnIdea } from '../actions/answer.ts';
import { StepPage } from '../components/step-page.tsx';
import { ableToAnswer } from '../duties.ts';
import { formProblem } from '../form.ts';
import { ideaMessages } from '../messages/idea.ts';
import { ideaWords } from '../messages/words.ts';
import { readIdea } from '../reading/idea.ts';
import type { Route } from './+types/hand-on';

export const handle = { permission: 'ideas.answer' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { idea } = await orNoPage(readIdea(member, idInAddress(params.idea)));
  const able = await ableToAnswer(member);
  return {
    language: member.language,
    idea: { id: idea.id, title: idea.title, version: idea.version },
    people: able
      .filter(({ id }) => id !== idea.owner?.id)
      .map(({ id, name }) => ({ value: id, label: name })),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { idea } = await orNoPage(readIdea(own, idInAddress(params.idea)));
  const form = await formOf(request);
  const values = { owner: textOrNull(form, 'owner'), words: textOf(form, 'words') };
  try {
    const input = { idea: idea.id, version: Number(textOf(form, 'version')), ...values };
    const { entry } = await performWithReceipt(handOnIdea, own, input);
    return redirect(doneAddress(`/ideer/${idea.id}`, entry), 303);
  } catch (error) {
    const { status, errors } = formProblem(error, own.language);
    return data({ values, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${ideaMessages(loaderData?.language ?? 'sv').handOn} – Rodret` }];
}

export default function HandOnPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, idea, people } = loaderData;
  const text = ideaMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  return (
    <StepPage
      language={language}
      idea={idea}
      title={text.handOn}
      lede={text.handOnLede}
      button={text.handOnButton}
      errors={errors}
      firstField="owner"
    >
      <SelectField
        id="owner"
        name="owner"
        label={text.handOnTo}
        value={actionData?.values.owner ?? ''}
        options={[{ value: '', label: ideaWords(language).choose }, ...people]}
        error={errors.owner}
        isRequired
      />
      <TextArea
        id="words"
        name="words"
        label={text.handOnWords}
        rows={3}
        value={actionData?.values.words ?? ''}
        error={errors.words}
      />
    </StepPage>
  );
}
