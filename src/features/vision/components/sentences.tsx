import { StatusMark } from '#ui/components/marks.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { VoiceItem } from '#ui/components/voice-list.tsx';
import type { Language } from '#ui/language/language.ts';
import { visionMessages } from '../messages.ts';
import type { SentenceShown } from '../view.ts';

/** The picture of the future, sentence by sentence, with what each rests on and what has become of it. */
export function Sentences(props: {
  readonly language: Language;
  readonly sentences: readonly SentenceShown[];
}) {
  return (
    <ol className="vision">
      {props.sentences.map(sentence => (
        <li key={sentence.id} id={`mening-${sentence.id}`}>
          <h2>
            <Swedish>{sentence.words}</Swedish>
          </h2>
          <Behind language={props.language} sentence={sentence} />
        </li>
      ))}
    </ol>
  );
}

function Behind(props: { readonly language: Language; readonly sentence: SentenceShown }) {
  const { supports, goals, outcome } = props.sentence;
  const text = visionMessages(props.language);
  const became = [...outcome.initiatives, ...outcome.decisions];
  return (
    <div className="vision-behind">
      <div>
        <h3>{text.supports}</h3>
        {supports.length === 0 ? (
          <p className="hint">{text.supportsNone}</p>
        ) : (
          <ul className="voice-list">
            {supports.map(voice => (
              <VoiceItem key={voice.key} voice={voice} />
            ))}
          </ul>
        )}
      </div>
      <div>
        <h3>{text.goals}</h3>
        {goals.length === 0 ? (
          <p className="hint">{text.goalsNone}</p>
        ) : (
          <ul className="plain-list">
            {goals.map(({ goal, title }) => (
              <li key={goal}>
                <a href={`/inriktning/mal/${goal}`}>
                  <Swedish>{title}</Swedish>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h3>{text.becameTitle}</h3>
        <p>
          <StatusMark tone={toneOf[outcome.state]} label={text.states[outcome.state]} />
        </p>
        {became.length > 0 && (
          <ul className="plain-list">
            {became.map(({ kind, id, title, told, href }) => (
              <li key={`${kind} ${id}`}>
                <a href={href}>
                  <Swedish>{title}</Swedish>
                </a>{' '}
                <span className="hint">{told}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

const toneOf = { decided: 'good', proposed: 'moving', nothing: 'unknown' } as const;
