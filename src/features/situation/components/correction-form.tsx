import { directions, kinds } from '#core/panel/key-figure.ts';
import type { CorrectionNow, CorrectionValues } from '#features/situation/correction-form.ts';
import { correctionMessages } from '#features/situation/messages/correction.ts';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { ErrorSummary, SelectField, SubmitButton, TextArea } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';

/** Kind, direction and reason of a correction; what somebody else wrote meanwhile stands beside what was typed. */
export function CorrectionForm(props: {
  readonly language: Language;
  readonly version: number;
  readonly values: CorrectionValues;
  readonly now: CorrectionNow | null;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { language, values, now, errors } = props;
  const text = correctionMessages(language);
  const words = keyFigureMessages(language);
  const stands = (field: keyof CorrectionValues, shown: string | undefined) =>
    errors[field] ??
    (now === null || shown === undefined || now[field] === values[field] ? undefined : text.standsNow(shown));
  return (
    <>
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([field, message]) => ({ fieldId: field || 'kind', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="version" value={now?.version ?? props.version} />
        <SelectField
          id="kind"
          name="kind"
          label={text.fields.kind}
          hint={text.fields.kindHint}
          value={values.kind}
          error={stands('kind', now === null ? undefined : words.kinds[now.kind])}
          options={kinds.map(kind => ({ value: kind, label: words.kinds[kind] }))}
        />
        <SelectField
          id="direction"
          name="direction"
          label={text.fields.direction}
          hint={text.fields.directionHint}
          value={values.direction}
          error={stands('direction', now === null ? undefined : words.directions[now.direction])}
          options={directions.map(direction => ({ value: direction, label: words.directions[direction] }))}
        />
        <TextArea
          id="reason"
          name="reason"
          label={text.fields.reason}
          hint={text.fields.reasonHint}
          value={values.reason}
          error={stands('reason', now?.reason)}
          rows={3}
          isRequired
        />
        <SubmitButton label={text.save} />
      </form>
    </>
  );
}
