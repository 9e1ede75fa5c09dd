import type { ReactNode } from 'react';
import { SubmitButton } from '#ui/components/forms.tsx';
import { messages } from '#ui/components/messages.ts';
import { Message } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';

/** Says at the top of a page what was just saved or taken back, and offers to take it back. Nothing where nothing was done. */
export function Done(props: {
  readonly language: Language;
  readonly done: {
    readonly kind: 'saved' | 'undone';
    readonly entry: number;
    readonly canUndo: boolean;
    readonly returnTo: string;
  } | null;
  /** What was saved, in words of the page's own. */
  readonly children?: ReactNode;
}) {
  const { done, language } = props;
  if (done === null) return null;
  const text = messages(language);
  return (
    <Message kind="saved">
      {done.kind === 'undone' ? (
        <p>{text.undone}</p>
      ) : (
        <div className="done">
          <p>{props.children ?? text.saved}</p>
          {done.canUndo && (
            <form method="post" action="/angra">
              <input type="hidden" name="entry" value={done.entry} />
              <input type="hidden" name="till" value={done.returnTo} />
              <SubmitButton label={text.undo} variant="secondary" />
            </form>
          )}
        </div>
      )}
    </Message>
  );
}
