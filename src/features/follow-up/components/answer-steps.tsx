import { ErrorSummary, SubmitButton, TextArea, TextField } from '#ui/components/forms.tsx';
import { ToneShape } from '#ui/components/marks.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { type AnswerValues, type Step, steps } from '../answer-form.ts';
import { checkInMessages } from '../messages/check-in.ts';
import { followUpWords } from '../messages/words.ts';
import { offeredStatuses } from '../model/check-in.ts';
import { toneOf } from '../tones.ts';

/** A check-in, one question to a screen: what has been answered travels along in the form. */
export function AnswerSteps(props: {
  readonly language: Language;
  readonly step: Step;
  readonly values: AnswerValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly corrects: string | null;
  readonly formKey: string;
}) {
  const { language, step, values, errors, corrects } = props;
  const text = checkInMessages(language);
  const at = steps.indexOf(step);
  const asked = step === 'asks' ? ['asks', 'asksBy'] : [step];
  const kept = Object.entries(values).filter(([name]) => !asked.includes(name));
  const count = formatNumber(steps.length, language, 0);
  const hidden = (
    <>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="key" value={props.formKey} />
      <input type="hidden" name="correctsAnswer" value={corrects ?? ''} />
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
  return (
    <div className="answer-form">
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({
          fieldId: asked.includes(field) ? field : 'fragan',
          message,
        }))}
      />
      <div id="fragan">
        <p className="hint">{text.step(formatNumber(at + 1, language, 0), count)}</p>
        <h2>{text.questions[step]}</h2>
      </div>
      {step === 'asks' && (
        // A form of its own: Enter in a field below must not send an answer without the question.
        <form className="form" method="post">
          {hidden}
          <button className="ds-button" type="submit" name="send" value="no">
            {text.no}
          </button>
        </form>
      )}
      <form className="form" method="post">
        {hidden}
        <Question language={language} step={step} values={values} errors={errors} />
        {at > 0 && (
          <p>
            <button
              className="ds-button"
              data-variant="tertiary"
              type="submit"
              name="back"
              value="ja"
              formNoValidate
            >
              {text.back}
            </button>
          </p>
        )}
      </form>
    </div>
  );
}

function Question(props: {
  readonly language: Language;
  readonly step: Step;
  readonly values: AnswerValues;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { language, step, values, errors } = props;
  const text = checkInMessages(language);
  const problem = (field: string) => (errors[field] === undefined ? {} : { error: errors[field] });
  switch (step) {
    case 'status':
      return (
        <div className="answer-choices" id="status">
          {offeredStatuses.map(status => (
            <button
              key={status}
              className="answer-choice"
              type="submit"
              name="status"
              value={status}
              aria-pressed={values.status === status}
            >
              <span className="answer-choice-word">
                <ToneShape tone={toneOf[status]} /> {followUpWords(language).status[status]}
              </span>
              <span className="hint">{text.statusHint[status]}</span>
            </button>
          ))}
        </div>
      );
    case 'sinceLast':
    case 'next':
      return (
        <>
          <TextArea
            id={step}
            name={step}
            label={text.questions[step]}
            hint={step === 'next' ? text.nextHint : text.characters}
            rows={5}
            value={values[step]}
            {...problem(step)}
          />
          <SubmitButton label={text.next} />
        </>
      );
    case 'asks':
      return (
        <>
          <TextField
            id="asks"
            name="asks"
            label={text.asksField}
            value={values.asks}
            autoComplete="off"
            {...problem('asks')}
          />
          <TextField
            id="asksBy"
            name="asksBy"
            type="date"
            label={text.asksByField}
            value={values.asksBy}
            {...problem('asksBy')}
          />
          <button className="ds-button" data-variant="secondary" type="submit" name="send" value="yes">
            {text.yes}
          </button>
        </>
      );
  }
}
