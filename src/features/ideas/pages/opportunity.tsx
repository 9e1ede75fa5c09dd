import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage } from '#platform/page-form.ts';
import { SelectField, TextArea, TextField } from '#ui/components/forms.tsx';
import { StepPage } from '../components/step-page.tsx';
import { formProblem } from '../form.ts';
import { opportunityMessages } from '../messages/opportunity.ts';
import { isWaiting } from '../model/idea.ts';
import {
  becomeOpportunity,
  opportunityOptions,
  opportunityTyped,
  opportunityValues,
} from '../opportunity-form.ts';
import { readIdea } from '../reading/idea.ts';
import type { Route } from './+types/opportunity';

export const handle = { permission: 'opportunities.edit' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { idea } = await orNoPage(readIdea(member, idInAddress(params.idea)));
  return {
    language: member.language,
    idea: { id: idea.id, title: idea.title, version: idea.version },
    isOwed: isWaiting(idea.status),
    values: opportunityValues(idea),
    options: await opportunityOptions(member),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { idea } = await orNoPage(readIdea(own, idInAddress(params.idea)));
  const form = await formOf(request);
  try {
    return redirect(doneAddress(`/ideer/${idea.id}`, await becomeOpportunity(own, idea.id, form)), 303);
  } catch (error) {
    const { status, errors } = formProblem(error, own.language);
    return data({ values: opportunityTyped(form), errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${opportunityMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function IdeaOpportunityPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, idea, isOwed, options } = loaderData;
  const text = opportunityMessages(language);
  const values = actionData?.values ?? loaderData.values;
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const field = (name: keyof typeof values) => ({
    id: name,
    name,
    label: text.fields[name],
    value: values[name],
    error: errors[name],
  });
  return (
    <StepPage
      language={language}
      idea={idea}
      title={text.title}
      lede={text.lede}
      button={text.button}
      errors={errors}
      firstField="opportunity"
    >
      <SelectField
        {...field('opportunity')}
        hint={text.opportunityHint}
        options={[{ value: '', label: text.aNew }, ...options]}
      />
      <TextField {...field('title')} hint={text.onlyNew} autoComplete="off" />
      <TextArea {...field('what')} hint={text.onlyNew} rows={4} />
      <TextField {...field('forWhom')} hint={text.onlyNew} autoComplete="off" />
      <TextArea
        {...field('words')}
        hint={isOwed ? text.wordsNeeded : text.wordsFree}
        rows={4}
        isRequired={isOwed}
      />
    </StepPage>
  );
}
