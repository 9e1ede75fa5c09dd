import { data, redirect } from 'react-router';
import { doneAddress, doneOf } from '#platform/action/done.ts';
import { performWithReceipt } from '#platform/action/perform.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { formOf, idInAddress, orNoPage, textOf } from '#platform/page-form.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { ErrorSummary, SubmitButton, TextArea } from '#ui/components/forms.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { finishAction } from '../actions/notes.ts';
import { NotesShown } from '../components/notes-shown.tsx';
import { formProblem } from '../form.ts';
import { agendaMessages } from '../messages/agenda.ts';
import { followUpWords } from '../messages/words.ts';
import { readNote } from '../reading/note.ts';
import type { Route } from './+types/note';

export const handle = { permission: 'follow-up.read' } satisfies PageHandle;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  return {
    language: member.language,
    note: await orNoPage(readNote(member, idInAddress(params.note))),
    done: await doneOf(member, request),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const own = memberOf(context, { permission: 'follow-up.answer' }, request);
  const { id: note } = await orNoPage(readNote(own, idInAddress(params.note)));
  const words = textOf(await formOf(request), 'words');
  try {
    const { entry } = await performWithReceipt(finishAction, own, { note, words });
    return redirect(doneAddress(`/uppfoljning/atgard/${note}`, entry), 303);
  } catch (error) {
    const { errors, status } = formProblem(error, own.language);
    return data({ words, errors }, { status });
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${agendaMessages(loaderData?.language ?? 'sv').action} – Rodret` }];
}

export default function NotePage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, note } = loaderData;
  const text = agendaMessages(language);
  const { actionPerson, actionDueOn, doneAt } = note;
  const state =
    actionPerson === null || actionDueOn === null
      ? text.noteOnly
      : doneAt === null
        ? text.actionOpen(actionPerson.name, formatDate(actionDueOn, language))
        : text.actionDone(actionPerson.name, formatDate(doneAt, language));
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[
          { label: followUpWords(language).room, href: '/uppfoljning' },
          { label: text.title, href: '/uppfoljning/dagordning' },
        ]}
        current={text.action}
      />
      <Finding
        level={1}
        topic={<Swedish>{note.about}</Swedish>}
        title={<Swedish>{note.actionTitle === '' ? text.noteOnly : note.actionTitle}</Swedish>}
        lede={state}
      />
      <ErrorSummary
        language={language}
        errors={Object.values(actionData?.errors ?? {}).map(message => ({ fieldId: 'words', message }))}
      />
      <NotesShown language={language} notes={[note]} />
      {note.doneWords !== null && note.doneWords !== '' && (
        <p>
          <Swedish>{note.doneWords}</Swedish>
        </p>
      )}
      {note.mayFinish && (
        <form className="form" method="post">
          <TextArea
            id="words"
            name="words"
            label={text.finishWords}
            rows={3}
            value={actionData?.words ?? ''}
          />
          <SubmitButton label={text.finish} />
        </form>
      )}
      <p>
        <a href={note.item}>{text.back}</a>
      </p>
    </>
  );
}
