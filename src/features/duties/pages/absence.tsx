import { data, redirect } from 'react-router';
import { doneAddress } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { absenceInput, absenceProblem, absenceTyped, peopleToChoose } from '../absence-form.ts';
import { readAbsence } from '../absence-list.ts';
import { changeAbsence, removeAbsence } from '../actions/absences.ts';
import { AbsenceFields } from '../components/absence-fields.tsx';
import { absenceMessages } from '../messages/absence.ts';
import { dutyMessages } from '../messages/duties.ts';
import type { Route } from './+types/absence';

export const handle = { permission: 'duties.absence' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const absence = await orNoPage(readAbsence(member, idInAddress(params.absence)));
  return { language: member.language, absence, people: await peopleToChoose(member) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, handle, request);
  const { id: absence } = await orNoPage(readAbsence(own, idInAddress(params.absence)));
  const form = await formOf(request);
  const seen = { absence, version: Number(textOf(form, 'version')) };
  const isRemoving = form.get('step') === 'remove';
  try {
    const { entry } = isRemoving
      ? await performWithReceipt(removeAbsence, own, seen)
      : await performWithReceipt(changeAbsence, own, { ...seen, ...absenceInput(form) });
    return redirect(doneAddress('/mina-masten/franvaro', entry), 303);
  } catch (error) {
    const { status, errors, now } = absenceProblem(error, own.language);
    return data({ isRemoving, values: absenceTyped(form), errors, now }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  const text = absenceMessages(loaderData?.language ?? 'sv');
  return [{ title: `${text.editTitle(loaderData?.absence.personName ?? '')} – Rodret` }];
}

export default function AbsencePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, absence, people } = loaderData;
  const text = absenceMessages(language);
  const errors: Readonly<Record<string, string>> = actionData?.errors ?? {};
  const isChanging = actionData !== undefined && !actionData.isRemoving;
  const version = actionData?.now?.version ?? absence.version;
  const { person, from, to } = absence;
  const values = { person, from, to, deputy: absence.deputy ?? '' };
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: dutyMessages(language).title, href: '/mina-masten' },
          { label: text.title, href: '/mina-masten/franvaro' },
        ]}
        current={text.days(formatDate(from, language), formatDate(to, language))}
      />
      <Finding level={1} topic={text.title} title={text.editTitle(absence.personName)} lede={text.lede} />
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'from', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="version" value={version} />
        <AbsenceFields
          language={language}
          values={isChanging ? { ...actionData.values, person } : values}
          now={isChanging && actionData.now !== null ? { ...actionData.now.values, person } : null}
          errors={errors}
          people={people}
        />
        <SubmitButton label={text.save} />
      </form>
      <Section id="ta-bort" title={text.remove} lede={text.removeLede}>
        <form method="post">
          <input type="hidden" name="step" value="remove" />
          <input type="hidden" name="version" value={version} />
          <SubmitButton label={text.remove} variant="secondary" />
        </form>
      </Section>
    </>
  );
}
