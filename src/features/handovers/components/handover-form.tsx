import { SelectField, SubmitButton, TextArea, TextField } from '#ui/components/forms.tsx';
import { Message } from '#ui/components/states.tsx';
import type { Language } from '#ui/language/language.ts';
import { copyKinds, type HandoverValues } from '../form.ts';
import { messages } from '../messages.ts';

type Named = { readonly id: string; readonly name: string };

/** What is handed over, from whom and to whom; only the fields of what was chosen. */
export function HandoverForm(props: {
  readonly language: Language;
  readonly formKey: string;
  readonly values: HandoverValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly authorities: readonly Named[];
  readonly advisers: readonly Named[];
}) {
  const { language, values, errors, authorities, advisers } = props;
  const text = messages(language);
  const none = { value: '', label: text.fields.choose };
  return (
    <>
      <nav className="choice-line" aria-label={text.kinds.label}>
        <ul>
          {copyKinds.map(kind => (
            <li key={kind}>
              <a
                href={`/overlamningar/ny?vad=${kind}`}
                aria-current={kind === values.kind ? 'true' : undefined}
              >
                {text.kinds[kind]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form className="form" method="post" action={`/overlamningar/ny?vad=${values.kind}`}>
        <input type="hidden" name="key" value={props.formKey} />
        <input type="hidden" name="kind" value={values.kind} />
        {values.kind === 'document' ? (
          <>
            <TextField
              id="title"
              name="title"
              label={text.fields.title}
              value={values.title}
              autoComplete="off"
              isRequired
              error={errors.title}
            />
            <TextArea
              id="text"
              name="text"
              label={text.fields.text}
              hint={text.fields.textHint}
              value={values.text}
              rows={14}
              isRequired
              error={errors.text}
            />
          </>
        ) : (
          <TextField
            id="onDate"
            name="onDate"
            type="date"
            label={text.fields.onDate}
            value={values.onDate}
            isRequired
            error={errors.onDate}
          />
        )}
        <SelectField
          id="from"
          name="from"
          label={text.fields.from}
          hint={text.fields.fromHint}
          value={values.from}
          options={[none, ...authorities.map(({ id, name }) => ({ value: id, label: name }))]}
          isRequired
          error={errors.from}
        />
        <SelectField
          id="to"
          name="to"
          label={text.fields.to}
          hint={text.fields.toHint}
          value={values.to}
          options={[
            none,
            ...authorities.map(({ id, name }) => ({ value: `part:${id}`, label: name })),
            ...advisers.map(({ id, name }) => ({
              value: `person:${id}`,
              label: text.fields.adviser(name),
            })),
          ]}
          isRequired
          error={errors.to}
        />
        <Message kind="caution">{text.becomes}</Message>
        <SubmitButton label={text.button} />
      </form>
    </>
  );
}
