import { Section } from '#ui/components/finding.tsx';
import {
  ErrorSummary,
  type Option,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import type { DecisionValues } from '../agenda-form.ts';
import { agendaMessages } from '../messages/agenda.ts';
import { followUpWords } from '../messages/words.ts';
import { choices } from '../model/agenda-note.ts';

const fieldIdOf = (path: string): string =>
  path in { title: 0, ask: 0, choice: 0, consequences: 0 } ? `besluta-${path}` : 'besluta-title';

/** What is to be decided, as a proposal that is drawn up at once. */
export function DecideForm(props: {
  readonly language: Language;
  readonly values: DecisionValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly meetings: readonly Option[];
  readonly formKey: string;
}) {
  const { language, values, errors, meetings } = props;
  const text = agendaMessages(language);
  const words = followUpWords(language).choice;
  const field = (name: string) => ({
    id: `besluta-${name}`,
    name,
    ...(errors[name] === undefined ? {} : { error: errors[name] }),
  });
  return (
    <Section id="besluta" title={text.decide} lede={text.decideLede}>
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([path, message]) => ({ fieldId: fieldIdOf(path), message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="step" value="decide" />
        <input type="hidden" name="key" value={props.formKey} />
        <SelectField
          {...field('choice')}
          label={text.alternatives}
          value={values.choice}
          options={choices.map(choice => ({ value: choice, label: words[choice] }))}
        />
        <TextField {...field('title')} label={text.titleField} value={values.title} autoComplete="off" />
        <TextArea {...field('ask')} label={text.askField} rows={3} value={values.ask} />
        <TextArea
          {...field('consequences')}
          label={text.consequencesField}
          rows={2}
          value={values.consequences}
        />
        <SelectField
          {...field('meeting')}
          label={text.meetingField}
          value={values.meeting}
          options={[...meetings, { value: '', label: text.noMeeting }]}
        />
        <SubmitButton label={text.saveDecision} />
      </form>
    </Section>
  );
}
