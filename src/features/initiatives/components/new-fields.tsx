import type { Option } from '#ui/components/forms.tsx';
import { formMessages } from '../messages/form.ts';
import { initiativeWords } from '../messages/words.ts';
import { initiativeKinds, mustReasons } from '../model/fields.ts';
import { NamedArea, NamedChoices, NamedSelect, NamedText, type Shown } from './form-fields.tsx';

/** What an idea needs to be entered, and what it comes from. */
export function NewFields(
  props: Shown & {
    readonly parts: readonly Option[];
    readonly goals: readonly Option[];
    readonly origins: readonly Option[];
  },
) {
  const { language, form } = props;
  const text = formMessages(language);
  const words = initiativeWords(language);
  const named = { language, form };
  return (
    <>
      {props.origins.length > 0 && (
        <NamedChoices {...named} list="origins" legend={text.add.origins} options={props.origins} />
      )}
      <NamedText {...named} name="title" label={text.basis.name} isRequired />
      <NamedArea
        {...named}
        name="summary"
        label={text.basis.summary}
        hint={text.basis.summaryHint}
        rows={4}
      />
      <NamedSelect
        {...named}
        name="kind"
        label={text.basis.kind}
        options={initiativeKinds.map(value => ({ value, label: words.kind[value] }))}
      />
      {props.parts.length > 0 && (
        <NamedChoices {...named} list="departments" legend={text.basis.departments} options={props.parts} />
      )}
      {props.goals.length > 0 && (
        <NamedChoices {...named} list="goals" legend={text.basis.goals} options={props.goals} />
      )}
      <NamedSelect
        {...named}
        name="mustReason"
        label={text.basis.mustReason}
        options={[
          { value: '', label: text.basis.mustFree },
          ...mustReasons.map(value => ({ value, label: words.must[value] })),
        ]}
      />
      <NamedText {...named} name="mustText" label={text.basis.mustText} hint={text.basis.mustTextHint} />
      <NamedText
        {...named}
        name="mainKeyFigure"
        label={text.basis.mainKeyFigure}
        hint={text.basis.mainKeyFigureHint}
      />
    </>
  );
}
