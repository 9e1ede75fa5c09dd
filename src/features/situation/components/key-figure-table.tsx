import type { ListRow } from '#features/situation/key-figure-list.ts';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { messages } from '#features/situation/messages/situation.ts';
import { StatusMark, type Tone } from '#ui/components/marks.tsx';
import { Measured } from '#ui/components/measured.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatRank, formatYear } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

/** Key figures of one place with value, peers, rank and finding. */
export function KeyFigureTable(props: {
  readonly language: Language;
  readonly unit: { readonly code: string; readonly name: string };
  /** What to keep in links. */
  readonly query: string;
  readonly rows: readonly ListRow[];
}) {
  const { language, unit, query } = props;
  const text = keyFigureMessages(language).list;
  return (
    <Table
      caption={text.caption}
      captionDisplay="hidden"
      label={text.title(unit.name)}
      rows={props.rows}
      rowKey={row => row.id}
      columns={[
        {
          key: 'name',
          header: text.keyFigure,
          align: 'text',
          cell: row => (
            <div className="key-figure-name">
              <a href={`/nyckeltal/${unit.code}/${row.id}${query}`} lang="sv">
                {row.name}
              </a>
              <br />
              <span className="hint">
                {row.areaName} · {row.id}
              </span>
            </div>
          ),
        },
        { key: 'value', header: text.value, align: 'number', cell: row => <Measured value={row.value} /> },
        {
          key: 'peers',
          header: text.peers,
          align: 'number',
          cell: row => (row.peers === null ? text.missing : <Measured value={row.peers} />),
        },
        { key: 'year', header: text.year, align: 'number', cell: row => formatYear(row.year) },
        {
          key: 'rank',
          header: text.rank,
          align: 'number',
          cell: row => (row.rank === null ? text.missing : formatRank(row.rank.rank, row.rank.of, language)),
        },
        {
          key: 'finding',
          header: text.finding,
          align: 'text',
          cell: row => <StatusMark {...findingOf(row, language)} />,
        },
      ]}
    />
  );
}

function findingOf(row: ListRow, language: Language): { readonly tone: Tone; readonly label: string } {
  const { list } = keyFigureMessages(language);
  const { columns, row: cost } = messages(language);
  if (row.level === 'untested' || row.standing === null) return { tone: 'unknown', label: list.untested };
  if (row.isToCheck) return { tone: 'watch', label: list.toCheck };
  if (row.level === 'none') return { tone: 'same', label: list.within };
  const words = {
    worse: { tone: 'act', label: columns.worse },
    better: { tone: 'good', label: columns.better },
    'higher cost': { tone: 'more', label: cost.higherCost },
    'lower cost': { tone: 'less', label: cost.lowerCost },
  } as const;
  const found = words[row.standing];
  return row.level === 'tydlig avvikelse'
    ? found
    : { tone: 'watch', label: `${list.some}: ${found.label.toLowerCase()}` };
}
