import { TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import type { Errors } from '../form.ts';
import { formMessages } from '../messages/forms.ts';

export type RoundValues = { readonly title: string; readonly answerBy: string };

/** What a round is called and by when it is to be answered; `now` is what stands there since somebody else's change. */
export function RoundFields(props: {
  readonly language: Language;
  readonly values: RoundValues;
  readonly errors: Errors;
  readonly now?: RoundValues | null;
}) {
  const { language, values, errors, now = null } = props;
  const text = formMessages(language);
  const errorOf = (field: keyof RoundValues) =>
    errors[field] ?? (now === null || now[field] === values[field] ? undefined : text.standsNow(now[field]));
  return (
    <>
      <TextField
        id="title"
        name="title"
        label={text.title}
        hint={text.titleHint}
        value={values.title}
        error={errorOf('title')}
        autoComplete="off"
        isRequired
      />
      <TextField
        id="answerBy"
        name="answerBy"
        label={text.answerBy}
        type="date"
        value={values.answerBy}
        error={errorOf('answerBy')}
        isRequired
      />
    </>
  );
}
