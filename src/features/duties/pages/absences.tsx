import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, keyTyped } from '#platform/page-form.ts';
import { todayOf } from '#platform/today.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary, SelectField, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { absenceInput, absenceProblem, absenceTyped, peopleToChoose } from '../absence-form.ts';
import { shownAbsences } from '../absence-list.ts';
import { addAbsence } from '../actions/absences.ts';
import { AbsenceFields } from '../components/absence-fields.tsx';
import { AbsenceTable } from '../components/absence-table.tsx';
import { absenceMessages } from '../messages/absence.ts';
import { dutyMessages } from '../messages/duties.ts';
import type { Route } from './+types/absences';

export const handle = { permission: 'duties.absence' } satisfies PageHandle;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { actor, language } = member;
  const today = todayOf(member);
  const absences = await shownAbsences(member);
  const own = absences.filter(({ person }) => person === actor.id);
  return {
    language,
    key: randomUUID(),
    today,
    absences,
    away: own.find(({ from, to }) => from <= today && today <= to) ?? null,
    hasOwn: own.length > 0,
    own: actor.id,
    people: await peopleToChoose(member),
    isForOthers: actor.roles.includes('administrator'),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const form = await formOf(request);
  const typed = absenceTyped(form);
  const person = typed.person === '' ? own.actor.id : typed.person;
  try {
    const asked = { ...own, idempotencyKey: keyTyped(form) };
    const { entry } = await performWithReceipt(addAbsence, asked, { ...absenceInput(form), person });
    return redirect(doneAddress('/mina-masten/franvaro', entry), 303);
  } catch (error) {
    const { status, errors } = absenceProblem(error, own.language);
    return data({ values: { ...typed, person }, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${absenceMessages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function AbsencesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, absences, away, isForOthers, people } = loaderData;
  const text = absenceMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const values = actionData?.values ?? { person: loaderData.own, from: loaderData.today, to: '', deputy: '' };
  const finding = loaderData.hasOwn ? text.findings.here : text.findings.none;
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: dutyMessages(language).title, href: '/mina-masten' }]}
        current={text.title}
      />
      <Finding
        level={1}
        topic={text.title}
        title={away === null ? finding : text.findings.now(away.deputyName)}
        lede={text.lede}
      />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'from', message }))}
      />
      {absences.length > 0 && (
        <Section id="inlagd" title={isForOthers ? text.listAll : text.list}>
          <AbsenceTable language={language} rows={absences} />
        </Section>
      )}
      <Section id="lagg-in" title={text.add}>
        <form className="form" method="post">
          <input type="hidden" name="key" value={loaderData.key} />
          {isForOthers && (
            <SelectField
              id="person"
              name="person"
              label={text.fields.person}
              value={values.person}
              options={people}
              error={errors.person}
            />
          )}
          <AbsenceFields
            language={language}
            values={isForOthers ? { ...values, person: '' } : values}
            now={null}
            errors={errors}
            people={people}
          />
          <SubmitButton label={text.add} />
        </form>
      </Section>
    </>
  );
}
