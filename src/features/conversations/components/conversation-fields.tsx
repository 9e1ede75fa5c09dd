import { Checkbox, Field, SelectField, TextArea, TextField } from '#ui/components/forms.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import type { Language } from '#ui/language/language.ts';
import type { ConversationValues } from '../form.ts';
import { conversationMessages } from '../messages/conversation.ts';

/** What is asked, of whom and until when. */
export function ConversationFields(props: {
  readonly language: Language;
  readonly values: ConversationValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly parts: readonly { readonly id: string; readonly name: string }[];
}) {
  const { values, errors } = props;
  const text = conversationMessages(props.language).form;
  const at = (name: 'question' | 'background' | 'promise' | 'opensOn' | 'closesOn' | 'promisedOn') => ({
    id: name,
    name,
    value: values[name],
    error: errors[name],
  });
  return (
    <>
      <TextField {...at('question')} label={text.question} hint={text.questionHint} isRequired />
      <TextArea {...at('background')} label={text.background} hint={text.backgroundHint} rows={4} />
      <div className="field-row">
        <TextField {...at('opensOn')} label={text.opensOn} type="date" isRequired />
        <TextField {...at('closesOn')} label={text.closesOn} type="date" isRequired />
      </div>
      <TextArea {...at('promise')} label={text.promise} hint={text.promiseHint} rows={3} />
      <TextField {...at('promisedOn')} label={text.promisedOn} type="date" isRequired />
      <TextField
        id="everyone"
        name="everyone"
        label={text.everyone}
        hint={text.everyoneHint}
        value={values.everyone}
        error={errors.everyone ?? errors.invited}
        type="number"
        isRequired
      />
      <details
        className="disclosure"
        open={errors.parts !== undefined || Object.values(values.parts).some(each => each !== '')}
      >
        <summary>{text.parts}</summary>
        <p className="hint" id="parts">
          {props.parts.length === 0 ? text.noParts : text.partsHint}
        </p>
        {errors.parts !== undefined && <p className="ds-validation-message">{errors.parts}</p>}
        <div className="invited-parts">
          {props.parts.map(({ id, name }) => (
            <Field
              key={id}
              id={`part-${id}`}
              name={`part-${id}`}
              label={<Swedish>{name}</Swedish>}
              control={attributes => (
                <input
                  className="ds-input"
                  type="number"
                  min={1}
                  defaultValue={values.parts[id] ?? ''}
                  {...attributes}
                />
              )}
            />
          ))}
        </div>
      </details>
      <TextArea
        id="professions"
        name="professions"
        label={text.professions}
        hint={text.professionsHint}
        value={values.professions}
        error={errors.professions}
        rows={4}
      />
      <SelectField
        id="language"
        name="language"
        label={text.language}
        value={values.language}
        error={errors.language}
        options={[
          { value: 'sv', label: text.languages.sv },
          { value: 'en', label: text.languages.en },
        ]}
      />
      <Checkbox
        id="isModerated"
        name="isModerated"
        value="yes"
        label={text.isModerated}
        isChecked={values.isModerated}
      />
    </>
  );
}
