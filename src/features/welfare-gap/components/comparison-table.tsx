import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import type { Comparison } from '../comparison.ts';
import { scenarioMessages } from '../messages/scenario.ts';

export function ComparisonTable(props: { readonly language: Language; readonly rows: Comparison['rows'] }) {
  const text = scenarioMessages(props.language).compare;
  return (
    <Table
      caption={text.table}
      captionDisplay="hidden"
      label={text.table}
      rows={props.rows}
      rowKey={row => row.id}
      isOwn={row => row.isAll}
      columns={[
        { key: 'service', header: text.service, align: 'text', cell: row => row.name },
        { key: 'baseHands', header: text.baseHands, align: 'number', cell: row => row.baseHands },
        { key: 'ownHands', header: text.ownHands, align: 'number', cell: row => row.ownHands },
        { key: 'baseMoney', header: text.baseMoney, align: 'number', cell: row => row.baseMoney },
        { key: 'ownMoney', header: text.ownMoney, align: 'number', cell: row => row.ownMoney },
      ]}
    />
  );
}
