import { Section } from '#ui/components/finding.tsx';
import { SelectField, TextField } from '#ui/components/forms.tsx';
import { formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import type { FrameValues } from '../frame-form.ts';
import { frameMessages } from '../messages/frame.ts';
import { problemMessages } from '../messages/problems.ts';
import type { Option } from '../scenario-view.ts';

type Shared = {
  readonly language: Language;
  readonly values: FrameValues;
  /** As somebody else left it meanwhile. */
  readonly now: FrameValues | null;
  /** By the id of the field. */
  readonly errors: Readonly<Record<string, string>>;
};

const nowOf = (language: Language, typed: string, now: string | undefined) => {
  const text = problemMessages(language);
  return now === undefined || now === typed ? {} : { hint: text.now(now === '' ? text.nothing : now) };
};

/** Money per year: a row of fields for each kind. */
export function BudgetFields(props: Shared & { readonly firstYear: number }) {
  const { language, values, now, errors, firstYear } = props;
  const text = frameMessages(language);
  return (
    <Section id="pengar" title={text.budgets} lede={text.budgetsLede}>
      {(['investment', 'running'] as const).map(budget => (
        <fieldset className="number-group" key={budget}>
          <legend>{text[budget]}</legend>
          <div className="number-fields">
            {values[budget].map((amount, year) => (
              <TextField
                // biome-ignore lint/suspicious/noArrayIndexKey: a year is its place in the plan
                key={`${budget}.${year}`}
                id={`${budget}.${year}`}
                name={`${budget}.${year}`}
                label={text.amountOf(formatYear(firstYear + year))}
                {...nowOf(language, amount, now?.[budget][year])}
                value={amount}
                autoComplete="off"
                error={errors[`${budget}.${year}`]}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </Section>
  );
}

/** Hands per role: role, whose, and how many. */
export function CapacityFields(
  props: Shared & {
    readonly parts: readonly Option[];
    readonly lede: string;
    readonly needed: readonly string[];
  },
) {
  const { language, values, now, errors, parts, needed } = props;
  const text = frameMessages(language);
  return (
    <Section id="hander" title={text.capacities} lede={props.lede}>
      {needed.length > 0 && <p>{text.needed(needed.join(', '))}</p>}
      {values.capacities.map((row, at) => {
        const other = now?.capacities[at];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own but its place in the form
          <fieldset className="number-group form-row" key={at}>
            <legend className="ds-sr-only">{`${text.capacities}, ${text.row(String(at + 1))}`}</legend>
            <div className="number-fields">
              <TextField
                id={`role.${at}`}
                name={`role.${at}`}
                label={text.role}
                {...nowOf(language, row.role, other?.role)}
                value={row.role}
                autoComplete="off"
                error={errors[`role.${at}`]}
              />
              <SelectField
                id={`part.${at}`}
                name={`part.${at}`}
                label={text.part}
                value={row.part}
                options={[{ value: '', label: text.common }, ...parts]}
                error={errors[`part.${at}`]}
              />
              <TextField
                id={`perPeriod.${at}`}
                name={`perPeriod.${at}`}
                label={text.hands}
                {...nowOf(language, row.perPeriod, other?.perPeriod)}
                value={row.perPeriod}
                autoComplete="off"
                error={errors[`perPeriod.${at}`]}
              />
            </div>
          </fieldset>
        );
      })}
    </Section>
  );
}

/** How many initiatives a part takes on at a time. */
export function AtATimeFields(props: Shared & { readonly parts: readonly Option[] }) {
  const { language, values, now, errors, parts } = props;
  const text = frameMessages(language);
  return (
    <Section id="samtidiga" title={text.atATime} lede={text.atATimeLede}>
      {values.atATime.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own but its place in the form
        <fieldset className="number-group form-row" key={at}>
          <legend className="ds-sr-only">{`${text.atATime}, ${text.row(String(at + 1))}`}</legend>
          <div className="number-fields">
            <SelectField
              id={`atPart.${at}`}
              name={`atPart.${at}`}
              label={text.part}
              value={row.part}
              options={[{ value: '', label: text.choose }, ...parts]}
              error={errors[`atPart.${at}`]}
            />
            <TextField
              id={`atMost.${at}`}
              name={`atMost.${at}`}
              label={text.atMost}
              {...nowOf(language, row.atMost, now?.atATime[at]?.atMost)}
              value={row.atMost}
              autoComplete="off"
              error={errors[`atMost.${at}`]}
            />
          </div>
        </fieldset>
      ))}
    </Section>
  );
}
