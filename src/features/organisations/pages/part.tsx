import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, textOf } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { todayOf } from '#platform/today.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { endPart } from '../actions/end-part.ts';
import { changePart, removePart } from '../actions/parts.ts';
import { PartForms } from '../components/part-forms.tsx';
import { PartPlace } from '../components/part-place.tsx';
import { daysText } from '../days.ts';
import { formProblem, partInput, partNowOf, partTyped, versionTyped } from '../form.ts';
import { messages } from '../messages/organisation.ts';
import { partMessages } from '../messages/part.ts';
import { kindsBelow, pathAbove } from '../model/part.ts';
import { partOptions } from '../part-options.ts';
import { allParts, referencesTo } from '../store/parts.ts';
import { allSeats } from '../store/seats.ts';
import type { Route } from './+types/part';

export const handle = { permission: 'organisation.read' } satisfies PageHandle;

const byName = new Intl.Collator('sv');

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, language, actor } = member;
  const id = idInAddress(params.part);
  const today = todayOf(member);
  const parts = await allParts(db, organisation.id);
  const part = parts.find(each => each.id === id);
  if (part === undefined) throw data(null, { status: 404 });
  const seats = (await allSeats(db, organisation.id)).filter(seat => seat.part === id);
  return {
    language,
    today,
    part,
    path: pathAbove(new Map(parts.map(each => [each.id, each])), part),
    below: parts
      .filter(({ parent }) => parent === id)
      .toSorted((one, other) => byName.compare(one.name, other.name)),
    seats,
    parents: partOptions(
      parts.filter(each => each.id !== id && kindsBelow(each.kind).length > 0),
      today,
    ),
    isReferredTo: (await referencesTo(db, organisation.id, id)).length > 0,
    mayEdit: may(actor, 'organisation.edit'),
    done: await doneOf(member, request),
  };
}

const steps = ['change', 'end', 'remove'] as const;

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'organisation.edit' }, request);
  const part = idInAddress(params.part);
  const form = await formOf(request);
  const step = steps.find(name => name === form.get('step')) ?? 'change';
  try {
    const { entry } = await take(own, part, step, form);
    return redirect(
      doneAddress(step === 'remove' ? '/organisation' : `/organisation/del/${part}`, entry),
      303,
    );
  } catch (error) {
    const problem = formProblem(error, own.language, { 'parent-unknown': ['parent', 'parent-gone'] });
    const ending = { lastDay: textOf(form, 'lastDay'), withBelow: form.has('withBelow') };
    return data({ step, values: partTyped(form), ending, problem }, { status: problem.status });
  }
}

async function take(own: Context, part: string, step: (typeof steps)[number], form: FormData) {
  const seen = { part, version: versionTyped(form) };
  switch (step) {
    case 'change':
      return performWithReceipt(changePart, own, { ...seen, ...partInput(form) });
    case 'end':
      return performWithReceipt(endPart, own, {
        ...seen,
        lastDay: textOf(form, 'lastDay'),
        withBelow: form.has('withBelow'),
      });
    case 'remove':
      return performWithReceipt(removePart, own, seen);
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  const title = messages(loaderData?.language ?? 'sv').title;
  return [{ title: `${loaderData?.part.name ?? ''} – ${title} – Rodret` }];
}

export default function PartPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, part, path, today } = loaderData;
  const above = path.at(-1) ?? null;
  const text = partMessages(language);
  const problem = actionData?.problem ?? null;
  const step = actionData?.step ?? null;
  const fieldOf = (field: string): string => {
    if (step === 'remove') return 'ta-bort';
    if (step === 'end') return 'lastDay';
    return field || 'name';
  };
  const state =
    part.validTo !== null && part.validTo < today ? 'ended' : part.validFrom > today ? 'coming' : 'now';
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[
          { label: messages(language).title, href: '/organisation' },
          ...path.map(({ id, name }) => ({ label: name, href: `/organisation/del/${id}` })),
        ]}
        current={part.name}
      />
      <Finding
        level={1}
        title={text[state](part.name, text.kinds[part.kind], daysText(part, language, today))}
        lede={above === null ? text.top : text.place(above.name)}
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(problem?.errors ?? {}).map(([field, message]) => ({
          fieldId: fieldOf(field),
          message,
        }))}
      />
      <PartPlace
        language={language}
        today={today}
        part={part}
        below={loaderData.below}
        seats={loaderData.seats}
        canAdd={loaderData.mayEdit && kindsBelow(part.kind).length > 0}
      />
      {loaderData.mayEdit && (
        <PartForms
          language={language}
          today={today}
          part={part}
          below={loaderData.below}
          seats={loaderData.seats}
          parents={loaderData.parents}
          isReferredTo={loaderData.isReferredTo}
          refused={
            actionData === undefined || problem === null
              ? null
              : {
                  step: actionData.step,
                  values: actionData.values,
                  ending: actionData.ending,
                  errors: problem.errors,
                  now: partNowOf(problem.current),
                }
          }
        />
      )}
    </>
  );
}
