import { Checkbox, type Option, SelectField, SubmitButton, TextField } from '#ui/components/forms.tsx';

export type Filter =
  | {
      readonly kind: 'select';
      readonly name: string;
      readonly label: string;
      readonly value: string;
      readonly options: readonly Option[];
    }
  | { readonly kind: 'text' | 'date'; readonly name: string; readonly label: string; readonly value: string }
  | { readonly kind: 'checkbox'; readonly name: string; readonly label: string; readonly isChecked: boolean };

/** A choice of what to see as a GET form: the filters stand in the address. Checked boxes send `ja`. */
export function Filters(props: {
  readonly action: string;
  readonly label: string;
  readonly filters: readonly Filter[];
  /** Parameters of the address to keep that are not filters, e.g. snapshot. */
  readonly kept?: readonly { readonly name: string; readonly value: string }[];
  readonly button: string;
  readonly reset?: { readonly label: string; readonly href: string };
}) {
  return (
    <form className="filters" method="get" action={props.action} aria-label={props.label}>
      {props.kept?.map(parameter => (
        <input key={parameter.name} type="hidden" name={parameter.name} value={parameter.value} />
      ))}
      {props.filters.map(filter => (
        <Control key={filter.name} filter={filter} />
      ))}
      <SubmitButton label={props.button} variant="secondary" />
      {props.reset !== undefined && props.filters.some(isChosen) && (
        <a href={props.reset.href}>{props.reset.label}</a>
      )}
    </form>
  );
}

/** Nothing to clear where nothing is chosen. */
function isChosen(filter: Filter): boolean {
  return filter.kind === 'checkbox' ? filter.isChecked : filter.value !== '';
}

function Control({ filter }: { readonly filter: Filter }) {
  const id = `filter-${filter.name}`;
  switch (filter.kind) {
    case 'select':
      return <SelectField {...filter} id={id} />;
    case 'text':
      return <TextField {...filter} id={id} type="search" autoComplete="off" />;
    case 'date':
      return <TextField {...filter} id={id} type="date" />;
    case 'checkbox':
      return <Checkbox {...filter} id={id} value="ja" />;
  }
}
