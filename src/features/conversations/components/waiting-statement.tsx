import { Checkbox, SelectField } from '#ui/components/forms.tsx';
import { Message } from '#ui/components/states.tsx';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { moderationMessages } from '../messages/moderation.ts';
import { conversationWords } from '../messages/words.ts';
import { reasons } from '../model/statement.ts';
import type { Waiting } from '../reading/moderation.ts';

type Props = {
  readonly language: Language;
  readonly lang: 'sv' | 'en';
  readonly statement: Waiting;
  readonly error: string | undefined;
};

/** A reason of the list, and the statement that says the same. */
export function ReasonFields(props: {
  readonly language: Language;
  readonly id: string;
  readonly alike: Waiting['alike'];
}) {
  const text = moderationMessages(props.language);
  const words = conversationWords(props.language);
  return (
    <>
      <SelectField
        id={`reason-${props.id}`}
        name="reason"
        label={text.reason}
        value={props.alike.length > 0 ? 'duplicate' : ''}
        options={[
          { value: '', label: text.chooseReason },
          ...reasons.map(value => ({ value, label: words.reason[value] })),
        ]}
      />
      {props.alike.length > 0 && (
        <SelectField
          id={`duplicate-${props.id}`}
          name="duplicateOf"
          label={text.duplicateOf}
          value={props.alike[0]?.id ?? ''}
          options={[
            { value: '', label: text.noOther },
            ...props.alike.map(({ id, text: said }) => ({ value: id, label: said })),
          ]}
        />
      )}
    </>
  );
}

/** A statement that waits, with what it is like and what it may hold, and the two ways out of the queue. */
export function WaitingStatement({ language, lang, statement, error }: Props) {
  const text = moderationMessages(language);
  const words = conversationWords(language);
  const { id, version, caught, alike } = statement;
  const hidden = (
    <>
      <input type="hidden" name="statement" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  const isNamed = caught.includes('person');
  return (
    <li id={`s-${id}`} className="waiting-statement">
      <p className="statement-text" lang={lang}>
        {statement.text}
      </p>
      <p className="hint">{text.sent(formatDate(statement.sentOn, language))}</p>
      {error !== undefined && (
        <p className="ds-validation-message" id={`error-${id}`}>
          {error}
        </p>
      )}
      {caught.length > 0 && (
        <Message kind="caution">{text.caught(caught.map(each => words.caught[each]).join(', '))}</Message>
      )}
      {alike.length > 0 && (
        <div className="alike">
          <p className="hint">{text.similar}</p>
          <ul>
            {alike.map(other => (
              <li key={other.id} lang={lang}>
                {other.text}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="waiting-ways">
        <form method="post" className="form">
          {hidden}
          {isNamed && (
            <Checkbox
              id={`noname-${id}`}
              name="isNoName"
              value="yes"
              label={text.isNoName}
              isChecked={false}
            />
          )}
          <button className="ds-button" type="submit" name="does" value="publish" data-variant="primary">
            {text.publish}
            <span className="ds-sr-only">: {statement.text}</span>
          </button>
        </form>
        <details className="disclosure" open={error !== undefined && !isNamed}>
          <summary>{text.refuse}</summary>
          <form method="post" className="form">
            {hidden}
            <ReasonFields language={language} id={id} alike={alike} />
            <button className="ds-button" type="submit" name="does" value="refuse" data-variant="secondary">
              {text.refuse}
              <span className="ds-sr-only">: {statement.text}</span>
            </button>
          </form>
        </details>
      </div>
    </li>
  );
}
