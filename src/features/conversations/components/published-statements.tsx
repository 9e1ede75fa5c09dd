import type { Language } from '#ui/language/language.ts';
import { moderationMessages } from '../messages/moderation.ts';
import { conversationWords } from '../messages/words.ts';
import type { Statement } from '../model/statement.ts';
import { ReasonFields } from './waiting-statement.tsx';

type Props = {
  readonly language: Language;
  readonly lang: 'sv' | 'en';
  readonly statements: readonly Statement[];
  readonly errors: Readonly<Record<string, string>>;
};

const Hidden = ({ id, version }: Pick<Statement, 'id' | 'version'>) => (
  <>
    <input type="hidden" name="statement" value={id} />
    <input type="hidden" name="version" value={version} />
  </>
);

/** What is voted on, each with the way out of it. */
export function PublishedStatements({ language, lang, statements, errors }: Props) {
  const text = moderationMessages(language);
  const words = conversationWords(language);
  if (statements.length === 0) return <p>{text.publishedNone}</p>;
  return (
    <ul className="statement-list">
      {statements.map(({ id, version, text: said, origin }) => (
        <li key={id} id={`s-${id}`}>
          <p lang={lang}>{said}</p>
          <p className="hint">{words.origin[origin]}</p>
          {errors[id] !== undefined && <p className="ds-validation-message">{errors[id]}</p>}
          <details className="disclosure" open={errors[id] !== undefined}>
            <summary>{text.withdraw}</summary>
            <form method="post" className="form">
              <Hidden id={id} version={version} />
              <ReasonFields language={language} id={id} alike={[]} />
              <button
                className="ds-button"
                type="submit"
                name="does"
                value="withdraw"
                data-variant="secondary"
              >
                {text.withdraw}
                <span className="ds-sr-only">: {said}</span>
              </button>
            </form>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** What is not voted on, with why; what was refused can be let through after all. */
export function RefusedStatements({ language, lang, statements }: Omit<Props, 'errors'>) {
  const text = moderationMessages(language);
  const words = conversationWords(language);
  if (statements.length === 0) return <p>{text.refusedNone}</p>;
  return (
    <ul className="statement-list">
      {statements.map(({ id, version, text: said, state, reason }) => (
        <li key={id}>
          <p lang={lang}>{said}</p>
          <p className="hint">
            {words.state[state]}
            {reason !== null && `: ${words.reason[reason]}`}
          </p>
          {state === 'refused' && (
            <form method="post">
              <Hidden id={id} version={version} />
              <button className="ds-button" type="submit" name="does" value="publish" data-variant="tertiary">
                {text.again}
                <span className="ds-sr-only">: {said}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
