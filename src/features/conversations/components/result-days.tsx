import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';
import { resultMessages } from '../messages/results.ts';
import type { Results } from '../reading/results.ts';

type Day = Results['days'][number];

/** How the results have moved, the last edition of each day. */
export function ResultDays(props: { readonly language: Language; readonly days: readonly Day[] }) {
  const { language } = props;
  const text = resultMessages(language).change;
  const column = (key: 'edition' | 'participants' | 'consensus' | 'divisive') => ({
    key,
    header: text[key],
    align: 'number' as const,
    cell: (day: Day) => formatNumber(day[key], language, 0),
  });
  return (
    <Table
      caption={text.caption}
      captionDisplay="hidden"
      label={text.caption}
      rows={props.days}
      rowKey={({ on }) => on}
      columns={[
        { key: 'day', header: text.day, align: 'text', cell: ({ on }) => formatDate(on, language) },
        column('edition'),
        column('participants'),
        {
          key: 'groups',
          header: text.groups,
          align: 'number',
          cell: ({ groups }) => (groups < 2 ? text.none : formatNumber(groups, language, 0)),
        },
        column('consensus'),
        column('divisive'),
      ]}
    />
  );
}
