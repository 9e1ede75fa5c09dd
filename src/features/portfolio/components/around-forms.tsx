import { aims } from '#features/direction/index.ts';
import { SelectField, SubmitButton } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import { aroundMessages } from '../messages/around.ts';
import { settingsMessages } from '../messages/settings.ts';

/** Asks for a thousand draws. */
export function RobustnessForm(props: { readonly language: Language; readonly formKey: string }) {
  return (
    <form method="post" id="dra">
      <input type="hidden" name="step" value="robustness" />
      <input type="hidden" name="key" value={props.formKey} />
      <SubmitButton label={aroundMessages(props.language).robustButton} variant="secondary" />
    </form>
  );
}

/** Asks for the trade-off between two aims. */
export function FrontierForm(props: {
  readonly language: Language;
  readonly formKey: string;
  readonly first: string;
  readonly second: string;
  readonly error: string | undefined;
}) {
  const text = aroundMessages(props.language);
  const words = settingsMessages(props.language).aim;
  const options = aims.map(aim => ({ value: aim, label: words[aim] }));
  return (
    <form className="choice-form" method="post">
      <input type="hidden" name="step" value="frontier" />
      <input type="hidden" name="key" value={props.formKey} />
      <SelectField id="first" name="first" label={text.first} value={props.first} options={options} />
      <SelectField
        id="second"
        name="second"
        label={text.second}
        value={props.second}
        options={options}
        error={props.error}
      />
      <SubmitButton label={text.frontierButton} variant="secondary" />
    </form>
  );
}
