import { Table } from '#ui/components/table.tsx';
import type { Language } from '#ui/language/language.ts';
import { listMessages } from '../messages/list.ts';
import { initiativeWords } from '../messages/words.ts';
import type { InitiativeKind, InitiativeState, MustReason } from '../model/fields.ts';
import { numberName } from '../model/initiative.ts';

export type InitiativeRow = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly kind: InitiativeKind;
  readonly state: InitiativeState;
  readonly must: MustReason | null;
  readonly departments: readonly string[];
  readonly start: string;
};

/** Initiatives as a list, each leading to its page. */
export function InitiativeTable(props: {
  readonly language: Language;
  readonly rows: readonly InitiativeRow[];
}) {
  const text = listMessages(props.language);
  const words = initiativeWords(props.language);
  return (
    <Table
      caption={text.caption}
      captionDisplay="hidden"
      label={text.caption}
      rows={props.rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          header: text.number,
          align: 'text',
          cell: row => <span className="no-break">{numberName(row.number)}</span>,
        },
        {
          key: 'name',
          header: text.name,
          align: 'text',
          cell: row => (
            <>
              <a href={`/initiativ/${row.id}`}>{row.title}</a>
              {row.must !== null && <span className="hint"> {text.must(words.must[row.must])}</span>}
            </>
          ),
        },
        { key: 'kind', header: text.kind, align: 'text', cell: row => words.kind[row.kind] },
        { key: 'state', header: text.state, align: 'text', cell: row => words.state[row.state] },
        {
          key: 'departments',
          header: text.departments,
          align: 'text',
          cell: row => row.departments.join(', ') || '–',
        },
        { key: 'start', header: text.start, align: 'text', cell: row => row.start },
      ]}
    />
  );
}
