import type { Language } from '#ui/language/language.ts';
import { resultMessages } from '../messages/results.ts';
import type { Found } from '../model/findings.ts';
import { sharedText } from '../results/wording.ts';
import { Said } from './said.tsx';

const shownAtOnce = 10;

/** Statements that most share, the most shared first; the first ones at once. */
export function SharedList(props: {
  readonly language: Language;
  readonly found: readonly Found[];
  readonly texts: Readonly<Record<string, string>>;
  /** The language they are in. */
  readonly lang: Language;
  readonly isGrouped: boolean;
  /** The page of a statement. */
  readonly addressOf: (statement: string) => string;
}) {
  const text = resultMessages(props.language).consensus;
  const [first, rest] = [props.found.slice(0, shownAtOnce), props.found.slice(shownAtOnce)];
  const list = (some: readonly Found[]) => (
    <ol className="opinions">
      {some.map(found => (
        <li key={found.statement}>
          <p className="opinion-text">
            <a href={props.addressOf(found.statement)}>
              <Said lang={props.lang}>{props.texts[found.statement] ?? ''}</Said>
            </a>
          </p>
          <p className="hint">{sharedText(found, props.isGrouped, props.language)}</p>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      {list(first)}
      {rest.length > 0 && (
        <details className="disclosure printed-whole">
          <summary>{text.more(String(rest.length))}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}
