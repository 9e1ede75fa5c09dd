import { SelectField, SubmitButton, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { commitmentMessages } from '../messages/commitment.ts';
import { followUpWords } from '../messages/words.ts';
import { verdicts } from '../model/check-in.ts';

export type ReviewTyped = { readonly checkIn: string; readonly verdict: string; readonly words: string };

/** Somebody else than the owner says whether an answer is how they see it. */
export function ReviewForm(props: {
  readonly language: Language;
  readonly checkIn: string;
  readonly typed: ReviewTyped | null;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { language, checkIn, errors } = props;
  const text = commitmentMessages(language);
  const typed = props.typed?.checkIn === checkIn ? props.typed : null;
  return (
    <form className="form" method="post" id={`granska-${checkIn}`}>
      <h3>{text.reviewTitle}</h3>
      <p className="hint">{text.reviewLede}</p>
      <input type="hidden" name="step" value="review" />
      <input type="hidden" name="checkIn" value={checkIn} />
      <SelectField
        id={`verdict-${checkIn}`}
        name="verdict"
        label={text.verdictField}
        value={typed?.verdict ?? 'agreed'}
        options={verdicts.map(verdict => ({
          value: verdict,
          label: followUpWords(language).verdict[verdict],
        }))}
      />
      <TextField
        id={`words-${checkIn}`}
        name="words"
        label={text.wordsField}
        hint={text.wordsHint}
        value={typed?.words ?? ''}
        autoComplete="off"
        {...(typed !== null && errors.words !== undefined ? { error: errors.words } : {})}
      />
      <SubmitButton label={text.saveReview} variant="secondary" />
    </form>
  );
}
