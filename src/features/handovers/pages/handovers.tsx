import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Finding } from '#ui/components/finding.tsx';
import { Pagination } from '#ui/components/navigation.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatDateTime } from '#ui/format/dates.ts';
import { formatCount } from '#ui/format/plural.ts';
import { shownHash } from '../content-hash.ts';
import { messages } from '../messages.ts';
import { readHandovers, receiverOf } from '../reading.ts';
import { shownSubject } from '../subject.ts';
import type { Route } from './+types/handovers';

export const handle = { permission: 'handovers.read' } satisfies PageHandle;

const pageSize = 50;

export async function loader({ request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const asked = Number(new URL(request.url).searchParams.get('sida') ?? 1);
  const page = Number.isSafeInteger(asked) && asked > 0 && asked < 1_000_000 ? asked : 1;
  const { total, items } = await readHandovers(member, { page, limit: pageSize });
  return {
    language: member.language,
    organisation: member.organisation.name,
    page,
    pages: Math.ceil(total / pageSize),
    total,
    items: items.map(({ hash, ...item }) => ({ ...item, hash: shownHash(hash) })),
    isOwnOnly: receiverOf(member) !== 'all',
    mayMake: may(member.actor, 'handovers.make'),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${messages(loaderData?.language ?? 'sv').title} – Rodret` }];
}

export default function HandoversPage({ loaderData }: Route.ComponentProps) {
  const { language, total, items, isOwnOnly, mayMake } = loaderData;
  const text = messages(language);
  const count = formatCount(total, text.one, text.many, language);
  const make = { label: text.make, href: '/overlamningar/ny' };
  return (
    <>
      <Finding
        level={1}
        topic={text.title}
        title={total === 0 ? text.empty : isOwnOnly ? text.findingOwn(count) : text.finding(count)}
        lede={isOwnOnly ? text.ledeOwn(loaderData.organisation) : text.lede}
      />
      {total === 0 ? (
        <p>{isOwnOnly ? text.emptyTextOwn : text.emptyText}</p>
      ) : (
        <Table
          caption={text.caption}
          captionDisplay="hidden"
          label={text.caption}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'what',
              header: text.what,
              align: 'text',
              cell: item => <a href={`/overlamningar/${item.id}`}>{shownSubject(item, language)}</a>,
            },
            { key: 'from', header: text.from, align: 'text', cell: item => item.fromName },
            { key: 'to', header: text.to, align: 'text', cell: item => item.toName },
            {
              key: 'when',
              header: text.when,
              align: 'text',
              cell: item => <time dateTime={item.at}>{formatDateTime(item.at, language)}</time>,
            },
            { key: 'by', header: text.by, align: 'text', cell: item => item.byName },
            {
              key: 'hash',
              header: text.hash,
              align: 'text',
              cell: item => <code title={item.hash}>{item.hash.slice(0, 12)}</code>,
            },
          ]}
        />
      )}
      <Pagination
        language={language}
        page={loaderData.page}
        pages={loaderData.pages}
        hrefOf={page => `/overlamningar?sida=${page}`}
      />
      {mayMake && (
        <p>
          <ButtonLink {...make} variant="primary" />
        </p>
      )}
    </>
  );
}
