import type { Language } from '#ui/language/language.ts';
import { takingPartMessages } from '../messages/taking-part.ts';
import { conversationWords } from '../messages/words.ts';
import type { OwnStatement } from '../model/taking-part.ts';

/** What somebody has written, where it stands and why. */
export function OwnStatements(props: { readonly language: Language; readonly own: readonly OwnStatement[] }) {
  const text = takingPartMessages(props.language).write;
  const words = conversationWords(props.language);
  if (props.own.length === 0) return null;
  return (
    <section className="own-statements" aria-labelledby="own-heading">
      <h2 id="own-heading">{text.own}</h2>
      <ul className="plain-list">
        {props.own.map(({ id, text: said, state, reason }) => (
          <li key={id}>
            <p>{said}</p>
            <p className="hint">
              {words.state[state]}
              {reason !== null && `: ${words.reason[reason]}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
