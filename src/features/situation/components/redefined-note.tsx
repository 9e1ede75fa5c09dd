import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { Message } from '#ui/components/states.tsx';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';

/** That a key figure seems to mean something else than in an older fetch, and what was settled of that. */
export function RedefinedNote({
  language,
  redefined,
}: {
  readonly language: Language;
  readonly redefined: {
    readonly kind: 'held-out' | 'break' | 'rescaled';
    readonly before: string;
    readonly after: string;
    readonly keyFigure: string;
  };
}) {
  const text = keyFigureMessages(language).keyFigure;
  const { kind, before, after, keyFigure } = redefined;
  const day = (snapshot: string) => formatDate(snapshot.slice(0, 10), language);
  return (
    <Message kind={kind === 'held-out' ? 'caution' : 'note'}>
      {text.redefined[kind](day(before), day(after))}{' '}
      <a href={`/data/andringar/${before}/${after}/${keyFigure}`}>{text.settle}</a>
    </Message>
  );
}
