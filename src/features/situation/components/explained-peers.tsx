import { peerMessages } from '#features/situation/messages/peers.ts';
import type { ExplainedPeer } from '#features/situation/peers-of-area.ts';
import { conditionText } from '#features/situation/profile-words.ts';
import { Table } from '#ui/components/table.tsx';
import { formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

/** Peers with what makes each near and far, in words and numbers; `also` says whether it stands in the other group too. */
export function ExplainedPeers(props: {
  readonly language: Language;
  readonly label: string;
  readonly query: string;
  readonly peers: readonly ExplainedPeer[];
  readonly also?: { readonly header: string; readonly has: ReadonlySet<string> };
}) {
  const { language, query, also } = props;
  const text = peerMessages(language);
  const told = (conditions: ExplainedPeer['near']) =>
    conditions.length === 0 ? (
      '–'
    ) : (
      <ul className="plain-list">
        {conditions.map(condition => (
          <li key={condition.variable}>{conditionText(condition, language)}</li>
        ))}
      </ul>
    );
  return (
    <Table
      caption={props.label}
      captionDisplay="hidden"
      label={props.label}
      rows={props.peers}
      rowKey={row => row.code}
      columns={[
        {
          key: 'unit',
          header: text.unit,
          align: 'text',
          cell: row => <a href={`/laget/${row.code}${query}`}>{row.name}</a>,
        },
        {
          key: 'distance',
          header: text.distance,
          align: 'number',
          cell: row => (row.distance === null ? text.missing : formatNumber(row.distance, language, 2)),
        },
        { key: 'near', header: text.near, align: 'text', cell: row => told(row.near) },
        { key: 'far', header: text.far, align: 'text', cell: row => told(row.far) },
        ...(also === undefined
          ? []
          : [
              {
                key: 'also',
                header: also.header,
                align: 'text' as const,
                cell: (row: ExplainedPeer) => (also.has.has(row.code) ? text.ofArea.yes : text.ofArea.no),
              },
            ]),
      ]}
    />
  );
}
