import { ShownOnce } from '#ui/components/shown-once.tsx';
import { Message } from '#ui/components/states.tsx';
import { formatDateTime } from '#ui/format/dates.ts';
import { messages } from '../messages/people.ts';

/** The link of an invitation, shown once; where the form was sent twice, that it was shown before. */
export function InvitedNote(props: {
  readonly language: 'sv' | 'en';
  readonly link: string | null;
  readonly expiresAt: string;
}) {
  const text = messages(props.language).invite;
  return (
    <>
      {props.link === null ? (
        <Message kind="note">{text.shownBefore}</Message>
      ) : (
        <ShownOnce
          id="invitation-link"
          label={text.link}
          hint={text.linkHint(formatDateTime(props.expiresAt, props.language))}
          value={props.link}
        />
      )}
      <p className="hint">{text.mailed}</p>
    </>
  );
}
