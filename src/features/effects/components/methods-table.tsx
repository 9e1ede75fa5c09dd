import { type EffectMethod, effectMethods } from '#core/effects/side-by-side.ts';
import { Section } from '#ui/components/finding.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber, formatRank } from '#ui/format/numbers.ts';
import { type EvaluationView, writerOf } from '../evaluation-view.ts';
import { effectsMessages } from '../messages/effects.ts';
import { evaluationMessages } from '../messages/evaluation.ts';
import { verdictWords } from '../messages/verdicts.ts';
import type { MethodResult } from '../model/result.ts';

type Row = { readonly name: string; readonly told: (found: MethodResult) => string };

/** What each of the three methods found, a column each. */
export function MethodsTable({ view }: { readonly view: EvaluationView }) {
  const { language, evaluation } = view;
  const { settings, result } = evaluation;
  const text = evaluationMessages(language);
  const words = effectsMessages(language).methods;
  const write = writerOf(view);
  const rows: readonly Row[] = [
    { name: text.verdict, told: ({ verdict }) => verdictWords[language][verdict] },
    { name: text.effect, told: ({ averageEffect }) => write.effect(averageEffect) },
    { name: text.interval, told: ({ interval }) => write.range(interval) },
    { name: text.rank, told: ({ placebo }) => formatRank(placebo.rank, placebo.of, language) },
    { name: text.p, told: ({ placebo }) => formatNumber(placebo.p, language, 3) },
    { name: text.fit, told: ({ preRmspe }) => write.size(preRmspe) },
    { name: text.range, told: ({ range }) => write.range(range) },
    { name: text.smallest, told: found => write.size(found.minimumDetectableEffect) },
    { name: text.standardError, told: ({ standardError }) => write.size(standardError) },
    { name: text.relevant, told: ({ relevantEffect }) => write.size(relevantEffect) },
  ];
  const column = (method: EffectMethod) => ({
    key: method,
    header: words[method],
    align: 'number' as const,
    cell: ({ told }: Row) => told(result.methods[method]),
  });
  return (
    <Section id="metoder" title={text.methods} lede={text.methodsLede(words[settings.method].toLowerCase())}>
      <Table<Row>
        caption={text.methodsTable}
        captionDisplay="hidden"
        label={text.methodsTable}
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', header: text.measure, align: 'text', cell: ({ name }) => name },
          ...effectMethods.map(column),
        ]}
      />
    </Section>
  );
}
