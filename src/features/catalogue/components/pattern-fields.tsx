import { Section } from '#ui/components/finding.tsx';
import { Checkbox, type Option } from '#ui/components/forms.tsx';
import { catalogueMessages } from '../messages/catalogue.ts';
import { formMessages } from '../messages/form.ts';
import { ConditionRows, EffectRows, MechanismRows } from './repeated-fields.tsx';
import { Chosen, type FormShown, InEnglish, Typed } from './typed-fields.tsx';

/** What the form offers to choose among. */
export type FormOptions = { readonly areas: readonly Option[]; readonly facts: readonly Option[] };

/** Every part of a pattern as a form; English texts are folded in under each part. */
export function PatternFields({
  shown,
  options,
}: {
  readonly shown: FormShown;
  readonly options: FormOptions;
}) {
  const { language } = shown;
  const text = formMessages(language);
  const words = catalogueMessages(language);
  const listed = (name: string, label: string) => (
    <>
      <Typed shown={shown} name={`${name}.sv`} label={label} hint={text.perLine} rows={4} />
      <InEnglish shown={shown} rows={4} fields={[{ name, label }]} />
    </>
  );
  return (
    <>
      <Section id="vad" title={text.what}>
        <Typed shown={shown} name="name.sv" label={text.name} />
        <Typed shown={shown} name="summary.sv" label={text.summary} hint={text.summaryHint} rows={2} />
        <InEnglish
          shown={shown}
          rows={2}
          fields={[
            { name: 'name', label: text.name },
            { name: 'summary', label: text.summary },
          ]}
        />
        <Chosen
          shown={shown}
          name="scope"
          label={text.scope}
          options={[
            { value: 'municipality', label: words.municipality },
            { value: 'region', label: words.region },
            { value: 'both', label: words.both },
          ]}
          usual="municipality"
        />
        <Areas shown={shown} areas={options.areas} />
      </Section>
      <Section id="andringar" title={text.changes}>
        <Typed shown={shown} name="residents.sv" label={text.residents} rows={2} />
        <Typed shown={shown} name="employees.sv" label={text.employees} rows={2} />
        <Typed shown={shown} name="organisation.sv" label={text.organisation} rows={2} />
        <InEnglish
          shown={shown}
          rows={2}
          fields={[
            { name: 'residents', label: text.residents },
            { name: 'employees', label: text.employees },
            { name: 'organisation', label: text.organisation },
          ]}
        />
      </Section>
      <Section id="mechanisms" title={text.mechanisms} lede={text.mechanismsHint}>
        <MechanismRows shown={shown} />
      </Section>
      <Section id="villkor" title={text.conditions}>
        {listed('preconditions', text.conditions)}
      </Section>
      <Section id="legal" title={text.legal} lede={text.legalHint}>
        <ConditionRows shown={shown} facts={options.facts} />
        <Chosen
          shown={shown}
          name="decisions"
          label={text.decisions}
          options={[
            { value: 'untouched', label: text.untouched },
            { value: 'touched', label: text.touched },
          ]}
          usual="untouched"
        />
        <Typed shown={shown} name="human.sv" label={text.human} rows={2} />
        <InEnglish shown={shown} rows={2} fields={[{ name: 'human', label: text.human }]} />
      </Section>
      <Section id="insats" title={text.effort}>
        <Chosen
          shown={shown}
          name="effort.size"
          label={text.size}
          options={[
            { value: 'small', label: text.small },
            { value: 'medium', label: text.medium },
            { value: 'large', label: text.large },
          ]}
          usual="medium"
        />
        <Typed shown={shown} name="effort.low" label={text.monthsLow} type="number" />
        <Typed shown={shown} name="effort.high" label={text.monthsHigh} type="number" />
        <Typed shown={shown} name="effort.text.sv" label={text.effortText} rows={2} />
        <InEnglish shown={shown} rows={2} fields={[{ name: 'effort.text', label: text.effortText }]} />
      </Section>
      <Section id="risk" title={text.risks}>
        {listed('risks', text.risks)}
        <Typed shown={shown} name="worse.sv" label={text.worse} rows={2} />
        <InEnglish shown={shown} rows={2} fields={[{ name: 'worse', label: text.worse }]} />
      </Section>
      <Section id="effects" title={text.effects} lede={text.effectsHint}>
        <EffectRows shown={shown} />
      </Section>
      <Section id="ovrigt" title={text.questions}>
        {listed('questions', text.questions)}
        <Typed shown={shown} name="adoption" label={text.adoption} hint={text.adoptionHint} />
      </Section>
    </>
  );
}

function Areas({ shown, areas }: { readonly shown: FormShown; readonly areas: readonly Option[] }) {
  const text = formMessages(shown.language);
  const error = shown.errors.areas;
  return (
    <fieldset className="field pattern-areas" id="areas">
      <legend className="ds-label">{text.areas}</legend>
      {error !== undefined && (
        <p className="ds-validation-message" id="areas-error">
          {error}
        </p>
      )}
      {areas.map(({ value, label }) => (
        <Checkbox
          key={value}
          id={`areas-${value}`}
          name="areas"
          value={value}
          label={label}
          isChecked={shown.values.areas.includes(value)}
          describedBy={error === undefined ? undefined : 'areas-error'}
        />
      ))}
    </fieldset>
  );
}
