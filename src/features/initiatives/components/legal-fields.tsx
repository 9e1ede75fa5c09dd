import { formatDate } from '#ui/format/dates.ts';
import { formMessages } from '../messages/form.ts';
import { initiativeWords } from '../messages/words.ts';
import { legalAnswers } from '../model/fields.ts';
import type { LegalQuestion } from '../model/legal-question.ts';
import { NamedArea, NamedSelect, type Shown } from './form-fields.tsx';

/** The questions of legal certainty, each with its source, its answer and the reasons for it. */
export function LegalFields(props: Shown & { readonly questions: readonly LegalQuestion[] }) {
  const { language, form } = props;
  const text = formMessages(language).legal;
  const words = initiativeWords(language).answer;
  return props.questions.map(question => (
    <fieldset key={question.id} className="row-fields">
      <legend>
        {question.question[language]}
        {question.isNeeded && <span className="hint"> {text.needed}</span>}
      </legend>
      <p>{question.help[language]}</p>
      <p className="hint">
        {text.source(question.statute, question.source)}{' '}
        {question.checkedOn === null ? '' : text.checked(formatDate(question.checkedOn, language))}{' '}
        {question.certain ? '' : text.uncertain}
      </p>
      <NamedSelect
        {...{ language, form }}
        name={`legalAnswers.${question.id}.answer`}
        label={text.answer}
        options={[
          { value: '', label: text.notYet },
          ...legalAnswers.map(value => ({ value, label: words[value] })),
        ]}
      />
      <NamedArea
        {...{ language, form }}
        name={`legalAnswers.${question.id}.reason`}
        label={text.reason}
        rows={2}
      />
    </fieldset>
  ));
}
