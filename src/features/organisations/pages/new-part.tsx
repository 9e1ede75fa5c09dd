import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { addPart } from '../actions/parts.ts';
import { PartFields, type PartValues } from '../components/part-fields.tsx';
import { formProblem, partInput, partTyped } from '../form.ts';
import { messages } from '../messages/organisation.ts';
import { partMessages } from '../messages/part.ts';
import { kindsBelow, type PartKind, partKinds } from '../model/part.ts';
import { partOptions } from '../part-options.ts';
import { allParts } from '../store/parts.ts';
import type { Route } from './+types/new-part';

export const handle = { permission: 'organisation.edit' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const parts = await allParts(member.db, member.organisation.id);
  const asked = new URL(request.url).searchParams.get('under');
  const above = parts.find(({ id, kind }) => id === asked && kindsBelow(kind).length > 0) ?? null;
  const kinds = above === null ? partKinds : kindsBelow(above.kind);
  return {
    language: member.language,
    key: randomUUID(),
    today: todayOf(member),
    above: above === null ? null : { id: above.id, name: above.name },
    kinds,
    isFirst: parts.length === 0,
    parents: partOptions(
      parts.filter(({ kind }) => kindsBelow(kind).length > 0),
      todayOf(member),
    ),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  try {
    const { entry } = await performWithReceipt(
      addPart,
      { ...own, idempotencyKey: keyTyped(form) },
      partInput(form),
    );
    return redirect(doneAddress('/organisation', entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language, { 'parent-unknown': ['parent', 'parent-gone'] });
    return data({ values: partTyped(form), problem }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${partMessages(loaderData?.language ?? 'sv').newTitle} – Rodret` }];
}

export default function NewPartPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, above, kinds, isFirst } = loaderData;
  const text = partMessages(language);
  const problem = actionData?.problem ?? null;
  const values: PartValues = actionData?.values ?? {
    kind: firstKind(kinds, isFirst),
    name: '',
    parent: above?.id ?? (isFirst ? '' : (loaderData.parents[0]?.value ?? '')),
    validFrom: loaderData.today,
    validTo: '',
  };
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: messages(language).title, href: '/organisation' }]}
        current={text.add}
      />
      <Finding
        level={1}
        title={above === null ? text.newTitle : text.newUnder(above.name)}
        lede={text.newLede}
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(problem?.errors ?? {}).map(([field, message]) => ({
          fieldId: field || 'name',
          message,
        }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="key" value={loaderData.key} />
        <PartFields
          language={language}
          values={values}
          now={null}
          errors={problem?.errors ?? {}}
          parents={loaderData.parents}
          kinds={kinds}
        />
        <SubmitButton label={text.add} />
      </form>
    </>
  );
}

/** What is most often added there: fullmäktige first of all, then a nämnd. */
function firstKind(kinds: readonly PartKind[], isFirst: boolean): PartKind {
  if (isFirst) return 'council';
  return kinds.includes('board') ? 'board' : (kinds[0] ?? 'unit');
}
