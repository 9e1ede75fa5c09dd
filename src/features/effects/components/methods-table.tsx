import { type EffectMethod, effectMethods } from '#core/effects/side-by-side.ts';
import { Section } from '#ui/components/finding.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber, formatRank } from '#ui/format/numbers.ts';
import { type EvaluationView, writerOf } from '../evaluation-view.ts';
import { effectsMessages } from '../messages/effects.ts';
import { evaluationMessages } from '../messages/evaluation.ts';
import { verdictWords } from '../messages/verdicts.ts';

/** What each of the three methods found. */
export function MethodsTable({ view }: { readonly view: EvaluationView }) {
  const { language, evaluation } = view;
  const { settings, result } = evaluation;
  const text = evaluationMessages(language);
  const words = effectsMessages(language).methods;
  const write = writerOf(view);
  const of = (method: EffectMethod) => result.methods[method];
  return (
    <Section id="metoder" title={text.methods} lede={text.methodsLede(words[settings.method].toLowerCase())}>
      <Table<EffectMethod>
        caption={text.methods}
        captionDisplay="hidden"
        label={text.methods}
        rows={effectMethods}
        rowKey={method => method}
        isOwn={method => method === settings.method}
        columns={[
          { key: 'method', header: text.method, align: 'text', cell: method => words[method] },
          {
            key: 'verdict',
            header: text.verdict,
            align: 'text',
            cell: method => verdictWords[language][of(method).verdict],
          },
          {
            key: 'effect',
            header: text.effect,
            align: 'number',
            cell: method => write.effect(of(method).averageEffect),
          },
          {
            key: 'interval',
            header: text.interval,
            align: 'number',
            cell: method => write.range(of(method).interval),
          },
          {
            key: 'p',
            header: text.p,
            align: 'number',
            cell: method => formatNumber(of(method).placebo.p, language, 3),
          },
          {
            key: 'rank',
            header: text.rank,
            align: 'number',
            cell: method => formatRank(of(method).placebo.rank, of(method).placebo.of, language),
          },
          { key: 'fit', header: text.fit, align: 'number', cell: method => write.size(of(method).preRmspe) },
          {
            key: 'range',
            header: text.range,
            align: 'number',
            cell: method => write.range(of(method).range),
          },
          {
            key: 'smallest',
            header: text.smallest,
            align: 'number',
            cell: method => write.size(of(method).minimumDetectableEffect),
          },
          {
            key: 'standardError',
            header: text.standardError,
            align: 'number',
            cell: method => write.size(of(method).standardError),
          },
        ]}
      />
    </Section>
  );
}
