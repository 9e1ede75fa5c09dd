import { SubmitButton } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/portfolio.ts';

/** Asks for the portfolio of the scenario. */
export function CalculateForm(props: {
  readonly language: Language;
  readonly formKey: string;
  readonly isAgain: boolean;
}) {
  const text = messages(props.language);
  return (
    <form method="post" id="rakna">
      <input type="hidden" name="step" value="calculate" />
      <input type="hidden" name="key" value={props.formKey} />
      <SubmitButton label={props.isAgain ? text.recalculate : text.calculate} />
    </form>
  );
}
