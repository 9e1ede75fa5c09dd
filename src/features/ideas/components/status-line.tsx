import type { Language } from '#ui/language/language.ts';
import { ideaMessages } from '../messages/idea.ts';
import { ideaWords } from '../messages/words.ts';
import type { Status } from '../model/idea.ts';

/** The places an idea can come to; the last is another for one that is not carried out or was taken back. */
function wayOf(status: Status): readonly Status[] {
  if (status === 'not-now') return ['new', 'reading', 'not-now'];
  if (status === 'withdrawn') return ['new', 'withdrawn'];
  return ['new', 'reading', 'answered', 'opportunity', 'initiative'];
}

/** Where an idea stands on its way, in words and in order. */
export function StatusLine({ language, status }: { readonly language: Language; readonly status: Status }) {
  const words = ideaWords(language).status;
  const way = wayOf(status);
  const here = way.indexOf(status);
  return (
    <ol className="idea-way" aria-label={ideaMessages(language).way}>
      {way.map((place, at) => (
        <li
          key={place}
          data-state={at === here ? 'here' : at < here ? 'passed' : 'ahead'}
          aria-current={at === here ? 'step' : undefined}
        >
          {words[place]}
        </li>
      ))}
    </ol>
  );
}
