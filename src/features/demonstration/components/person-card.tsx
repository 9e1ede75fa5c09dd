import { Message } from '#ui/components/states.tsx';

/** One whom the reader can be: the role, who has it, what it sees, and the button that makes them be it. */
export function PersonCard(props: {
  readonly role: string;
  readonly who: string | null;
  readonly sees: string;
  readonly person: string;
  readonly button: string;
  readonly till: string;
  /** Said instead of the button where the reader is this person already. */
  readonly isYou: string | null;
}) {
  return (
    <li className="person-card">
      <h3>{props.role}</h3>
      {props.who !== null && <p className="person-card-who">{props.who}</p>}
      <p>{props.sees}</p>
      {props.isYou === null ? (
        <BeForm person={props.person} till={props.till} label={props.button} />
      ) : (
        <Message kind="note">{props.isYou}</Message>
      )}
    </li>
  );
}

/** The button that makes the reader be somebody; `name` says who where the label alone does not. */
export function BeForm(props: {
  readonly person: string;
  readonly till: string;
  readonly label: string;
  readonly name?: string;
}) {
  return (
    <form method="post" action="/prova">
      <input type="hidden" name="person" value={props.person} />
      <input type="hidden" name="till" value={props.till} />
      <button className="ds-button" type="submit" data-variant="secondary" aria-label={props.name}>
        {props.label}
      </button>
    </form>
  );
}
