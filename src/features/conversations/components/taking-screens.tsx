import { ButtonLink } from '#ui/components/states.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { takingPartMessages } from '../messages/taking-part.ts';
import { conversationWords } from '../messages/words.ts';
import { takingAddress } from '../taking-form.ts';
import { OwnStatements } from './own-statements.tsx';
import type { TakingProps } from './taking-props.ts';
import { Paragraphs } from './taking-start.tsx';

/** What was promised, and by when. */
function Promised({ language, view }: TakingProps) {
  const text = takingPartMessages(language).start;
  const { conversation } = view.part;
  return (
    <section className="taking-told">
      <h2>{text.afterwards}</h2>
      <Paragraphs text={conversation.promise} lang={conversation.language} />
      <p>{text.byDay(formatDate(conversation.promisedOn, language))}</p>
    </section>
  );
}

export function DoneScreen(props: TakingProps) {
  const { language, view, base } = props;
  const { done, vote } = takingPartMessages(language);
  const { conversation, own, answered, statements } = view.part;
  const isEmpty = statements === 0;
  return (
    <>
      <h2>{isEmpty ? done.nothing : done.title}</h2>
      <p>{isEmpty ? done.nothingText : done.text(formatDate(conversation.closesOn, language))}</p>
      <p className="button-row">
        <ButtonLink label={vote.write} href={takingAddress(base, { screen: 'skriv' })} variant="primary" />
        {answered > 0 && (
          <ButtonLink
            label={vote.answers}
            href={takingAddress(base, { screen: 'svar' })}
            variant="secondary"
          />
        )}
      </p>
      <OwnStatements language={language} own={own} />
      <Promised {...props} />
    </>
  );
}

export function PausedScreen(props: TakingProps) {
  const { language, view, base, link } = props;
  const { paused } = takingPartMessages(language);
  const day = formatDate(view.part.conversation.closesOn, language);
  return (
    <>
      <h2>{paused.title}</h2>
      <p>{link === null ? paused.text(day) : paused.textLink(day)}</p>
      <p>
        <ButtonLink label={paused.goOn} href={base} variant="primary" />
      </p>
      <OwnStatements language={language} own={view.part.own} />
      <Promised {...props} />
    </>
  );
}

/** What somebody has answered, each to be changed. */
export function AnswersScreen({ language, view, base }: TakingProps) {
  const { vote } = takingPartMessages(language);
  const words = conversationWords(language);
  return (
    <>
      <h2>{vote.answers}</h2>
      <ul className="plain-list answered">
        {view.votes.map(({ id, text, choice }) => (
          <li key={id}>
            <p lang={view.part.conversation.language}>{text}</p>
            <p className="hint">
              {words.choice[choice]} ·{' '}
              <a href={takingAddress(base, { change: id })}>
                {vote.change}
                <span className="ds-sr-only">: {text}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
      <nav className="taking-ways" aria-label={vote.back}>
        <a href={base}>{vote.back}</a>
      </nav>
    </>
  );
}

export function ComingScreen(props: TakingProps) {
  const { coming } = takingPartMessages(props.language);
  return (
    <>
      <h2>{coming.title}</h2>
      <p>{coming.text(formatDate(props.view.part.conversation.opensOn, props.language))}</p>
      <Promised {...props} />
    </>
  );
}

export function ClosedScreen(props: TakingProps) {
  const { language, view, link } = props;
  const { closed } = takingPartMessages(language);
  const { conversation } = view.part;
  return (
    <>
      <h2>{closed.title}</h2>
      <p>{closed.text(formatDate(conversation.closesOn, language))}</p>
      {link === null && (
        <p>
          <ButtonLink label={closed.results} href={`/samtal/${conversation.id}/resultat`} variant="primary" />
        </p>
      )}
      {conversation.reply === '' ? (
        <Promised {...props} />
      ) : (
        <section className="taking-told">
          <h2>{closed.reply}</h2>
          <Paragraphs text={conversation.reply} lang={conversation.language} />
        </section>
      )}
    </>
  );
}
