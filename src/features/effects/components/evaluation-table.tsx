import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { effectsMessages } from '../messages/effects.ts';
import type { EvaluationRow } from '../wording.ts';

/** Evaluations with their verdicts in words. */
export function EvaluationTable({
  language,
  rows,
}: {
  readonly language: Language;
  readonly rows: readonly EvaluationRow[];
}) {
  const text = effectsMessages(language);
  return (
    <Table
      caption={text.caption}
      captionDisplay="hidden"
      label={text.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'of',
          header: text.of,
          align: 'text',
          cell: row => (
            <a href={`/effekter/${row.id}`}>
              <Swedish>{row.name}</Swedish>
            </a>
          ),
        },
        { key: 'verdict', header: text.verdict, align: 'text', cell: row => row.verdictText },
        { key: 'effect', header: text.effect, align: 'number', cell: row => row.effect },
        { key: 'unit', header: text.unit, align: 'text', cell: row => row.unit },
        { key: 'start', header: text.start, align: 'number', cell: row => formatYear(row.startYear) },
        { key: 'kind', header: text.kind, align: 'text', cell: row => row.kind },
      ]}
    />
  );
}
