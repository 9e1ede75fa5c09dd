import { Table } from '#ui/components/table.tsx';
import { messages } from '../messages/people.ts';
import { roleMessages } from '../messages/roles.ts';
import { erasedName, type Person } from '../model.ts';

/** The register: each row leads to the person. */
export function PeopleTable(props: { readonly language: 'sv' | 'en'; readonly rows: readonly Person[] }) {
  const { language, rows } = props;
  const { register: text, states, erasedName: nobody } = messages(language);
  const roleNames = roleMessages(language);
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
              <a href={`/personer/${row.id}`}>{row.name === erasedName ? nobody : row.name}</a>
              {row.email !== null && (
                <>
                  <br />
                  <span className="hint">{row.email}</span>
                </>
              )}
            </>
          ),
        },
        {
          key: 'roles',
          header: text.roles,
          align: 'text',
          cell: row => (row.roles.length === 0 ? '–' : row.roles.map(role => roleNames[role]).join(', ')),
        },
        {
          key: 'leadership',
          header: text.leadership,
          align: 'text',
          cell: row => (row.titles.length === 0 ? '–' : row.titles.join(', ')),
        },
        { key: 'state', header: text.account, align: 'text', cell: row => states[row.state] },
      ]}
    />
  );
}
