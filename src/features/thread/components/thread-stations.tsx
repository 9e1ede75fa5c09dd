import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages.ts';
import { stationsOf, type Thread } from '../model.ts';

/** The thread as it goes: each station with all that stands there, and what each came of. */
export function ThreadStations({
  language,
  thread,
}: {
  readonly language: Language;
  readonly thread: Thread;
}) {
  const text = messages(language);
  return (
    <ol className="thread">
      {stationsOf(thread).map(({ name, objects }) => (
        <li key={name} data-state={objects.length === 0 ? 'empty' : 'filled'}>
          <h2>{text.stations[name].name}</h2>
          {objects.length === 0 ? (
            <p className="hint">{text.stations[name].empty}</p>
          ) : (
            <ul>
              {objects.map(({ kind, id, href, title, told, isHere, cameFrom }) => (
                <li key={`${kind} ${id}`} data-here={isHere ? 'true' : undefined}>
                  <p className="thread-title">
                    <a href={href} aria-current={isHere ? 'true' : undefined}>
                      {title}
                    </a>{' '}
                    <span className="hint">
                      {text.kinds[kind].one}
                      {isHere && ` · ${text.here}`}
                    </span>
                  </p>
                  {told !== '' && <p>{told}</p>}
                  {cameFrom.length > 0 && (
                    <p className="hint">{text.cameFrom(cameFrom.map(from => from.title).join(' · '))}</p>
                  )}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
