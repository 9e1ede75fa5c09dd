import type { Option } from '#ui/components/forms.tsx';
import { type FormState, rowsShown } from '../form/values.ts';
import { formMessages } from '../messages/form.ts';
import { initiativeWords } from '../messages/words.ts';
import { relationKinds } from '../model/fields.ts';
import { NamedSelect, type Shown } from './form-fields.tsx';

export const relationRows = ({ values }: Pick<FormState, 'values'>): number =>
  rowsShown(values, 'relations', 2);

/** What an initiative needs and shuts out: a relation by row; a row without an initiative is none. */
export function RelationFields(props: Shown & { readonly others: readonly Option[] }) {
  const { language, form } = props;
  const text = formMessages(language);
  const words = initiativeWords(language).relation;
  return (
    <>
      {form.errors.relations !== undefined && (
        <p className="ds-validation-message" id="relations">
          {form.errors.relations}
        </p>
      )}
      {Array.from({ length: relationRows(form) }, (_, row) => {
        const name = `relations.${row}`;
        return (
          <fieldset key={name} className="row-fields">
            <legend>{text.lines.row(String(row + 1))}</legend>
            <div className="row-line">
              <NamedSelect
                {...{ language, form }}
                name={`${name}.kind`}
                label={text.relations.kind}
                options={relationKinds.map(value => ({ value, label: words[value] }))}
              />
              <NamedSelect
                {...{ language, form }}
                name={`${name}.other`}
                label={text.relations.other}
                options={[{ value: '', label: text.choose }, ...props.others]}
              />
            </div>
          </fieldset>
        );
      })}
    </>
  );
}
