import { messages } from '#ui/charts/messages.ts';
import { Disclosure } from '#ui/components/provenance.tsx';
import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { timelineMessages } from '../messages/timeline.ts';
import { periodWords } from '../period-words.ts';
import type { TimelineRow } from '../timeline-rows.ts';
import { TimelineChart } from './timeline-chart.tsx';

/** The timeline with every row of it in a table. */
export function TimelineFigure(props: {
  readonly language: Language;
  readonly plan: { readonly firstYear: number; readonly years: number; readonly periodsPerYear: number };
  readonly rows: readonly TimelineRow[];
}) {
  const { language, plan, rows } = props;
  const text = timelineMessages(language);
  const period = (at: number) => periodWords(plan, at, language);
  const moved = rows.filter(({ isMoved }) => isMoved).length;
  const subtitle = text.subtitle(period(0), period(plan.years * plan.periodsPerYear - 1));
  return (
    <figure className="chart-figure">
      <figcaption>
        <h2>{text.chart}</h2>
        <p className="hint">{subtitle}</p>
      </figcaption>
      <TimelineChart plan={plan} rows={rows} label={`${text.chart}. ${subtitle}`} />
      {moved > 0 && <p className="chart-note">{text.moved(String(moved))}</p>}
      <Disclosure summary={messages(language).showTable}>
        <Table
          caption={text.chart}
          captionDisplay="hidden"
          label={text.chart}
          columns={[
            { key: 'title', header: text.initiative, align: 'text', cell: row => row.title },
            { key: 'start', header: text.start, align: 'text', cell: row => period(row.start) },
            {
              key: 'end',
              header: text.end,
              align: 'text',
              cell: row => period(row.start + row.duration - 1),
            },
            {
              key: 'locked',
              header: text.locked,
              align: 'text',
              cell: row => (row.isLocked ? text.yes : text.no),
            },
          ]}
          rows={rows}
          rowKey={row => row.shown}
        />
      </Disclosure>
    </figure>
  );
}
