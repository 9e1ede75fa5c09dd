import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { todayOf } from '#platform/today.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { noNote, noteTyped, saveNote } from '../agenda-form.ts';
import { reasonText } from '../agenda-reason.ts';
import { Causes } from '../components/causes.tsx';
import { NoteForm } from '../components/note-form.tsx';
import { NotesShown } from '../components/notes-shown.tsx';
import { formProblem } from '../form.ts';
import { agendaMessages } from '../messages/agenda.ts';
import { followUpWords } from '../messages/words.ts';
import { itemOptions, readDutyItem } from '../reading/agenda-item.ts';
import type { Route } from './+types/agenda-duty';

export const handle = { permission: 'follow-up.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const read = await orNoPage(readDutyItem(member, idInAddress(params.duty)));
  const mayNote = may(member.actor, 'follow-up.lead');
  return {
    language: member.language,
    today: todayOf(member),
    read,
    mayNote,
    people: mayNote ? (await itemOptions(member)).people : [],
    key: randomUUID(),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'follow-up.lead' }, request);
  const duty = idInAddress(params.duty);
  await orNoPage(readDutyItem(own, duty));
  const form = await formOf(request);
  try {
    const { entry } = await saveNote(own, { kind: 'duty', duty }, form);
    return redirect(doneAddress(`/uppfoljning/dagordning/uppgift/${duty}`, entry), 303);
  } catch (error) {
    const { errors, status } = formProblem(error, own.language);
    return data({ values: noteTyped(form), errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.read.title ?? ''} – Rodret` }];
}

export default function AgendaDutyPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, today, read, mayNote } = loaderData;
  const text = agendaMessages(language);
  const { item, title, notes } = read;
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[
          { label: followUpWords(language).room, href: '/uppfoljning' },
          { label: text.title, href: '/uppfoljning/dagordning' },
        ]}
        current={<Swedish>{title}</Swedish>}
      />
      <Finding
        level={1}
        topic={text.title}
        title={<Swedish>{title}</Swedish>}
        lede={item === null ? text.notNow : reasonText(item, read.place, language)}
      />
      {item !== null && <Causes language={language} causes={item.causes} today={today} />}
      <p>
        <ButtonLink label={text.toDuty} href={read.address} variant="primary" />
      </p>
      {notes.length > 0 && (
        <Section id="anteckningar" title={text.notes}>
          <NotesShown language={language} notes={notes} />
        </Section>
      )}
      {mayNote && (
        <NoteForm
          language={language}
          values={actionData?.values ?? noNote}
          errors={actionData?.errors ?? {}}
          people={loaderData.people}
          formKey={loaderData.key}
        />
      )}
    </>
  );
}
