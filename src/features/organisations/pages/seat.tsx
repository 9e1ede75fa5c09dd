import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, textOf } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { changeSeat, endSeat, removeSeat } from '../actions/seats.ts';
import { SeatForms } from '../components/seat-forms.tsx';
import { daysText } from '../days.ts';
import { formProblem, seatInput, seatNowOf, seatTyped, versionTyped } from '../form.ts';
import { leadershipMessages } from '../messages/leadership.ts';
import { messages } from '../messages/organisation.ts';
import { partOptions } from '../part-options.ts';
import { allParts } from '../store/parts.ts';
import { allSeats } from '../store/seats.ts';
import type { Route } from './+types/seat';

export const handle = { permission: 'leadership.edit' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, language } = member;
  const id = idInAddress(params.seat);
  const seat = (await allSeats(db, organisation.id)).find(each => each.id === id);
  if (seat === undefined) throw data(null, { status: 404 });
  const today = todayOf(member);
  return { language, today, seat, parts: partOptions(await allParts(db, organisation.id), today) };
}

const steps = ['change', 'end', 'remove'] as const;

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const seat = idInAddress(params.seat);
  const form = await formOf(request);
  const step = steps.find(name => name === form.get('step')) ?? 'change';
  try {
    const { entry } = await take(own, seat, step, form);
    return redirect(doneAddress('/organisation/ledningsgrupp', entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language, { 'part-unknown': ['part', 'part-gone'] });
    return data(
      { step, values: seatTyped(form), lastDay: textOf(form, 'lastDay'), problem },
      { status: problem.status },
    );
  }
}

async function take(own: Context, seat: string, step: (typeof steps)[number], form: FormData) {
  const seen = { seat, version: versionTyped(form) };
  switch (step) {
    case 'change':
      return performWithReceipt(changeSeat, own, { ...seen, ...seatInput(form) });
    case 'end':
      return performWithReceipt(endSeat, own, { ...seen, lastDay: textOf(form, 'lastDay') });
    case 'remove':
      return performWithReceipt(removeSeat, own, seen);
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  const title = leadershipMessages(loaderData?.language ?? 'sv').title;
  return [{ title: `${loaderData?.seat.name ?? ''} – ${title} – Rodret` }];
}

export default function SeatPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, seat, today } = loaderData;
  const text = leadershipMessages(language);
  const problem = actionData?.problem ?? null;
  const step = actionData?.step ?? null;
  const fieldOf = (field: string): string => {
    if (step === 'remove') return 'ta-bort';
    return step === 'end' ? 'lastDay' : field === 'person' ? 'validFrom' : field || 'title';
  };
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: messages(language).title, href: '/organisation' },
          { label: text.title, href: '/organisation/ledningsgrupp' },
        ]}
        current={seat.name}
      />
      <Finding
        level={1}
        title={text.seatTitle(seat.name, seat.title)}
        lede={text.seatLede(daysText(seat, language, today))}
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(problem?.errors ?? {}).map(([field, message]) => ({
          fieldId: fieldOf(field),
          message,
        }))}
      />
      <SeatForms
        language={language}
        seat={seat}
        parts={loaderData.parts}
        refused={
          actionData === undefined || problem === null
            ? null
            : {
                step: actionData.step,
                values: actionData.values,
                lastDay: actionData.lastDay,
                errors: problem.errors,
                now: seatNowOf(problem.current),
              }
        }
      />
    </>
  );
}
