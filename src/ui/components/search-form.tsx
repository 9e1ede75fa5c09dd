/** A search as a GET form: works without JavaScript and leaves the words in the address. */
export function SearchForm(props: {
  readonly action: string;
  readonly query: string;
  /** `compact` hides the label from sight: for the header only, where the button says what it is. */
  readonly size: 'compact' | 'large';
  readonly label: string;
  readonly button: string;
  readonly id: string;
  readonly hint?: string;
  /** Only beside the full label, never instead of it. */
  readonly placeholder?: string;
  /** Name of the query parameter, `q` if none is given. */
  readonly name?: string;
  /** Parameters of the address to keep, e.g. snapshot. */
  readonly kept?: readonly { readonly name: string; readonly value: string }[];
}) {
  const hintId = `${props.id}-hint`;
  return (
    <search aria-label={props.label}>
      <form className="search-form" data-variant={props.size} method="get" action={props.action}>
        {props.kept?.map(parameter => (
          <input key={parameter.name} type="hidden" name={parameter.name} value={parameter.value} />
        ))}
        <label className={props.size === 'compact' ? 'ds-sr-only' : 'ds-label'} htmlFor={props.id}>
          {props.label}
        </label>
        {props.hint !== undefined && (
          <p className="hint" id={hintId}>
            {props.hint}
          </p>
        )}
        <div className="search-form-row">
          <input
            className="ds-input"
            id={props.id}
            name={props.name ?? 'q'}
            type="search"
            defaultValue={props.query}
            autoComplete="off"
            spellCheck={false}
            placeholder={props.placeholder}
            aria-describedby={props.hint === undefined ? undefined : hintId}
          />
          <button
            className="ds-button"
            data-variant={props.size === 'compact' ? 'secondary' : 'primary'}
            type="submit"
          >
            {props.button}
          </button>
        </div>
      </form>
    </search>
  );
}
