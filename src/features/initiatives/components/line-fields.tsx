import type { Language } from '#ui/language/language.ts';
import { type FormState, rowsIn, rowsShown } from '../form/values.ts';
import { formMessages } from '../messages/form.ts';
import { initiativeWords } from '../messages/words.ts';
import { aims, lineKinds, lineSides } from '../model/fields.ts';
import { Cell, NamedBox, NamedSelect, NamedText, type Shown } from './form-fields.tsx';

const points = ['low', 'likely', 'high'] as const;

export const lineRows = ({ values }: Pick<FormState, 'values'>): number => rowsShown(values, 'lines', 1);

/** The years that a form shows: those of the plan, or as many as a line has. */
function yearsShown({ values }: Pick<FormState, 'values'>, years: number): number {
  const typed = Object.keys(values).map(
    name => Number(/^lines\.\d+\.perYear\.(\d+)\./.exec(name)?.[1] ?? -1) + 1,
  );
  return Math.max(Math.min(years, 5), ...typed);
}

const options = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
  values.map(value => ({ value, label: labels[value] }));

/** Lines of benefit and cost, each with its years as a table of cells. */
export function LineFields(props: Shown & { readonly years: number }) {
  const { language, form } = props;
  const text = formMessages(language);
  const words = initiativeWords(language);
  const known = rowsIn(form.values, 'lines').length;
  return Array.from({ length: lineRows(form) }, (_, row) => {
    const name = `lines.${row}`;
    const number = String(row + 1);
    return (
      <fieldset key={name} className="row-fields">
        <legend>{text.lines.row(number)}</legend>
        <div className="row-line">
          <NamedText {...{ language, form }} name={`${name}.what`} label={text.lines.what} />
          <NamedText {...{ language, form }} name={`${name}.party`} label={text.lines.party} />
        </div>
        <div className="row-line">
          <NamedSelect
            {...{ language, form }}
            name={`${name}.side`}
            label={text.lines.side}
            options={options(lineSides, words.side)}
          />
          <NamedSelect
            {...{ language, form }}
            name={`${name}.kind`}
            label={text.lines.kind}
            options={options(lineKinds, words.lineKind)}
          />
          <NamedSelect
            {...{ language, form }}
            name={`${name}.aim`}
            label={text.lines.aim}
            options={options(aims, words.aim)}
          />
        </div>
        <NamedBox {...{ language, form }} name={`${name}.isOutside`} label={text.lines.outside} />
        <YearCells language={language} form={form} row={row} years={yearsShown(form, props.years)} />
        {row < known && <NamedBox {...{ language, form }} name={`${name}.remove`} label={text.removeRow} />}
      </fieldset>
    );
  });
}

function YearCells(props: {
  readonly language: Language;
  readonly form: FormState;
  readonly row: number;
  readonly years: number;
}) {
  const { language, form, row } = props;
  const text = formMessages(language).lines;
  return (
    <div className="cells-frame">
      <table className="cells">
        <thead>
          <tr>
            <th scope="col">{text.yearHead}</th>
            {points.map(point => (
              <th key={point} scope="col">
                {text[point]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: props.years }, (_, year) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a year is its place
            <tr key={year}>
              <th scope="row">{text.year(String(year + 1))}</th>
              {points.map(point => (
                <td key={point}>
                  <Cell
                    language={language}
                    form={form}
                    name={`lines.${row}.perYear.${year}.${point}`}
                    label={text.cell(String(row + 1), String(year + 1), text[point])}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
