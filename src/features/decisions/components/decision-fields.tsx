import { type Option, SelectField, TextArea, TextField } from '#ui/components/forms.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { type DecisionValues, pointBlocks } from '../decision-values.ts';
import { decisionMessages } from '../messages/decision.ts';
import { decisionWords } from '../messages/words.ts';
import { grounds, outcomes } from '../model/decision.ts';

type Props = {
  readonly language: Language;
  readonly values: DecisionValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly options: {
    readonly owners: readonly Option[];
    readonly people: readonly Option[];
    readonly authorities: readonly Option[];
  };
  /** The day of the meeting, which is the day of the decision; null outside a meeting. */
  readonly heldOn: string | null;
};

/** The fields of a decision: what was decided, by whom formally, and who answers. */
export function DecisionFields(props: Props) {
  const { language, values, errors, heldOn } = props;
  const text = decisionMessages(language);
  const words = decisionWords(language);
  const field = (name: Exclude<keyof DecisionValues, 'points'>) => ({
    id: name,
    name,
    label: text.fields[name],
    value: values[name],
    error: errors[name],
  });
  return (
    <>
      <SelectField
        {...field('outcome')}
        options={[
          { value: '', label: text.choose },
          ...outcomes.map(outcome => ({ value: outcome, label: words.outcomeSentence[outcome] })),
        ]}
        isRequired
      />
      {heldOn === null ? (
        <TextField {...field('decidedOn')} type="date" isRequired />
      ) : (
        <>
          <input type="hidden" id="decidedOn" name="decidedOn" value={heldOn} />
          <TextField {...field('paragraph')} hint={text.fields.paragraphHint} autoComplete="off" isRequired />
        </>
      )}
      <TextField {...field('registrationNumber')} autoComplete="off" />
      <SelectField
        {...field('ground')}
        hint={text.fields.groundHint}
        options={[
          { value: '', label: text.choose },
          ...grounds.map(ground => ({ value: ground, label: words.ground[ground] })),
        ]}
        isRequired
      />
      <SelectField
        {...field('deciderPart')}
        options={[{ value: '', label: text.none }, ...props.options.authorities]}
      />
      <SelectField
        {...field('deciderPerson')}
        options={[{ value: '', label: text.none }, ...props.options.people]}
      />
      <TextField {...field('delegationPoint')} autoComplete="off" />
      <TextArea {...field('reasons')} hint={text.fields.reasonsHint} rows={5} isRequired />
      <TextArea {...field('dissent')} rows={3} />
      <TextArea {...field('conditions')} rows={3} />
      <Answering {...props} />
      <Points {...props} />
    </>
  );
}

function Answering({ language, values, errors, options }: Props) {
  const text = decisionMessages(language);
  const none = { value: '', label: text.none };
  return (
    <>
      <SelectField
        id="owner"
        name="owner"
        label={text.fields.owner}
        hint={text.fields.ownerHint}
        value={values.owner}
        options={[none, ...options.owners]}
        error={errors.owner}
      />
      <SelectField
        id="benefitOwner"
        name="benefitOwner"
        label={text.fields.benefitOwner}
        value={values.benefitOwner}
        options={[none, ...options.people]}
        error={errors.benefitOwner}
      />
      <SelectField
        id="reviewer"
        name="reviewer"
        label={text.fields.reviewer}
        hint={text.fields.reviewerHint}
        value={values.reviewer}
        options={[none, ...options.people]}
        error={errors.reviewer}
      />
    </>
  );
}

function Points({ language, values, errors }: Props) {
  const text = decisionMessages(language).fields;
  return (
    <fieldset className="choices">
      <legend className="ds-label">{text.points}</legend>
      <p className="hint">{text.pointsHint}</p>
      {pointBlocks.map(at => (
        <div className="stack" key={at}>
          <TextField
            id={`points-${at}-dueOn`}
            name={`points-${at}-dueOn`}
            type="date"
            label={text.pointDay(formatNumber(at + 1, language, 0))}
            value={values.points[at]?.dueOn ?? ''}
            error={errors[`points.${at}.dueOn`]}
          />
          <TextField
            id={`points-${at}-question`}
            name={`points-${at}-question`}
            label={text.pointQuestion(formatNumber(at + 1, language, 0))}
            value={values.points[at]?.question ?? ''}
            autoComplete="off"
            error={errors[`points.${at}.question`]}
          />
        </div>
      ))}
    </fieldset>
  );
}
