import { Section } from '#ui/components/finding.tsx';
import { SubmitButton, TextField } from '#ui/components/forms.tsx';
import type { Language } from '#ui/language/language.ts';
import type { GoalValues, NowValues } from '../goal-form.ts';
import { goalMessages } from '../messages/goal.ts';
import type { GoalOptions } from '../options.ts';
import { GoalFields } from './goal-fields.tsx';

export const goalSteps = ['change', 'end', 'remove'] as const;

export type RefusedGoal = {
  readonly step: (typeof goalSteps)[number];
  readonly values: GoalValues;
  readonly lastDay: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly now: NowValues<GoalValues> | null;
};

/** Changes, ends and removes a goal. What was typed stands after a refusal. */
export function GoalForms(props: {
  readonly language: Language;
  readonly version: number;
  readonly values: GoalValues;
  readonly options: GoalOptions;
  readonly refused: RefusedGoal | null;
}) {
  const { language, refused } = props;
  const text = goalMessages(language);
  const version = refused?.now?.version ?? props.version;
  const changing = refused?.step === 'change' ? refused : null;
  const ending = refused?.step === 'end' ? refused : null;
  return (
    <>
      <Section id="andra" title={text.change} lede={text.changeLede}>
        <form className="form" method="post">
          <input type="hidden" name="step" value="change" />
          <input type="hidden" name="version" value={version} />
          <GoalFields
            language={language}
            values={changing?.values ?? props.values}
            now={changing?.now?.values ?? null}
            errors={changing?.errors ?? {}}
            options={props.options}
          />
          <SubmitButton label={text.save} />
        </form>
      </Section>
      <Section id="avsluta" title={text.end} lede={text.endLede}>
        <form className="form" method="post">
          <input type="hidden" name="step" value="end" />
          <input type="hidden" name="version" value={version} />
          <TextField
            id="lastDay"
            name="lastDay"
            type="date"
            label={text.lastDay}
            value={ending?.lastDay ?? props.values.validTo}
            isRequired
            error={ending === null ? undefined : Object.values(ending.errors).join(' ')}
          />
          <SubmitButton label={text.endButton} variant="secondary" />
        </form>
      </Section>
      <Section id="ta-bort" title={text.remove} lede={text.removeLede}>
        <form method="post">
          <input type="hidden" name="step" value="remove" />
          <input type="hidden" name="version" value={version} />
          <SubmitButton label={text.removeButton} variant="secondary" />
        </form>
      </Section>
    </>
  );
}
