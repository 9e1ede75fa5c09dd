import { peerSetMessages } from '#features/situation/messages/peer-sets.ts';
import type { SetValues } from '#features/situation/peer-set-form.ts';
import { ErrorSummary, SubmitButton, TextArea, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';

/** Name, reason and units of a group to compare with. */
export function PeerSetForm(props: {
  readonly language: Language;
  readonly version: number;
  readonly values: SetValues;
  readonly now: { readonly version: number; readonly values: SetValues } | null;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { language, values, now, errors } = props;
  const text = peerSetMessages(language);
  const field = (name: keyof SetValues) => ({
    ...{ id: name, name, value: values[name], label: text[name] },
    error:
      errors[name] ??
      (now === null || now.values[name] === values[name] ? undefined : text.standsNow(now.values[name])),
  });
  return (
    <>
      <ErrorSummary
        language={language}
        errors={Object.entries(errors).map(([name, message]) => ({ fieldId: name || 'name', message }))}
      />
      <form className="form" method="post">
        <input type="hidden" name="version" value={now?.version ?? props.version} />
        <TextField {...field('name')} autoComplete="off" isRequired />
        <TextArea {...field('units')} hint={text.unitsHint} rows={8} isRequired />
        <TextArea {...field('why')} rows={3} />
        <SubmitButton label={text.save} />
      </form>
    </>
  );
}
