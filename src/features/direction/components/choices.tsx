import { Checkbox, type Option } from '#ui/components/forms.tsx';

/** Boxes to tick in columns, under one name. The group itself is what an error points to. */
export function Choices(props: {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
}) {
  const { id, error } = props;
  const described = [props.hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`];
  const describedBy = described.filter(each => each !== '').join(' ');
  return (
    <fieldset
      className="field choices choice-columns"
      id={id}
      data-invalid={error === undefined ? undefined : 'true'}
      aria-describedby={describedBy === '' ? undefined : describedBy}
    >
      <legend className="ds-label">{props.legend}</legend>
      {props.hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {error !== undefined && (
        <p className="ds-validation-message" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div>
        {props.options.map(option => (
          <Checkbox
            key={option.value}
            id={`${id}-${option.value}`}
            name={id}
            value={option.value}
            label={option.label}
            isChecked={props.chosen.includes(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
