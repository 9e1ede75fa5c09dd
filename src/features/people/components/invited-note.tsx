import { ShownOnce } from '#ui/components/shown-once.tsx';
import { Message } from '#ui/components/states.tsx';
import { formatDateTime } from '#ui/format/dates.ts';
import { messages } from '../messages/people.ts';

/** The link of an invitation, shown once; where the form was sent twice, that it was shown before. */
export function InvitedNote(props: {
  readonly language: 'sv' | 'en';
  readonly invited: { readonly link: string | null; readonly expiresAt: string };
  /** Whether the link goes by mail as well. */
  readonly sendsMail: boolean;
}) {
  const text = messages(props.language).invite;
  const { link, expiresAt } = props.invited;
  return (
    <>
      {link === null ? (
        <Message kind="note">{text.shownBefore}</Message>
      ) : (
        <ShownOnce
          id="invitation-link"
          label={text.link}
          hint={text.linkHint(formatDateTime(expiresAt, props.language))}
          value={link}
        />
      )}
      <p className="hint">{props.sendsMail ? text.mailed : text.notMailed}</p>
    </>
  );
}
