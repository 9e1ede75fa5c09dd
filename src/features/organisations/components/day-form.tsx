import { Checkbox, SubmitButton, TextField } from '#ui/components/forms.tsx';

/** Asks for a page as it was, or will be, on a day. */
export function DayForm(props: {
  readonly action: string;
  readonly day: string;
  readonly label: string;
  readonly button: string;
  readonly only?: { readonly label: string; readonly isChecked: boolean };
}) {
  return (
    <form className="filters" method="get" action={props.action}>
      <TextField id="datum" name="datum" type="date" label={props.label} value={props.day} />
      {props.only !== undefined && (
        <Checkbox
          id="bara"
          name="bara"
          value="gallande"
          label={props.only.label}
          isChecked={props.only.isChecked}
        />
      )}
      <SubmitButton label={props.button} variant="secondary" />
    </form>
  );
}
