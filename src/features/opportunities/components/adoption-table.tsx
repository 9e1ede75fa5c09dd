import type { AdoptionRowData as Row } from '#features/opportunities/adoption-data.ts';
import { adoptionMessages } from '#features/opportunities/messages/adoption.ts';
import { AdoptionList, AdoptionMark } from '#ui/components/marks.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber, formatShare, formatSigned, formatYear, nbsp } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

/** The ways of working of one service area: own state in words, each peer by its mark, the nation as a share. */
export function AdoptionTable(props: {
  readonly area: string;
  readonly rows: readonly Row[];
  readonly language: Language;
  readonly unitCode: string;
  readonly query: string;
}) {
  const { language, unitCode, query } = props;
  const text = adoptionMessages(language);
  return (
    <Table
      caption={<h2>{props.area}</h2>}
      label={props.area}
      rows={props.rows}
      rowKey={row => row.id}
      columns={[
        {
          key: 'way',
          header: text.way,
          align: 'text',
          cell: row => (
            <>
              <a href={`/nyckeltal/${unitCode}/${row.id}${query}`}>{row.way}</a>
              {row.isDecisionFunction && <span className="hint"> {text.decisionFunction}</span>}
            </>
          ),
        },
        {
          key: 'own',
          header: text.own,
          align: 'text',
          cell: row => (
            <div className="adoption-own">
              <OwnState row={row} language={language} />
            </div>
          ),
        },
        {
          key: 'peers',
          header: text.peers,
          align: 'text',
          cell: row => (
            <AdoptionList
              label={text.peersLabel(row.way)}
              units={row.peers.map(peer => ({
                name: peer.name,
                state: peer.state,
                word: peer.word,
                href: `/inforande/${peer.code}${query}`,
              }))}
            />
          ),
        },
        {
          key: 'nation',
          header: text.nation,
          align: 'text',
          cell: row => (
            <div className="adoption-nation">
              <Nation row={row} language={language} />
            </div>
          ),
        },
        {
          key: 'opportunities',
          header: text.opportunities,
          align: 'text',
          cell: row => (
            <ul className="plain-list">
              {row.patterns.map(pattern => (
                <li key={pattern.id}>
                  <a href={`/mojligheter/${unitCode}/${pattern.id}${query}`}>{pattern.name}</a>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function OwnState({ row, language }: { readonly row: Row; readonly language: Language }) {
  const text = adoptionMessages(language);
  const { since, change, year } = row.own;
  const when =
    since.kind === 'in'
      ? text.sinceIn(formatYear(since.year))
      : since.kind === 'no later than'
        ? text.sinceNoLater(formatYear(since.year))
        : year === null
          ? null
          : text.newest(formatYear(year));
  return (
    <>
      <AdoptionMark state={row.mark.state} word={row.mark.word} />
      {when !== null && <p className="hint">{when}</p>}
      {change === 'up' && <p className="hint">{text.up}</p>}
      {change === 'down' && <p className="hint">{text.down}</p>}
    </>
  );
}

function Nation({ row, language }: { readonly row: Row; readonly language: Language }) {
  const text = adoptionMessages(language);
  const { nation } = row;
  if (nation.year === null || nation.answering === 0) return <>{text.missing}</>;
  const share = nation.introduced / nation.answering;
  const before = nation.first === null ? null : nation.first.introduced / nation.first.answering;
  return (
    <>
      {text.nationShare(formatShare(share, language, 0), formatNumber(nation.answering, language))}
      <p className="hint">{formatYear(nation.year)}</p>
      {before !== null && nation.first !== null && (
        <p className="hint">
          {text.nationSince(
            `${formatSigned((share - before) * 100, language, 0)}${nbsp}${language === 'sv' ? 'procentenheter' : 'points'}`,
            formatYear(nation.first.year),
          )}
        </p>
      )}
    </>
  );
}
