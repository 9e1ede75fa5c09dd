import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped, textOf, textOrNull } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SelectField, SubmitButton, TextField } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { addMeeting } from '../actions/meetings.ts';
import { formProblem } from '../form.ts';
import { meetingMessages } from '../messages/meeting.ts';
import { registerMessages } from '../messages/register.ts';
import { decisionWords } from '../messages/words.ts';
import { authoritiesOn } from '../options.ts';
import { fieldIdOf } from '../proposal-values.ts';
import type { Route } from './+types/new-meeting';

export const handle = { permission: 'decisions.prepare' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const today = todayOf(member);
  return {
    language: member.language,
    key: randomUUID(),
    today,
    authorities: await authoritiesOn(member, today),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  const values = {
    part: textOf(form, 'part'),
    heldOn: textOf(form, 'heldOn'),
    place: textOf(form, 'place'),
  };
  try {
    const { output, entry } = await performWithReceipt(
      addMeeting,
      { ...own, idempotencyKey: keyTyped(form) },
      { ...values, part: textOrNull(form, 'part') },
    );
    return redirect(doneAddress(`/beslut/moten/${output.id}`, entry), 303);
  } catch (error) {
    const problem = formProblem(error, own.language);
    return data({ values, errors: problem.errors }, { status: problem.status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${meetingMessages(loaderData?.language ?? 'sv').add} – Rodret` }];
}

export default function NewMeetingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, authorities, today } = loaderData;
  const text = meetingMessages(language);
  const values = actionData?.values ?? { part: '', heldOn: today, place: '' };
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: registerMessages(language).title, href: '/beslut' },
          { label: text.title, href: '/beslut/moten' },
        ]}
        current={text.add}
      />
      <Finding level={1} title={text.newTitle} lede={text.newLede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([path, message]) => ({
          fieldId: fieldIdOf(path, 'part'),
          message,
        }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="key" value={loaderData.key} />
        <SelectField
          id="part"
          name="part"
          label={text.fields.part}
          hint={text.fields.partHint}
          value={values.part}
          options={[{ value: '', label: decisionWords(language).group }, ...authorities]}
          error={errors.part}
        />
        <TextField
          id="heldOn"
          name="heldOn"
          type="date"
          label={text.fields.heldOn}
          value={values.heldOn}
          isRequired
          error={errors.heldOn}
        />
        <TextField
          id="place"
          name="place"
          label={text.fields.place}
          value={values.place}
          autoComplete="off"
          error={errors.place}
        />
        <SubmitButton label={text.add} />
      </form>
    </>
  );
}
