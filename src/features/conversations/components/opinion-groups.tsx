import type { Language } from '#ui/language/language.ts';
import { resultMessages } from '../messages/results.ts';
import type { GroupTold } from '../model/findings.ts';
import { peopleText, shareText } from '../results/wording.ts';
import { Said } from './said.tsx';

const shownOf = 6;

/** Each group with what tells it apart. */
export function OpinionGroups(props: {
  readonly language: Language;
  readonly groups: readonly GroupTold[];
  readonly texts: Readonly<Record<string, string>>;
  /** The language they are in. */
  readonly lang: Language;
  readonly addressOf: (statement: string) => string;
}) {
  const { language } = props;
  const text = resultMessages(language);
  return (
    <div className="opinion-groups">
      {props.groups.map(({ letter, id, atLeast, representative }, at) => (
        <section key={id} aria-labelledby={`grupp-${letter}`} data-group={at}>
          <h3 id={`grupp-${letter}`}>{text.groups.heading(letter, peopleText(atLeast, language))}</h3>
          {representative.length === 0 ? (
            <p>{text.groups.nothing}</p>
          ) : (
            <>
              <p className="hint">{text.groups.apart}</p>
              <ul className="opinions">
                {representative.slice(0, shownOf).map(({ statement, side, share, others }) => (
                  <li key={statement}>
                    <p className="opinion-text">
                      <a href={props.addressOf(statement)}>
                        <Said lang={props.lang}>{props.texts[statement] ?? ''}</Said>
                      </a>
                    </p>
                    <p className="hint">
                      {text.groups.against(
                        shareText(share, language),
                        shareText(others, language),
                        text.side[side],
                      )}
                    </p>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
    </div>
  );
}
