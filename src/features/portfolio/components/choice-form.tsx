import { SelectField, TextField } from '#ui/components/forms.tsx';
import { Disclosure } from '#ui/components/provenance.tsx';
import type { Language } from '#ui/language/language.ts';
import type { ChoiceValues } from '../form.ts';
import { messages } from '../messages/portfolio.ts';
import type { Listed } from '../scenario-view.ts';

export type RefusedChoice = {
  readonly values: ChoiceValues;
  readonly errors: Readonly<Record<string, string>>;
};

/** Locks an initiative to a period, takes it in, keeps it out, or lets it go; each with a reason. */
export function ChoiceForm(props: {
  readonly language: Language;
  readonly version: number;
  readonly initiative: Listed;
  /** Where it starts in the portfolio shown. */
  readonly start: number | null;
  readonly refused: RefusedChoice | null;
}) {
  const { language, initiative, start } = props;
  const text = messages(language);
  const refused = props.refused?.values.initiative === initiative.id ? props.refused : null;
  const held = initiative.choice;
  return (
    <Disclosure summary={text.change} isOpen={refused !== null}>
      <form className="choice-form" method="post" aria-label={text.choice.of(initiative.title)}>
        <input type="hidden" name="step" value="choose" />
        <input type="hidden" name="version" value={props.version} />
        <input type="hidden" name="initiative" value={initiative.id} />
        <SelectField
          id={`startPeriod-${initiative.shown}`}
          name="startPeriod"
          label={text.choice.period}
          value={refused?.values.startPeriod ?? String(held?.startPeriod ?? start ?? '')}
          options={initiative.periods}
          error={refused?.errors.startPeriod}
        />
        <TextField
          id={`reason-${initiative.shown}`}
          name="reason"
          label={text.choice.reason}
          value={refused?.values.reason ?? held?.reason ?? ''}
          autoComplete="off"
          error={refused?.errors.reason}
        />
        <div className="button-row">
          <RuleButton rule="locked" label={text.choice.lock} />
          <RuleButton rule="in" label={text.choice.in} />
          <RuleButton rule="out" label={text.choice.out} />
          {held !== null && <RuleButton rule="free" label={text.choice.free} />}
        </div>
      </form>
    </Disclosure>
  );
}

function RuleButton({ rule, label }: { readonly rule: string; readonly label: string }) {
  return (
    <button className="ds-button" type="submit" data-variant="secondary" name="rule" value={rule}>
      {label}
    </button>
  );
}
