import { Section } from '#ui/components/finding.tsx';
import type { Language } from '#ui/language/language.ts';
import { commitmentMessages } from '../messages/commitment.ts';
import type { AnswerTold } from '../reading/followed.ts';
import { AnswerShown } from './answer-shown.tsx';
import { ReviewForm, type ReviewTyped } from './review-form.tsx';

/** Every answer, also those that were corrected; each can be reviewed by whoever the decision names. */
export function AnswerHistory(props: {
  readonly language: Language;
  readonly answers: readonly AnswerTold[];
  readonly reader: string;
  readonly typed: ReviewTyped | null;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { language, answers, reader } = props;
  const text = commitmentMessages(language);
  return (
    <Section id="svar" title={text.history}>
      {answers.length === 0 ? (
        <p>{text.noHistory}</p>
      ) : (
        <ol className="answer-list">
          {answers.map(answer => (
            <li key={answer.id}>
              <AnswerShown language={language} answer={answer} />
              {answer.correctedBy === null &&
                [answer.answeredBy.id, answer.answeredFor.id].includes(reader) && (
                  <p>
                    <a href={`/uppfoljning/avstamning/${answer.duty}?ratta=ja`}>{text.correct}</a>
                  </p>
                )}
              {answer.mayReview && (
                <ReviewForm
                  language={language}
                  checkIn={answer.id}
                  typed={props.typed}
                  errors={props.errors}
                />
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
