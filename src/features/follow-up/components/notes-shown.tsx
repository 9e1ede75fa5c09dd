import { Swedish } from '#ui/components/swedish.tsx';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { commitmentMessages } from '../messages/commitment.ts';
import { followUpWords } from '../messages/words.ts';
import type { NoteTold } from '../reading/commitment.ts';

/** What the group has said of an item, and what somebody is to do. */
export function NotesShown(props: { readonly language: Language; readonly notes: readonly NoteTold[] }) {
  const { language, notes } = props;
  const text = commitmentMessages(language);
  const words = followUpWords(language);
  return (
    <ol className="answer-list">
      {notes.map(note => (
        <li key={note.id}>
          <p className="hint">{text.answeredBy(note.notedBy.name, formatDate(note.notedAt, language))}</p>
          <p className="answer-words">
            {note.choice !== null && <strong>{words.choice[note.choice]}. </strong>}
            <Swedish>{note.words}</Swedish>
          </p>
          {note.actionPerson !== null && note.actionDueOn !== null && (
            <p>
              <a href={`/uppfoljning/atgard/${note.id}`}>
                <Swedish>
                  {text.action(
                    note.actionTitle,
                    note.actionPerson.name,
                    formatDate(note.actionDueOn, language),
                  )}
                </Swedish>
              </a>
              {note.doneAt !== null && ` – ${text.done(formatDate(note.doneAt, language))}`}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
