import { Swedish } from '#ui/components/swedish.tsx';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { agendaMessages } from '../messages/agenda.ts';
import { followUpWords } from '../messages/words.ts';
import type { Cause } from '../model/agenda.ts';

/** What put an item on the agenda, and since when it waits. */
export function Causes(props: {
  readonly language: Language;
  readonly causes: readonly Cause[];
  readonly today: string;
}) {
  const { language, causes, today } = props;
  const text = agendaMessages(language);
  const words = followUpWords(language);
  return (
    <ul className="plain-list">
      {causes.map(({ key, kind, dutyKind, told, since }) => (
        <li key={key}>
          <strong>{dutyKind === undefined ? words.cause[kind] : words.overdue[dutyKind]}:</strong>{' '}
          <Swedish>{told}</Swedish>{' '}
          <span className="hint">
            {since > today ? text.from(formatDate(since, language)) : text.since(formatDate(since, language))}
          </span>
        </li>
      ))}
    </ul>
  );
}
