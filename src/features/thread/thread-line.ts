import type { ThreadLineProps } from '#ui/components/thread-line-station.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from './messages.ts';
import { stationsOf, type Thread, threadAddress } from './model.ts';

const shownOfStation = 2;

/** A thread as `ThreadLine` draws it. An object that is not in the thread yet is shown alone, with no way further. */
export function threadLineOf(thread: Thread, language: Language): ThreadLineProps {
  const text = messages(language);
  const isTied = thread.before.length + thread.after.length > 0;
  return {
    label: text.title,
    whole: isTied ? { label: text.whole, href: threadAddress(thread.object) } : null,
    stations: stationsOf(thread).map(({ name, objects }) => {
      const isHere = objects.some(object => object.isHere);
      const more = objects.length - shownOfStation;
      return {
        key: name,
        name: text.stations[name].name,
        state: isHere ? 'here' : objects.length === 0 ? 'empty' : 'filled',
        objects: objects
          .toSorted((one, other) => Number(other.isHere) - Number(one.isHere))
          .slice(0, shownOfStation)
          .map(object => ({
            key: `${object.kind} ${object.id}`,
            title: object.title,
            href: object.isHere ? null : object.href,
          })),
        note:
          objects.length === 0
            ? text.stations[name].empty
            : more > 0
              ? text.more(formatNumber(more, language, 0))
              : null,
      };
    }),
  };
}
