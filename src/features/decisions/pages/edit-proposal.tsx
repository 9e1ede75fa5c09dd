import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { changeProposal } from '../actions/proposals.ts';
import { ProposalFields } from '../components/proposal-fields.tsx';
import {
  formProblem,
  proposalInput,
  proposalNowOf,
  proposalTyped,
  proposalValues,
  versionTyped,
} from '../form.ts';
import { proposalMessages } from '../messages/proposal.ts';
import { registerMessages } from '../messages/register.ts';
import { optionsOn } from '../options.ts';
import { fieldIdOf } from '../proposal-values.ts';
import { readProposal } from '../reading/proposals.ts';
import type { Route } from './+types/edit-proposal';

export const handle = { permission: 'decisions.prepare' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const proposal = await orNoPage(readProposal(member, idInAddress(params.proposal)));
  const { scenario, owner, benefitOwner, reviewer } = proposal;
  return {
    language: member.language,
    id: proposal.id,
    title: proposal.title,
    version: proposal.version,
    values: proposalValues({
      ...proposal,
      scenario: scenario?.id ?? null,
      owner: owner?.id ?? null,
      benefitOwner: benefitOwner?.id ?? null,
      reviewer: reviewer?.id ?? null,
    }),
    options: await optionsOn(member, todayOf(member)),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { id: proposal } = await orNoPage(readProposal(own, idInAddress(params.proposal)));
  const form = await formOf(request);
  const values = await proposalTyped(form);
  try {
    const { entry } = await performWithReceipt(changeProposal, own, {
      proposal,
      version: versionTyped(form),
      ...proposalInput(form, values),
    });
    return redirect(doneAddress(`/beslut/forslag/${proposal}`, entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language);
    return data(
      { values, errors: problem.errors, now: proposalNowOf(problem.current) },
      { status: problem.status },
    );
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${proposalMessages(loaderData?.language ?? 'sv').edit} – Rodret` }];
}

export default function EditProposalPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, id, title } = loaderData;
  const text = proposalMessages(language);
  const errors = actionData?.errors ?? {};
  const now = actionData?.now ?? null;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: registerMessages(language).title, href: '/beslut' },
          { label: text.title, href: '/beslut/forslag' },
          { label: title, href: `/beslut/forslag/${id}` },
        ]}
        current={text.edit}
      />
      <Finding level={1} topic={title} title={text.newTitle} lede={text.newLede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([path, message]) => ({
          fieldId: fieldIdOf(path, 'title'),
          message,
        }))}
      />
      <form className="form" method="post" encType="multipart/form-data">
        <input type="hidden" name="version" value={now?.version ?? loaderData.version} />
        <ProposalFields
          language={language}
          values={actionData?.values ?? loaderData.values}
          now={now?.values ?? null}
          errors={errors}
          options={loaderData.options}
        />
        <SubmitButton label={text.save} />
      </form>
    </>
  );
}
