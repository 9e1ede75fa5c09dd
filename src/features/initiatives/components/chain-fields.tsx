import { type FormState, rowsIn, rowsShown } from '../form/values.ts';
import { formMessages } from '../messages/form.ts';
import { initiativeWords } from '../messages/words.ts';
import { stepKinds } from '../model/fields.ts';
import { NamedBox, NamedSelect, NamedText, type Shown } from './form-fields.tsx';

export const chainRows = ({ values }: Pick<FormState, 'values'>): number =>
  rowsShown(values, 'effectChain', 3);

/** Steps of the effect chain, numbered so that each can say which it leads to. */
export function ChainFields({ language, form }: Shown) {
  const text = formMessages(language);
  const words = initiativeWords(language).step;
  const known = rowsIn(form.values, 'effectChain').length;
  return Array.from({ length: chainRows(form) }, (_, row) => {
    const name = `effectChain.${row}`;
    return (
      <fieldset key={name} className="row-fields">
        <legend>{text.chain.step(String(row + 1))}</legend>
        <div className="row-line">
          <NamedSelect
            {...{ language, form }}
            name={`${name}.kind`}
            label={text.chain.kind}
            options={stepKinds.map(value => ({ value, label: words[value] }))}
          />
          <NamedText {...{ language, form }} name={`${name}.leadsTo`} label={text.chain.leadsTo} />
        </div>
        <NamedText {...{ language, form }} name={`${name}.text`} label={text.chain.text} />
        {row < known && <NamedBox {...{ language, form }} name={`${name}.remove`} label={text.removeRow} />}
      </fieldset>
    );
  });
}
