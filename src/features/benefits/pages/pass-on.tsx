import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf, textOrNull } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SelectField, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { passOnBenefit } from '../actions/pass-on.ts';
import { formProblem } from '../form.ts';
import { formMessages } from '../messages/form.ts';
import { registerMessages } from '../messages/register.ts';
import { readBenefit } from '../reading/benefit.ts';
import { everybody } from '../store/people.ts';
import type { Route } from './+types/pass-on';

export const handle = { permission: 'benefits.book' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { id, what, version, owner } = await orNoPage(readBenefit(member, idInAddress(params.benefit)));
  const people = await everybody(member.db, member.organisation.id);
  return {
    language: member.language,
    benefit: { id, what, version, owner },
    people: people
      .filter(person => !person.isErased)
      .map(person => ({ value: person.id, label: person.name })),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { id: benefit } = await orNoPage(readBenefit(own, idInAddress(params.benefit)));
  const form = await formOf(request);
  const owner = textOrNull(form, 'owner');
  try {
    const input = { benefit, version: Number(textOf(form, 'version')), owner };
    const { entry } = await performWithReceipt(passOnBenefit, own, input);
    return redirect(doneAddress(`/nyttor/${benefit}`, entry), 303);
  } catch (error) {
    const { errors, status } = formProblem(error, own.language);
    return data({ owner, errors, isStale: status === 409 }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${formMessages(loaderData?.language ?? 'sv').passOn} – Rodret` }];
}

export default function PassOnPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, benefit, people } = loaderData;
  const text = formMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  // The loader has read it anew after the refusal: what stands now is what it shows.
  const now = actionData?.isStale === true ? text.now(benefit.owner?.name ?? '') : undefined;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: registerMessages(language).title, href: '/nyttor' },
          { label: benefit.what, href: `/nyttor/${benefit.id}` },
        ]}
        current={text.passOn}
      />
      <Finding level={1} topic={benefit.what} title={text.passOnTitle(benefit.what)} lede={text.passOnLede} />
      <ErrorSummary
        language={language}
        errors={Object.values(errors).map(message => ({ fieldId: 'owner', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="version" value={benefit.version} />
        <SelectField
          id="owner"
          name="owner"
          label={text.owner}
          hint={now}
          value={actionData?.owner ?? ''}
          options={[{ value: '', label: text.choose }, ...people]}
          error={errors.owner}
          isRequired
        />
        <SubmitButton label={text.passOn} />
      </form>
    </>
  );
}
