import { Section } from '#ui/components/finding.tsx';
import {
  Checkbox,
  ErrorSummary,
  type Option,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { fieldOfNote, type NoteValues } from '../agenda-form.ts';
import { agendaMessages } from '../messages/agenda.ts';
import { followUpWords } from '../messages/words.ts';
import { choices } from '../model/agenda-note.ts';

/** What the group said, and what somebody is to do. */
export function NoteForm(props: {
  readonly language: Language;
  readonly values: NoteValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly people: readonly Option[];
  readonly formKey: string;
}) {
  const { language, values, people } = props;
  const text = agendaMessages(language);
  const words = followUpWords(language).choice;
  const errors = Object.fromEntries(
    Object.entries(props.errors).map(([path, message]) => [fieldOfNote(path), message]),
  );
  const field = (name: string) => ({
    id: name,
    name,
    ...(errors[name] === undefined ? {} : { error: errors[name] }),
  });
  return (
    <Section id="anteckna" title={text.note} lede={text.noteLede}>
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="step" value="note" />
        <input type="hidden" name="key" value={props.formKey} />
        <TextArea {...field('words')} label={text.wordsField} rows={4} value={values.words} />
        <SelectField
          {...field('choice')}
          label={text.choiceField}
          value={values.choice}
          options={[
            { value: '', label: text.noChoice },
            ...choices.map(choice => ({ value: choice, label: words[choice] })),
          ]}
        />
        <Checkbox id="isHeld" name="isHeld" value="ja" label={text.heldField} isChecked={values.isHeld} />
        <TextField {...field('againOn')} type="date" label={text.againField} value={values.againOn} />
        <div className="row-line">
          <TextField
            {...field('actionTitle')}
            label={text.actionTitle}
            value={values.actionTitle}
            autoComplete="off"
          />
          <SelectField
            {...field('actionPerson')}
            label={text.actionPerson}
            value={values.actionPerson}
            options={[{ value: '', label: text.nobody }, ...people]}
          />
          <TextField
            {...field('actionDueOn')}
            type="date"
            label={text.actionDueOn}
            value={values.actionDueOn}
          />
        </div>
        <SubmitButton label={text.saveNote} variant="secondary" />
      </form>
    </Section>
  );
}
