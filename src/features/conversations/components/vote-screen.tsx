import { formatNumber } from '#ui/format/numbers.ts';
import { takingPartMessages } from '../messages/taking-part.ts';
import { conversationWords } from '../messages/words.ts';
import { choiceNames } from '../model/statement.ts';
import { takingAddress } from '../taking-form.ts';
import type { TakingProps } from './taking-props.ts';
import { DoneScreen } from './taking-screens.tsx';

/** One statement and three buttons; where the thumb is, in the order of the words. */
export function VoteScreen(props: TakingProps) {
  const { language, view, base } = props;
  const text = takingPartMessages(language).vote;
  const words = conversationWords(language);
  const { asked, latest, part } = view;
  if (asked === null) return <DoneScreen {...props} />;
  const number = (count: number) => formatNumber(count, language, 0);
  const isChanging = asked.choice !== null;
  const before = choiceNames.find(name => name === asked.choice);
  return (
    <>
      <div className="taking-progress">
        <progress max={Math.max(1, part.statements)} value={part.answered} aria-labelledby="progress" />
        <p id="progress" className="hint">
          {text.progress(number(part.answered), number(part.statements))}
        </p>
      </div>
      {latest !== null && (
        <p className="taking-latest" role="status">
          {text.latest(words.choice[latest.choice])}{' '}
          <a href={takingAddress(base, { change: latest.id })}>{text.change}</a>
        </p>
      )}
      <form method="post" action={takingAddress(base, { after: asked.id })} className="vote">
        <input type="hidden" name="statement" value={asked.id} />
        <fieldset>
          <legend id="statement" tabIndex={-1}>
            <span className="ds-sr-only">{text.statement}: </span>
            <span lang={part.conversation.language}>{asked.text}</span>
          </legend>
          {isChanging && before !== undefined && <p className="hint">{text.before(words.choice[before])}</p>}
          <div className="vote-choices">
            {choiceNames.map(name => (
              <button
                key={name}
                type="submit"
                name="choice"
                value={name}
                className="vote-choice"
                data-choice={name}
                data-chosen={before === name ? 'true' : undefined}
              >
                {words.choice[name]}
              </button>
            ))}
          </div>
        </fieldset>
      </form>
      <nav className="taking-ways" aria-label={text.write}>
        {isChanging && <a href={base}>{text.back}</a>}
        <a href={takingAddress(base, { screen: 'skriv' })}>{text.write}</a>
        {part.answered > 0 && <a href={takingAddress(base, { screen: 'svar' })}>{text.answers}</a>}
        <a href={takingAddress(base, { screen: 'paus' })}>{text.stop}</a>
      </nav>
    </>
  );
}
