import { ErrorSummary } from '#ui/components/forms.tsx';
import { Message } from '#ui/components/states.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { takingPartMessages } from '../messages/taking-part.ts';
import type { TakingProps } from './taking-props.ts';
import { AnswersScreen, ClosedScreen, ComingScreen, DoneScreen, PausedScreen } from './taking-screens.tsx';
import { StartScreen } from './taking-start.tsx';
import { VoteScreen } from './vote-screen.tsx';
import { WriteScreen } from './write-screen.tsx';

/** Taking part, one matter to a screen: calm, with a thumb, by keyboard and read aloud alike. */
export function TakingPart(props: TakingProps) {
  const { view, answer, language } = props;
  const text = takingPartMessages(language);
  const { conversation, standing } = view.part;
  const screen = answer?.step === 'write' && standing === 'open' ? 'write' : view.screen;
  const day = formatDate(conversation.closesOn, language);
  return (
    <div className="taking-part">
      <header className="taking-head">
        <h1 lang={conversation.language}>{conversation.question}</h1>
        {screen === 'start' && <p className="hint">{text.by(conversation.startedBy, day)}</p>}
      </header>
      <ErrorSummary
        language={language}
        errors={
          answer === null || answer.error === null
            ? []
            : [{ fieldId: answer.step === 'write' ? 'text' : 'statement', message: answer.error }]
        }
      />
      {props.link?.isShared === true && <Message kind="caution">{text.shared}</Message>}
      {screen === 'start' && <StartScreen {...props} />}
      {screen === 'vote' && <VoteScreen {...props} />}
      {screen === 'write' && <WriteScreen {...props} />}
      {screen === 'paused' && <PausedScreen {...props} />}
      {screen === 'answers' && <AnswersScreen {...props} />}
      {screen === 'done' && <DoneScreen {...props} />}
      {screen === 'coming' && <ComingScreen {...props} />}
      {screen === 'closed' && <ClosedScreen {...props} />}
    </div>
  );
}
