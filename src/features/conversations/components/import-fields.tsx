import { FileField, SelectField, TextArea, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { resultFormMessages } from '../messages/result-forms.ts';

const fields = [
  'question',
  'background',
  'language',
  'opensOn',
  'closesOn',
  'promise',
  'promisedOn',
  'invited',
] as const;
export type ImportTyped = Readonly<Record<(typeof fields)[number], string>>;

const typedBy = (value: (field: (typeof fields)[number]) => string): ImportTyped => ({
  question: value('question'),
  background: value('background'),
  language: value('language'),
  opensOn: value('opensOn'),
  closesOn: value('closesOn'),
  promise: value('promise'),
  promisedOn: value('promisedOn'),
  invited: value('invited'),
});

export const noImport: ImportTyped = typedBy(field => (field === 'language' ? 'sv' : ''));

export const importTyped = (sent: ReadonlyMap<string, string>): ImportTyped =>
  typedBy(field => sent.get(field) ?? '');

/** What a conversation that was held elsewhere was about, and its files. */
export function ImportFields(props: {
  readonly language: Language;
  readonly typed: ImportTyped;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { typed, errors } = props;
  const text = resultFormMessages(props.language).import;
  const common = (field: (typeof fields)[number]) => ({
    id: field,
    name: field,
    value: typed[field],
    label: text[field],
    error: errors[field],
  });
  const file = (name: 'comments' | 'votes' | 'participation', hint: string) => (
    <FileField
      id={name}
      name={name}
      label={text[name]}
      hint={hint}
      accept=".csv"
      isRequired={name !== 'participation'}
      error={errors[name]}
    />
  );
  return (
    <>
      <TextField {...common('question')} isRequired autoComplete="off" />
      <TextArea {...common('background')} rows={3} />
      <SelectField
        {...common('language')}
        options={(['sv', 'en'] as const).map(value => ({ value, label: text.languages[value] }))}
      />
      <TextField {...common('opensOn')} type="date" isRequired />
      <TextField {...common('closesOn')} type="date" isRequired />
      <TextArea {...common('promise')} rows={2} isRequired />
      <TextField {...common('promisedOn')} type="date" isRequired />
      <TextField {...common('invited')} type="number" isRequired />
      {file('comments', text.commentsHint)}
      {file('votes', text.votesHint)}
      {file('participation', text.participationHint)}
    </>
  );
}
