import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { messages } from '../messages/direction.ts';
import { goalMessages } from '../messages/goal.ts';
import type { TargetRow } from '../target-row.ts';
import { Measure, Standing } from './aim-goals.tsx';

/** The targets of a goal: from where, to where, by when, and where the own unit stands. */
export function TargetTable(props: { readonly language: Language; readonly targets: readonly TargetRow[] }) {
  const common = messages(props.language);
  const text = goalMessages(props.language);
  return (
    <Table
      caption={text.caption}
      captionDisplay="hidden"
      label={text.caption}
      rows={props.targets}
      rowKey={({ key }) => key}
      columns={[
        { key: 'measure', header: text.measure, align: 'text', cell: row => <Measure target={row} /> },
        {
          key: 'baseline',
          header: text.baseline,
          align: 'text',
          cell: row => row.baseline ?? common.noValue,
        },
        { key: 'now', header: common.standing, align: 'text', cell: row => <Standing target={row} /> },
        { key: 'target', header: common.target, align: 'text', cell: row => row.wanted },
      ]}
    />
  );
}
