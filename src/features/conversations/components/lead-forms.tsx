import { Checkbox, SubmitButton, TextArea } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { conversationMessages } from '../messages/conversation.ts';
import type { ReadConversation } from '../reading/conversation.ts';

type Props = {
  readonly language: Language;
  readonly conversation: Pick<ReadConversation, 'id' | 'version' | 'reply'>;
  readonly errors: Readonly<Record<string, string>>;
};

const Hidden = (props: { readonly does: string; readonly version: number }) => (
  <>
    <input type="hidden" name="does" value={props.does} />
    <input type="hidden" name="version" value={props.version} />
  </>
);

export function OpenForm({ language, conversation }: Props) {
  return (
    <form className="form" method="post">
      <Hidden does="open" version={conversation.version} />
      <SubmitButton label={conversationMessages(language).open} />
    </form>
  );
}

/** Closing cannot be undone, so it is confirmed; nor can a draft be brought back. */
export function ConfirmedForm({
  language,
  conversation,
  errors,
  does,
}: Props & { readonly does: 'close' | 'remove' }) {
  const text = conversationMessages(language);
  const words = {
    close: { button: text.close, told: text.closeText, confirm: text.closeConfirm },
    remove: { button: text.remove, told: text.removeText, confirm: text.removeConfirm },
  }[does];
  const error = errors.sure;
  return (
    <details className="disclosure" open={error !== undefined}>
      <summary>{words.button}</summary>
      <p>{words.told}</p>
      <form className="form" method="post">
        <Hidden does={does} version={conversation.version} />
        {error !== undefined && (
          <p className="ds-validation-message" id="sure-error">
            {error}
          </p>
        )}
        <Checkbox
          id="sure"
          name="sure"
          value="yes"
          label={words.confirm}
          isChecked={false}
          describedBy={error === undefined ? undefined : 'sure-error'}
        />
        <SubmitButton label={words.button} variant="secondary" />
      </form>
    </details>
  );
}

/** What came of it, as promised. */
export function ReplyForm({
  language,
  conversation,
  errors,
  typed,
}: Props & { readonly typed: string | null }) {
  const text = conversationMessages(language);
  return (
    <section className="section" id="svar" aria-labelledby="reply-heading">
      <h2 id="reply-heading">{text.reply}</h2>
      {conversation.reply === '' && <p>{text.replyText}</p>}
      <form className="form" method="post">
        <Hidden does="reply" version={conversation.version} />
        <TextArea
          id="reply"
          name="reply"
          label={text.replyLabel}
          value={typed ?? conversation.reply}
          error={errors.reply}
          rows={5}
          isRequired
        />
        <SubmitButton label={text.replySend} />
      </form>
    </section>
  );
}
