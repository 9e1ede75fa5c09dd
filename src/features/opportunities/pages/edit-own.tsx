import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { changeOpportunity } from '../actions/own.ts';
import { OwnFields } from '../components/own-fields.tsx';
import { formProblem, ownInput, ownNow, ownTyped, ownValues } from '../form.ts';
import { ownMessages } from '../messages/own.ts';
import { ownOpportunityOf } from '../own-reading.ts';
import type { Route } from './+types/edit-own';

export const handle = { permission: 'opportunities.edit' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const own = await orNoPage(ownOpportunityOf(member, idInAddress(params.opportunity)));
  return {
    language: member.language,
    id: own.id,
    title: own.title,
    version: own.version,
    values: ownValues(own),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const member = memberOf(context, handle, request);
  const { id: opportunity } = await orNoPage(ownOpportunityOf(member, idInAddress(params.opportunity)));
  const form = await formOf(request);
  const values = ownTyped(form);
  try {
    const input = { opportunity, version: Number(textOf(form, 'version')), ...ownInput(values) };
    const { entry } = await performWithReceipt(changeOpportunity, member, input);
    return redirect(doneAddress(`/mojligheter/egna/${opportunity}`, entry), 303);
  } catch (error) {
    const { errors, status, current } = formProblem(error, member.language);
    return data({ values, errors, now: ownNow(current) }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.title ?? ''} – Rodret` }];
}

export default function EditOwnPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, title } = loaderData;
  const text = ownMessages(language);
  const errors = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: text.title, href: '/mojligheter/egna' },
          { label: title, href: `/mojligheter/egna/${loaderData.id}` },
        ]}
        current={text.edit}
      />
      <Finding level={1} topic={title} title={text.editTitle} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'title', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="version" value={actionData?.now?.version ?? loaderData.version} />
        <OwnFields
          language={language}
          values={actionData?.values ?? loaderData.values}
          now={actionData?.now?.values ?? null}
          errors={errors}
        />
        <SubmitButton label={text.save} />
      </form>
    </>
  );
}
