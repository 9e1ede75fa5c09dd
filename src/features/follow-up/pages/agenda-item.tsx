import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { readMeeting } from '#features/decisions/index.ts';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { may } from '#platform/permissions.ts';
import { todayOf } from '#platform/today.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { decisionTyped, noNote, noteTyped, saveDecision, saveNote } from '../agenda-form.ts';
import { reasonText } from '../agenda-reason.ts';
import { Causes } from '../components/causes.tsx';
import { DecideForm } from '../components/decide-form.tsx';
import { ItemBasis } from '../components/item-basis.tsx';
import { NoteForm } from '../components/note-form.tsx';
import { NotesShown } from '../components/notes-shown.tsx';
import { formProblem } from '../form.ts';
import { agendaMessages } from '../messages/agenda.ts';
import { followUpWords } from '../messages/words.ts';
import { askOf } from '../model/alternatives.ts';
import { itemOptions, readItem } from '../reading/agenda-item.ts';
import type { Route } from './+types/agenda-item';

export const handle = { permission: 'follow-up.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { language, actor } = member;
  const read = await orNoPage(readItem(member, idInAddress(params.initiative)));
  const mayNote = may(actor, 'follow-up.lead');
  const mayPropose = may(actor, 'decisions.prepare');
  return {
    language,
    today: todayOf(member),
    read,
    mayNote,
    mayPropose,
    options: mayNote || mayPropose ? await itemOptions(member) : { people: [], meetings: [] },
    key: randomUUID(),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  memberOf(context, handle, request);
  const initiative = idInAddress(params.initiative);
  const form = await formOf(request);
  const isNote = textOf(form, 'step') === 'note';
  const own = memberOf(context, { permission: isNote ? 'follow-up.lead' : 'decisions.prepare' }, request);
  await orNoPage(readItem(own, initiative));
  try {
    if (isNote) {
      const { entry } = await saveNote(own, { kind: 'initiative', initiative }, form);
      return redirect(doneAddress(`/uppfoljning/dagordning/${initiative}`, entry), 303);
    }
    const { output, entry } = await saveDecision(own, initiative, form);
    const meeting = output.meeting === null ? null : await readMeeting(own, output.meeting);
    if (meeting !== null && meeting.state === 'planned') {
      return redirect(doneAddress(`/beslut/moten/${meeting.id}`, entry), 303);
    }
    if (!may(own.actor, 'decisions.record')) {
      return redirect(doneAddress(`/beslut/forslag/${output.id}`, entry), 303);
    }
    const at = meeting === null ? '' : `&mote=${meeting.id}`;
    return redirect(`/beslut/nytt?forslag=${output.id}${at}`, 303);
  } catch (error) {
    const { errors, status } = formProblem(error, own.language);
    return data(
      {
        note: isNote ? { values: noteTyped(form), errors } : null,
        decision: isNote ? null : { values: decisionTyped(form), errors },
      },
      { status },
    );
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.read.title ?? ''} – Rodret` }];
}

export default function AgendaItemPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, today, read, mayNote, mayPropose, options, key } = loaderData;
  const text = agendaMessages(language);
  const { item, title, notes } = read;
  const question = item?.causes[0]?.told ?? title;
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
        topic={<Swedish>{title}</Swedish>}
        title={<Swedish>{question}</Swedish>}
        lede={item === null ? text.notNow : reasonText(item, read.place, language)}
      />
      {item !== null && (
        <Section id="fragan" title={text.causes}>
          <Causes language={language} causes={item.causes} today={today} />
        </Section>
      )}
      {item === null && notes.length > 0 && <Message kind="saved">{text.notNow}</Message>}
      <ItemBasis language={language} read={read} />
      {notes.length > 0 && (
        <Section id="anteckningar" title={text.notes}>
          <NotesShown language={language} notes={notes} />
        </Section>
      )}
      {mayNote && (
        <NoteForm
          language={language}
          values={actionData?.note?.values ?? noNote}
          errors={actionData?.note?.errors ?? {}}
          people={options.people}
          formKey={key}
        />
      )}
      {mayPropose && (
        <DecideForm
          language={language}
          values={
            actionData?.decision?.values ?? {
              title,
              choice: 'change',
              ask: askOf('change', title),
              consequences: '',
              meeting: options.meetings[0]?.value ?? '',
            }
          }
          errors={actionData?.decision?.errors ?? {}}
          meetings={options.meetings}
          formKey={key}
        />
      )}
    </>
  );
}
