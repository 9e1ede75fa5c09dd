import { Message } from '#ui/components/states.tsx';

/** What is told once, whole, in a field that is copied from by keyboard or touch alike. */
export function ShownOnce(props: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
}) {
  return (
    <Message kind="caution">
      <div className="field shown-once">
        <label className="ds-label" htmlFor={props.id}>
          {props.label}
        </label>
        <p className="hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
        <input
          className="ds-input"
          id={props.id}
          type="text"
          readOnly
          value={props.value}
          aria-describedby={`${props.id}-hint`}
        />
      </div>
    </Message>
  );
}
