import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { partsOn } from '#features/organisations/index.ts';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped } from '#platform/page-form.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { EmptyState } from '#ui/components/states.tsx';
import { makeHandover } from '../actions.ts';
import { HandoverForm } from '../components/handover-form.tsx';
import { handoverErrors, handoverInput, handoverTyped, kindAsked } from '../form.ts';
import { messages } from '../messages.ts';
import { isAuthority } from '../model.ts';
import { advisersOf } from '../store.ts';
import type { Route } from './+types/new-handover';

export const handle = { permission: 'handovers.make' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, language } = member;
  const today = member.now().toISOString().slice(0, 10);
  const authorities = (await partsOn(db, organisation.id, today)).filter(isAuthority);
  return {
    language,
    key: randomUUID(),
    today,
    kind: kindAsked(new URL(request.url).searchParams.get('vad')),
    authorities: authorities
      .map(({ id, name }) => ({ id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'sv')),
    advisers: await advisersOf(db, organisation.id),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  const values = handoverTyped(form);
  try {
    const { output, entry } = await performWithReceipt(
      makeHandover,
      { ...own, idempotencyKey: keyTyped(form) },
      handoverInput(values),
    );
    return redirect(doneAddress(`/overlamningar/${output.id}`, entry), 303);
  } catch (error) {
    const { status, errors } = handoverErrors(error, own.language);
    return data({ values, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').make} – Rodret` }];
}

export default function NewHandoverPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, authorities, kind, today } = loaderData;
  const text = messages(language);
  const errors = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: text.title, href: '/overlamningar' }]}
        current={text.make}
      />
      <Finding level={1} title={text.newTitle} lede={text.newLede} />
      {authorities.length === 0 ? (
        <EmptyState
          title={text.needsAuthorities}
          text={text.needsAuthoritiesText}
          action={{ label: text.toOrganisation, href: '/organisation' }}
        />
      ) : (
        <>
          <ErrorSummary
            language={language}
            errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))}
          />
          <HandoverForm
            language={language}
            formKey={loaderData.key}
            values={actionData?.values ?? { kind, onDate: today, title: '', text: '', from: '', to: '' }}
            errors={errors}
            authorities={authorities}
            advisers={loaderData.advisers}
          />
        </>
      )}
    </>
  );
}
