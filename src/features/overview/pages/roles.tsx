import { messages } from '#features/overview/roles-messages.ts';
import { roleMessages } from '#features/people/index.ts';
import { pageContext } from '#platform/page-context.ts';
import { permissionWords } from '#platform/permission-words.ts';
import { permissionNames, permissions, type Role, roles } from '#platform/permissions.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { ShapeMark } from '#ui/components/shapes.tsx';
import { Table } from '#ui/components/table.tsx';
import type { Route } from './+types/roles';

export function loader({ context }: Route.LoaderArgs) {
  const { language, actor } = context.get(pageContext);
  return {
    language,
    own: actor?.roles ?? [],
    rows: permissionNames.map(permission => {
      const { roles: allowed, isOpen }: { readonly roles: readonly Role[]; readonly isOpen: boolean } =
        permissions[permission];
      return { permission, words: permissionWords[permission][language], allowed, isOpen };
    }),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').short} – Rodret` }];
}

export default function RolesPage({ loaderData }: Route.ComponentProps) {
  const { language, own, rows } = loaderData;
  const text = messages(language);
  const words = roleMessages(language);
  const names = new Intl.ListFormat(language).format(own.map(role => words[role].toLowerCase()));
  const answer = (may: boolean) =>
    may ? (
      <>
        <ShapeMark name="full" /> {text.yes}
      </>
    ) : (
      <span className="hint">{text.no}</span>
    );
  return (
    <>
      <Finding level={1} topic={text.short} title={text.title} lede={text.lede} />
      {own.length > 0 && <p>{text.yours(names)}</p>}
      <Section id="roller" title={text.rolesTitle} lede={text.rolesLede}>
        <dl className="facts">
          {roles.map(role => (
            <div key={role}>
              <dt>{words[role]}</dt>
              <dd>{words.gives[role]}</dd>
            </div>
          ))}
          <div>
            <dt>{text.public}</dt>
            <dd>{text.publicGives}</dd>
          </div>
        </dl>
      </Section>
      <Section id="rattigheter" title={text.tableTitle} lede={text.tableLede}>
        <Table
          caption={text.caption}
          captionDisplay="hidden"
          label={text.caption}
          rows={rows}
          rowKey={({ permission }) => permission}
          columns={[
            {
              key: 'permission',
              header: text.permission,
              align: 'text',
              cell: row => row.words,
            },
            ...roles.map(role => ({
              key: role,
              header: words[role],
              align: 'text' as const,
              cell: (row: (typeof rows)[number]) => answer(row.allowed.includes(role)),
            })),
            {
              key: 'public',
              header: text.public,
              align: 'text',
              cell: row => answer(row.isOpen),
            },
          ]}
        />
      </Section>
    </>
  );
}
