import { Section } from '#ui/components/finding.tsx';
import { Disclosure } from '#ui/components/provenance.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber, formatShare, formatYear } from '#ui/format/numbers.ts';
import type { EvaluationView } from '../evaluation-view.ts';
import { effectsMessages } from '../messages/effects.ts';
import { evaluationMessages } from '../messages/evaluation.ts';

/** The units of the comparison with their weights, and those left out of it by name. */
export function DonorsShown({ view }: { readonly view: EvaluationView }) {
  const { language, evaluation } = view;
  const { settings, result } = evaluation;
  const text = evaluationMessages(language);
  const why = effectsMessages(language).why;
  const { weights } = result.methods[settings.method];
  const count = (number: number) => formatNumber(number, language, 0);
  return (
    <Section
      id="jamforelsen"
      title={text.donors}
      lede={
        settings.method === 'did'
          ? text.allAlike(count(result.donors))
          : text.donorsLede(count(weights.length), count(result.donors))
      }
    >
      {settings.method !== 'did' && (
        <Table
          caption={text.weights}
          captionDisplay="hidden"
          label={text.weights}
          rows={weights}
          rowKey={({ unit }) => unit}
          columns={[
            { key: 'unit', header: text.unit, align: 'text', cell: ({ unit }) => unit },
            {
              key: 'weight',
              header: text.weight,
              align: 'number',
              cell: ({ weight }) => formatShare(weight, language, 1),
            },
          ]}
        />
      )}
      {settings.without.length === 0 ? (
        <p>{text.nobodyLeftOut}</p>
      ) : (
        <Disclosure summary={text.leftOut(count(settings.without.length))}>
          <Table
            caption={text.leftOut(count(settings.without.length))}
            captionDisplay="hidden"
            label={text.leftOut(count(settings.without.length))}
            rows={settings.without}
            rowKey={({ unit }) => unit}
            columns={[
              { key: 'unit', header: text.unit, align: 'text', cell: each => each.name },
              { key: 'why', header: text.why, align: 'text', cell: each => why[each.why] },
              {
                key: 'since',
                header: text.since,
                align: 'number',
                cell: each => (each.firstYear === null ? '–' : formatYear(each.firstYear)),
              },
            ]}
          />
        </Disclosure>
      )}
      {result.missingYears.length > 0 && (
        <Disclosure summary={text.missing(count(result.missingYears.length))}>
          <p>{result.missingYears.join(', ')}</p>
        </Disclosure>
      )}
    </Section>
  );
}
