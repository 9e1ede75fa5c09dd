import { Section } from '#ui/components/finding.tsx';
import type { Option } from '#ui/components/forms.tsx';
import { rowsOf } from '../form.ts';
import { formMessages } from '../messages/form.ts';
import { messages } from '../messages/measures.ts';
import { measureKinds } from '../model/measure.ts';
import { periodKinds } from '../model/period.ts';
import { directions } from '../model/status.ts';
import { NamedArea, NamedBoxes, NamedSelect, NamedText, type Shown } from './form-fields.tsx';
import { RowFields } from './row-fields.tsx';

export type MeasureChoices = {
  readonly goals: readonly Option[];
  readonly initiatives: readonly Option[];
  readonly people: readonly Option[];
  readonly measures: readonly Option[];
};

/** All fields of a measure, with what is wrong beside each. */
export function MeasureFields(props: Shown & { readonly choices: MeasureChoices }) {
  const { language, form, choices } = props;
  const shown = { language, form };
  const text = formMessages(language);
  const words = messages(language);
  const labelled = <Name extends string>(names: readonly Name[], labels: Readonly<Record<Name, string>>) =>
    names.map(value => ({ value, label: labels[value] }));
  const orNone = (none: string, options: readonly Option[]) => [{ value: '', label: none }, ...options];
  return (
    <>
      <Section id="vad" title={text.whatSection}>
        <div className="form">
          <NamedSelect
            {...shown}
            name="kind"
            label={text.kind}
            hint={text.kindHint}
            options={labelled(measureKinds, words.kinds)}
          />
          <NamedText {...shown} name="keyFigure" label={text.keyFigure} hint={text.keyFigureHint} />
          <NamedText {...shown} name="name" label={text.name} hint={text.nameHint} />
          <div className="row-line">
            <NamedText {...shown} name="unit" label={text.unit} hint={text.unitHint} />
            <NamedText {...shown} name="decimals" label={text.decimals} isRequired />
          </div>
          <NamedArea {...shown} name="what" label={text.what} />
          <NamedArea {...shown} name="definition" label={text.definition} hint={text.definitionHint} />
          <NamedArea {...shown} name="formula" label={text.formula} hint={text.formulaHint} />
          <NamedText {...shown} name="source" label={text.source} hint={text.sourceHint} />
        </div>
      </Section>
      <Section id="formel" title={text.calculation} lede={text.calculationLede}>
        <div className="form">
          <NamedText {...shown} name="expression" label={text.expression} hint={text.expressionHint} />
          <RowFields language={language} rows={rowsOf(form.values, 'terms') + 2} list="terms">
            {name => (
              <>
                <NamedText {...shown} name={`${name}.name`} label={text.term} />
                <NamedSelect
                  {...shown}
                  name={`${name}.measure`}
                  label={text.termMeasure}
                  options={orNone(text.choose, choices.measures)}
                />
              </>
            )}
          </RowFields>
        </div>
      </Section>
      <Section id="rapportering" title={text.reporting}>
        <div className="form">
          <NamedSelect
            {...shown}
            name="period"
            label={text.period}
            options={labelled(periodKinds, words.periods)}
          />
          <NamedSelect
            {...shown}
            name="reporter"
            label={text.reporter}
            hint={text.reporterHint}
            options={orNone(text.nobody, choices.people)}
          />
        </div>
      </Section>
      <Section id="mal" title={text.goalposts} lede={text.goalpostsLede}>
        <div className="form">
          <NamedSelect
            {...shown}
            name="direction"
            label={text.direction}
            options={labelled(directions, words.directions)}
          />
          <div className="row-line">
            <NamedText
              {...shown}
              name="baseline.period"
              label={text.baselinePeriod}
              hint={text.baselinePeriodHint}
            />
            <NamedText {...shown} name="baseline.value" label={text.baselineValue} />
          </div>
          <RowFields language={language} rows={rowsOf(form.values, 'targets') + 2} list="targets">
            {name => (
              <>
                <NamedText {...shown} name={`${name}.onDay`} type="date" label={text.onDay} />
                <NamedText {...shown} name={`${name}.value`} label={text.targetValue} />
              </>
            )}
          </RowFields>
          <NamedText {...shown} name="tolerance" label={text.tolerance} hint={text.toleranceHint} />
        </div>
      </Section>
      <Section id="brott" title={text.breaks} lede={text.breaksLede}>
        <div className="form">
          <RowFields language={language} rows={rowsOf(form.values, 'breaks') + 1} list="breaks">
            {name => (
              <>
                <NamedText {...shown} name={`${name}.fromPeriod`} label={text.fromPeriod} />
                <NamedText {...shown} name={`${name}.note`} label={text.note} />
                <NamedText {...shown} name={`${name}.baseline`} label={text.newBaseline} />
              </>
            )}
          </RowFields>
        </div>
      </Section>
      <Section id="hor-till" title={text.ties}>
        <div className="form">
          <NamedBoxes
            {...shown}
            list="goals"
            legend={text.goals}
            none={text.noGoals}
            options={choices.goals}
          />
          <NamedBoxes
            {...shown}
            list="initiatives"
            legend={text.initiatives}
            none={text.noInitiatives}
            options={choices.initiatives}
          />
        </div>
      </Section>
    </>
  );
}
