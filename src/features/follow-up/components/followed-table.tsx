import { StatusMark } from '#ui/components/marks.tsx';
import { Swedish } from '#ui/components/swedish.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { listMessages } from '../messages/list.ts';
import { followUpWords } from '../messages/words.ts';
import type { FollowedRow } from '../reading/followed.ts';
import { toneOf } from '../tones.ts';
import { Trend } from './trend.tsx';

/** The decided initiatives, what needs somebody most first. */
export function FollowedTable(props: { readonly language: Language; readonly rows: readonly FollowedRow[] }) {
  const { language, rows } = props;
  const text = listMessages(language);
  const words = followUpWords(language);
  const dayOf = (day: string) => formatDate(day, language);
  return (
    <Table
      caption={text.caption}
      captionDisplay="hidden"
      label={text.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'initiative',
          header: text.columns.initiative,
          align: 'text',
          cell: ({ id, initiative }) => (
            <a href={`/uppfoljning/${id}`}>
              <Swedish>{initiative.title}</Swedish>
            </a>
          ),
        },
        {
          key: 'status',
          header: text.columns.status,
          align: 'text',
          cell: ({ latest }) =>
            latest === null ? (
              words.unanswered
            ) : (
              <>
                <StatusMark tone={toneOf[latest.status]} label={words.status[latest.status]} />
                <br />
                <span className="hint">{dayOf(latest.answeredAt)}</span>
              </>
            ),
        },
        {
          key: 'trend',
          header: text.columns.trend,
          align: 'text',
          cell: ({ trend }) => <Trend language={language} trend={trend} />,
        },
        {
          key: 'next',
          header: text.columns.next,
          align: 'text',
          cell: ({ next }) =>
            next === null ? (
              text.noRhythm
            ) : (
              <>
                {dayOf(next.dueOn)}
                <br />
                <span className="hint">{words.standing[next.standing]}</span>
              </>
            ),
        },
        { key: 'owner', header: text.columns.owner, align: 'text', cell: ({ owner }) => owner.name },
        {
          key: 'asks',
          header: text.columns.asks,
          align: 'text',
          cell: ({ latest, isSettled }) =>
            latest?.asksBy == null || isSettled ? (
              text.none
            ) : (
              <strong>{text.asksBy(dayOf(latest.asksBy))}</strong>
            ),
        },
      ]}
    />
  );
}
