import { StatusMark } from '#ui/components/marks.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { commitmentMessages } from '../messages/commitment.ts';
import { followUpWords } from '../messages/words.ts';
import type { AnswerTold } from '../reading/followed.ts';
import { toneOf } from '../tones.ts';

/** An answer with who gave it, and what somebody else made of it. */
export function AnswerShown(props: { readonly language: Language; readonly answer: AnswerTold }) {
  const { language, answer } = props;
  const text = commitmentMessages(language);
  const words = followUpWords(language);
  const { answeredBy, answeredFor, review } = answer;
  const day = formatDate(answer.answeredAt, language);
  return (
    <div className="answer" data-corrected={answer.correctedBy !== null}>
      <p>
        <StatusMark tone={toneOf[answer.status]} label={words.status[answer.status]} />
      </p>
      <p className="hint">
        {answeredBy.id === answeredFor.id
          ? text.answeredBy(answeredBy.name, day)
          : text.answeredFor(answeredBy.name, answeredFor.name, day)}
        {answer.correctedBy !== null && ` · ${text.corrected}`}
        {answer.corrects !== null && ` · ${text.corrects}`}
      </p>
      <p className="answer-words">
        <Swedish>{answer.sinceLast}</Swedish>
      </p>
      {answer.next !== '' && (
        <p className="answer-words">
          <strong>{text.next}:</strong> <Swedish>{answer.next}</Swedish>
        </p>
      )}
      {answer.asksBy !== null && (
        <p className="answer-words">
          <strong>{text.asks}:</strong>{' '}
          <Swedish>{text.asksBy(answer.asks, formatDate(answer.asksBy, language))}</Swedish>
        </p>
      )}
      {review === null ? (
        answer.correctedBy === null && <p className="hint">{text.notReviewed}</p>
      ) : (
        <p>
          {text.reviewed(
            words.verdict[review.verdict],
            review.reviewedBy.name,
            formatDate(review.reviewedAt, language),
          )}
          {review.words !== '' && (
            <>
              {': '}
              <Swedish>{review.words}</Swedish>
            </>
          )}
        </p>
      )}
    </div>
  );
}
