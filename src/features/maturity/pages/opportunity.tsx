import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { unknown } from '#platform/action/refusal.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton, TextArea, TextField } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { makeOpportunity } from '../actions/opportunity.ts';
import { formProblem, summaryOf } from '../form.ts';
import { formMessages } from '../messages/forms.ts';
import { maturityWords } from '../messages/words.ts';
import { itemNamed } from '../questions.ts';
import { roundOf } from '../reading.ts';
import type { Route } from './+types/opportunity';

export const handle = { permission: 'opportunities.edit' } satisfies PageHandle;

async function itemAsked(id: string) {
  const named = itemNamed(id);
  if (named === undefined) throw unknown('maturity-item');
  return named.item;
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { id, title } = await orNoPage(roundOf(member, idInAddress(params.round)));
  const item = await orNoPage(itemAsked(params.item));
  return {
    language: member.language,
    round: { id, title },
    statement: item.statement[member.language],
    // Opportunities are written in Swedish, whatever the language of the page.
    values: { title: '', what: item.full.sv },
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { id } = await orNoPage(roundOf(own, idInAddress(params.round)));
  await orNoPage(itemAsked(params.item));
  const form = await formOf(request);
  const values = { title: textOf(form, 'title'), what: textOf(form, 'what') };
  try {
    const input = { round: id, item: params.item, ...values };
    const { output, entry } = await performWithReceipt(makeOpportunity, own, input);
    return redirect(doneAddress(`/mojligheter/egna/${output.opportunity}`, entry), 303);
  } catch (error) {
    const { errors, status } = formProblem(error, own.language);
    return data({ values, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').opportunityTitle} – Rodret` }];
}

export default function OpportunityPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, round, statement } = loaderData;
  const text = formMessages(language);
  const values = actionData?.values ?? loaderData.values;
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: maturityWords(language).room, href: '/mognad' },
          { label: round.title, href: `/mognad/${round.id}` },
        ]}
        current={text.opportunityTitle}
      />
      <Finding level={1} topic={statement} title={text.opportunityTitle} lede={text.opportunityLede} />
      <ErrorSummary language={language} errors={summaryOf(errors, 'title')} />
      <form className="form" method="post">
        <TextField
          id="title"
          name="title"
          label={text.opportunityName}
          value={values.title}
          error={errors.title}
          autoComplete="off"
          isRequired
        />
        <TextArea
          id="what"
          name="what"
          label={text.opportunityWhat}
          value={values.what}
          rows={5}
          error={errors.what}
        />
        <SubmitButton label={text.opportunityButton} />
      </form>
    </>
  );
}
