import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped, textOrNull } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SelectField, SubmitButton, TextField } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { addSeat } from '../actions/seats.ts';
import { SeatFields, type SeatValues } from '../components/seat-fields.tsx';
import { formProblem, seatInput, seatTyped } from '../form.ts';
import { leadershipMessages } from '../messages/leadership.ts';
import { messages } from '../messages/organisation.ts';
import { partOptions } from '../part-options.ts';
import { allParts } from '../store/parts.ts';
import { peopleToSeat } from '../store/seats.ts';
import type { Route } from './+types/new-seat';

export const handle = { permission: 'leadership.edit' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { db, organisation, language } = member;
  const today = todayOf(member);
  return {
    language,
    key: randomUUID(),
    today,
    people: await peopleToSeat(db, organisation.id),
    parts: partOptions(await allParts(db, organisation.id), today),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  try {
    const { entry } = await performWithReceipt(
      addSeat,
      { ...own, idempotencyKey: keyTyped(form) },
      { person: textOrNull(form, 'person'), newPerson: textOrNull(form, 'newPerson'), ...seatInput(form) },
    );
    return redirect(doneAddress('/organisation/ledningsgrupp', entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language, {
      'person-unknown': ['person', 'person-gone'],
      'part-unknown': ['part', 'part-gone'],
    });
    return data({ values: seatTyped(form), problem }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${leadershipMessages(loaderData?.language ?? 'sv').newTitle} – Rodret` }];
}

export default function NewSeatPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, people, parts } = loaderData;
  const text = leadershipMessages(language);
  const errors = actionData?.problem.errors ?? {};
  const values: SeatValues = actionData?.values ?? {
    person: '',
    newPerson: '',
    title: '',
    isChair: '',
    part: '',
    validFrom: loaderData.today,
    validTo: '',
  };
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: messages(language).title, href: '/organisation' },
          { label: text.title, href: '/organisation/ledningsgrupp' },
        ]}
        current={text.add}
      />
      <Finding level={1} title={text.newTitle} lede={text.newLede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'person', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="key" value={loaderData.key} />
        <SelectField
          id="person"
          name="person"
          label={text.fields.person}
          hint={text.fields.personHint}
          value={values.person}
          options={[
            { value: '', label: text.fields.personNone },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={errors.person}
        />
        <TextField
          id="newPerson"
          name="newPerson"
          label={text.fields.newPerson}
          hint={text.fields.newPersonHint}
          value={values.newPerson}
          autoComplete="off"
          error={errors.newPerson}
        />
        <SeatFields language={language} values={values} now={null} errors={errors} parts={parts} />
        <SubmitButton label={text.add} />
      </form>
    </>
  );
}
