import { type Column, Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { daysText } from '../days.ts';
import { leadershipMessages } from '../messages/leadership.ts';
import type { Seat } from '../model/seat.ts';

/** Seats of the leadership group; `partNames` tells a part by its id. */
export function SeatTable(props: {
  readonly language: Language;
  readonly today: string;
  readonly caption: string;
  readonly seats: readonly Seat[];
  readonly partNames: Readonly<Record<string, string>>;
  readonly mayEdit: boolean;
}) {
  const { language, today, caption, partNames } = props;
  const text = leadershipMessages(language);
  const first: Column<Seat> = {
    key: 'name',
    header: text.name,
    align: 'text',
    cell: seat => (
      <>
        {props.mayEdit ? <a href={`/organisation/ledningsgrupp/${seat.id}`}>{seat.name}</a> : seat.name}
        {seat.isChair && (
          <>
            <br />
            <span className="hint">{text.chair}</span>
          </>
        )}
      </>
    ),
  };
  return (
    <Table
      caption={caption}
      captionDisplay="hidden"
      label={caption}
      rows={props.seats}
      rowKey={({ id }) => id}
      columns={[
        first,
        { key: 'title', header: text.titleOf, align: 'text', cell: ({ title }) => title },
        {
          key: 'days',
          header: text.days,
          align: 'text',
          cell: seat => daysText(seat, language, today),
        },
        {
          key: 'part',
          header: text.part,
          align: 'text',
          cell: ({ part }) =>
            part === null ? '' : <a href={`/organisation/del/${part}`}>{partNames[part] ?? part}</a>,
        },
      ]}
    />
  );
}
