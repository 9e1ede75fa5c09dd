import type { Option } from '#ui/components/forms.tsx';
import { type FormState, rowsIn, rowsShown } from '../form/values.ts';
import { formMessages } from '../messages/form.ts';
import { Cell, NamedBox, NamedSelect, NamedText, type Shown } from './form-fields.tsx';

export const staffingRows = ({ values }: Pick<FormState, 'values'>): number =>
  rowsShown(values, 'staffing', 2);

/** Rows of staffing, each with its periods as cells. */
export function StaffingFields(
  props: Shown & { readonly parts: readonly Option[]; readonly periods: readonly string[] },
) {
  const { language, form } = props;
  const text = formMessages(language);
  const known = rowsIn(form.values, 'staffing').length;
  return Array.from({ length: staffingRows(form) }, (_, row) => {
    const name = `staffing.${row}`;
    const number = String(row + 1);
    return (
      <fieldset key={name} className="row-fields">
        <legend>{text.lines.row(number)}</legend>
        <div className="row-line">
          <NamedText {...{ language, form }} name={`${name}.role`} label={text.staffing.role} />
          <NamedSelect
            {...{ language, form }}
            name={`${name}.part`}
            label={text.staffing.part}
            options={[{ value: '', label: text.staffing.common }, ...props.parts]}
          />
        </div>
        <div className="cells-frame">
          <table className="cells">
            <caption className="ds-sr-only">{text.staffing.periods}</caption>
            <thead>
              <tr>
                {props.periods.map(period => (
                  <th key={period} scope="col">
                    {period}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                {props.periods.map((period, at) => (
                  <td key={period}>
                    <Cell
                      {...{ language, form }}
                      name={`${name}.perPeriod.${at}`}
                      label={text.staffing.cell(number, period)}
                    />
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
        {form.errors[`${name}.perPeriod`] !== undefined && (
          <p className="ds-validation-message" id={`${name}.perPeriod`}>
            {form.errors[`${name}.perPeriod`]}
          </p>
        )}
        {row < known && <NamedBox {...{ language, form }} name={`${name}.remove`} label={text.removeRow} />}
      </fieldset>
    );
  });
}
