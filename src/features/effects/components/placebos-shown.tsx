import { Section } from '#ui/components/finding.tsx';
import { Disclosure } from '#ui/components/provenance.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber, formatRank, formatYear } from '#ui/format/numbers.ts';
import { type EvaluationView, writerOf } from '../evaluation-view.ts';
import { evaluationMessages } from '../messages/evaluation.ts';
import { undetectableWords } from '../messages/verdicts.ts';

type Effects = readonly { readonly unit: string; readonly averageEffect: number }[];

function EffectsTable(props: {
  readonly caption: string;
  readonly unit: string;
  readonly effect: string;
  readonly rows: Effects;
  readonly write: (value: number) => string;
}) {
  return (
    <Table
      caption={props.caption}
      captionDisplay="hidden"
      label={props.caption}
      rows={props.rows}
      rowKey={({ unit }) => unit}
      columns={[
        { key: 'unit', header: props.unit, align: 'text', cell: ({ unit }) => unit },
        {
          key: 'effect',
          header: props.effect,
          align: 'number',
          cell: ({ averageEffect }) => props.write(averageEffect),
        },
      ]}
    />
  );
}

/** Trials in space and in time, and how much hangs on single units and choices. */
export function PlacebosShown({ view }: { readonly view: EvaluationView }) {
  const { language, evaluation } = view;
  const { settings, result } = evaluation;
  const text = evaluationMessages(language);
  const write = writerOf(view);
  const found = result.methods[settings.method];
  const { placebo, placeboInTime, rmspeRatio } = found;
  const { power } = result;
  const bySize = found.placebos.toSorted(
    (one, other) => Math.abs(other.averageEffect) - Math.abs(one.averageEffect),
  );
  return (
    <>
      <Section
        id="provningar"
        title={text.placebos}
        lede={text.placebosLede(formatRank(placebo.rank, placebo.of, language))}
      >
        <Disclosure summary={text.placeboEffect}>
          <EffectsTable
            caption={text.placeboEffect}
            unit={text.unit}
            effect={text.difference}
            rows={bySize}
            write={write.effect}
          />
        </Disclosure>
        <p>
          {placeboInTime === null
            ? text.noInTime
            : text.inTime(formatYear(placeboInTime.from), write.effect(placeboInTime.averageEffect))}
        </p>
        {rmspeRatio.ratio !== null && (
          <p>
            {text.ratio(formatNumber(rmspeRatio.ratio, language, 1), formatNumber(rmspeRatio.p, language, 2))}
          </p>
        )}
      </Section>
      <Section id="sakerhet" title={text.steadiness}>
        <p>{found.range === null ? text.noRange : text.rangeTold(write.range(found.range))}</p>
        {found.leaveOneOut.length > 0 && (
          <Disclosure summary={text.leaveOneOut}>
            <EffectsTable
              caption={text.leaveOneOut}
              unit={text.without}
              effect={text.effect}
              rows={found.leaveOneOut}
              write={write.effect}
            />
          </Disclosure>
        )}
        <p>
          {power.kind === 'detectable'
            ? text.powerTold(
                power.effects
                  .map(({ effect, yearsAfter }) => text.powerAfter(write.size(effect), String(yearsAfter)))
                  .join(', '),
              )
            : text.powerNone(undetectableWords[language][power.reason])}
        </p>
      </Section>
    </>
  );
}
