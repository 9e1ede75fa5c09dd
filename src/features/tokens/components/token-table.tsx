import { Table } from '#ui/components/table.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { messages } from '../messages.ts';
import type { TokenState } from '../model.ts';
import { type Scope, scopeWords } from '../scope-words.ts';

export type TokenRow = {
  readonly id: string;
  readonly name: string;
  readonly shown: string;
  readonly scopes: readonly Scope[];
  readonly effective: readonly Scope[];
  readonly makerName: string;
  readonly expiresAt: string;
  readonly lastUsedOn: string | null;
  readonly state: TokenState;
};

/** Every key with what it is worth today. */
export function TokenTable(props: { readonly language: 'sv' | 'en'; readonly rows: readonly TokenRow[] }) {
  const { language, rows } = props;
  const text = messages(language);
  const isUsable = ({ state }: TokenRow) => state === 'active' || state === 'powerless';
  return (
    <Table
      caption={text.caption}
      captionDisplay="hidden"
      label={text.caption}
      rows={rows}
      rowKey={row => row.id}
      columns={[
        {
          key: 'name',
          header: text.name,
          align: 'text',
          cell: row => (
            <>
              {row.name}
              <br />
              <span className="hint">
                <code>{row.shown}…</code>
              </span>
            </>
          ),
        },
        {
          key: 'scopes',
          header: text.scopes,
          align: 'text',
          cell: row => (
            <ul className="plain-list">
              {row.scopes.map(scope => (
                <li key={scope}>
                  {scopeWords(scope, language)}
                  {isUsable(row) && !row.effective.includes(scope) && (
                    <span className="hint"> ({text.notHeld})</span>
                  )}
                </li>
              ))}
            </ul>
          ),
        },
        { key: 'maker', header: text.maker, align: 'text', cell: row => row.makerName },
        {
          key: 'expires',
          header: text.expires,
          align: 'text',
          cell: row => formatDate(row.expiresAt, language),
        },
        {
          key: 'used',
          header: text.used,
          align: 'text',
          cell: row => (row.lastUsedOn === null ? text.never : formatDate(row.lastUsedOn, language)),
        },
        { key: 'state', header: text.state, align: 'text', cell: row => text.states[row.state] },
        {
          key: 'step',
          header: text.step,
          align: 'text',
          cell: row =>
            isUsable(row) ? (
              <a href={`/nycklar/${row.id}/aterkalla`} aria-label={`${text.revoke}: ${row.name}`}>
                {text.revoke}
              </a>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
