import { Disclosure } from '#ui/components/provenance.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import type { DismissedRow } from '../dismissed-rows.ts';
import { ownMessages } from '../messages/own.ts';

/** What has been put aside: who did it, when and why. */
export function DismissedList({ rows }: { readonly rows: readonly DismissedRow[] }) {
  return (
    <ul className="dismissed-list">
      {rows.map(({ key, href, name, isWritten, told, reason }) => (
        <li key={key}>
          <a href={href}>{isWritten ? <Swedish>{name}</Swedish> : name}</a>
          <p className="hint">
            {told}: <Swedish>{reason}</Swedish>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The same folded, at the end of the ranked ones; nothing where nothing is put aside. */
export function DismissedFold(props: {
  readonly language: Language;
  readonly rows: readonly DismissedRow[];
}) {
  const { language, rows } = props;
  const text = ownMessages(language);
  if (rows.length === 0) return null;
  return (
    <Disclosure
      summary={text.dismissedOnes(formatCount(rows.length, text.putAsideOne, text.putAsideMany, language))}
    >
      <DismissedList rows={rows} />
    </Disclosure>
  );
}
