import { type Option, SelectField, TextArea, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import type { GoalField, GoalValues } from '../goal-form.ts';
import { goalMessages } from '../messages/goal.ts';
import type { GoalOptions } from '../options.ts';
import { TargetFields } from './target-fields.tsx';

/** The fields of a goal with what is wrong beside each; `now` is what stands there since somebody else's change. */
export function GoalFields(props: {
  readonly language: Language;
  readonly values: GoalValues;
  readonly now: GoalValues | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly options: GoalOptions;
}) {
  const { language, values, now, options } = props;
  const text = goalMessages(language);
  const choices: Readonly<Partial<Record<GoalField, readonly Option[]>>> = options;
  const beside = (field: GoalField): string | undefined => {
    const current = now?.[field];
    if (current === undefined || current === values[field]) return undefined;
    const label = choices[field]?.find(({ value }) => value === current)?.label ?? current;
    return text.standsNow(label === '' ? text.nothing : label);
  };
  const common = (field: GoalField) => ({
    id: field,
    name: field,
    value: values[field],
    error: props.errors[field] ?? beside(field),
  });
  return (
    <>
      <SelectField {...common('kind')} label={text.fields.kind} options={options.kind} />
      <TextField
        {...common('title')}
        label={text.fields.title}
        hint={text.fields.titleHint}
        autoComplete="off"
        isRequired
      />
      <TextArea {...common('description')} label={text.fields.description} rows={4} />
      <SelectField
        {...common('part')}
        label={text.fields.part}
        hint={text.fields.partHint}
        options={options.part}
      />
      <SelectField
        {...common('serves')}
        label={text.fields.serves}
        hint={text.fields.servesHint}
        options={options.serves}
      />
      <SelectField {...common('aim')} label={text.fields.aim} options={options.aim} />
      <TextField
        {...common('weight')}
        label={text.fields.weight}
        hint={text.fields.weightHint}
        autoComplete="off"
        isRequired
      />
      <TextField {...common('validFrom')} type="date" label={text.fields.validFrom} isRequired />
      <TextField
        {...common('validTo')}
        type="date"
        label={text.fields.validTo}
        hint={text.fields.validToHint}
      />
      <TargetFields
        language={language}
        targets={values.targets}
        now={now?.targets ?? null}
        errors={props.errors}
      />
    </>
  );
}
