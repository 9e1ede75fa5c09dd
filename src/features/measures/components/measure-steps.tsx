import { SubmitButton } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { formMessages } from '../messages/form.ts';

export const measureSteps = ['change', 'retire', 'resume', 'remove'] as const;

/** What else can be done with a measure than change it. */
export function MeasureSteps(props: {
  readonly language: Language;
  readonly version: number;
  readonly isRetired: boolean;
}) {
  const text = formMessages(props.language);
  const step = (name: (typeof measureSteps)[number], label: string, told: string) => (
    <form className="form" method="post">
      <input type="hidden" name="step" value={name} />
      <input type="hidden" name="version" value={props.version} />
      {told !== '' && <p>{told}</p>}
      <SubmitButton label={label} variant="secondary" />
    </form>
  );
  return (
    <div className="stack">
      {props.isRetired ? step('resume', text.resume, '') : step('retire', text.retire, text.retireText)}
      {step('remove', text.remove, text.removeText)}
    </div>
  );
}
