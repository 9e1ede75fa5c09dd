import { SubmitButton, TextArea } from '#ui/components/forms.tsx';
import { Message } from '#ui/components/states.tsx';
import { takingPartMessages } from '../messages/taking-part.ts';
import { takingAddress } from '../taking-form.ts';
import { OwnStatements } from './own-statements.tsx';
import type { TakingProps } from './taking-props.ts';

/** A statement of one's own, and where those before it stand. */
export function WriteScreen({ language, view, answer, base }: TakingProps) {
  const all = takingPartMessages(language);
  const text = all.write;
  const hasHint = answer?.hasHint === true;
  return (
    <>
      {view.sent !== null && answer === null && (
        <Message kind="saved">{view.sent === 'published' ? text.published : text.sent}</Message>
      )}
      <h2>{text.title}</h2>
      <form className="form" method="post" action={takingAddress(base, { screen: 'skriv' })}>
        <input type="hidden" name="does" value="write" />
        {hasHint && (
          <Message kind="caution">
            <p id="two">{text.two}</p>
          </Message>
        )}
        <TextArea
          id="text"
          name="text"
          label={text.label}
          hint={text.hint}
          error={answer?.error ?? undefined}
          value={answer?.text ?? ''}
          rows={4}
          isRequired
        />
        <SubmitButton label={text.send} />
        {hasHint && (
          <button className="ds-button" type="submit" name="anyway" value="yes" data-variant="secondary">
            {text.sendAnyway}
          </button>
        )}
      </form>
      <OwnStatements language={language} own={view.part.own} />
      <nav className="taking-ways" aria-label={all.vote.back}>
        <a href={base}>{all.vote.back}</a>
      </nav>
    </>
  );
}
