import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped, textOf } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SelectField, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { EmptyState } from '#ui/components/states.tsx';
import { addProposal } from '../actions/proposals.ts';
import { ProposalFields } from '../components/proposal-fields.tsx';
import { formProblem, proposalInput, proposalTyped } from '../form.ts';
import { initiativesSeen } from '../initiatives-seen.ts';
import { proposalMessages } from '../messages/proposal.ts';
import { registerMessages } from '../messages/register.ts';
import { optionsOn } from '../options.ts';
import { emptyProposal, fieldIdOf } from '../proposal-values.ts';
import type { Route } from './+types/new-proposal';

export const handle = { permission: 'decisions.prepare' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const asked = new URL(request.url).searchParams.get('initiativ');
  const initiatives = await initiativesSeen(member);
  return {
    language: member.language,
    key: randomUUID(),
    initiative: initiatives.find(({ id }) => id === asked) ?? null,
    initiatives: initiatives
      .filter(({ state }) => state !== 'ended' && state !== 'dropped')
      .map(({ id, title }) => ({ value: id, label: title })),
    options: await optionsOn(member, todayOf(member)),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  const values = await proposalTyped(form);
  try {
    const { output, entry } = await performWithReceipt(
      addProposal,
      { ...own, idempotencyKey: keyTyped(form) },
      { initiative: textOf(form, 'initiative'), ...proposalInput(form, values) },
    );
    return redirect(doneAddress(`/beslut/forslag/${output.id}`, entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language);
    return data({ values, errors: problem.errors }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${proposalMessages(loaderData?.language ?? 'sv').make} – Rodret` }];
}

export default function NewProposalPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, initiative, initiatives, options } = loaderData;
  const text = proposalMessages(language);
  const errors = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: registerMessages(language).title, href: '/beslut' },
          { label: text.title, href: '/beslut/forslag' },
        ]}
        current={text.make}
      />
      <Finding
        level={1}
        title={initiative === null ? text.needsInitiative : text.newTitle}
        lede={initiative === null ? text.needsInitiativeText : text.newLede}
        {...(initiative === null ? {} : { topic: initiative.title })}
      />
      {initiative === null && initiatives.length === 0 && (
        <EmptyState
          title={text.empty}
          text={text.emptyText}
          action={{ label: text.toInitiatives, href: '/initiativ' }}
        />
      )}
      {initiative === null && initiatives.length > 0 && (
        <form className="form" method="get" action="/beslut/forslag/nytt">
          <SelectField
            id="initiativ"
            name="initiativ"
            label={text.chooseInitiative}
            value=""
            options={initiatives}
          />
          <SubmitButton label={text.show} />
        </form>
      )}
      {initiative !== null && (
        <>
          <ErrorSummary
            language={language}
            errors={Object.entries(errors).map(([path, message]) => ({
              fieldId: fieldIdOf(path, 'title'),
              message,
            }))}
          />
          <form
            className="form"
            method="post"
            encType="multipart/form-data"
            action={`/beslut/forslag/nytt?initiativ=${initiative.id}`}
          >
            <input type="hidden" name="key" value={loaderData.key} />
            <input type="hidden" name="initiative" value={initiative.id} />
            <ProposalFields
              language={language}
              values={actionData?.values ?? { ...emptyProposal, title: initiative.title }}
              now={null}
              errors={errors}
              options={options}
            />
            <SubmitButton label={text.save} />
          </form>
        </>
      )}
    </>
  );
}
