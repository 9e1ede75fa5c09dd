import { peerSetMessages } from '#features/situation/messages/peer-sets.ts';
import { peerMessages } from '#features/situation/messages/peers.ts';
import { placeOfPage } from '#features/situation/place-of-page.ts';
import { doneOf } from '#platform/action/done.ts';
import { memberOf, type PageHandle } from '#platform/page-context.ts';
import { may } from '#platform/permissions.ts';
import { Done } from '#ui/components/done.tsx';
import { Finding } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { ButtonLink } from '#ui/components/states.tsx';
import { Table } from '#ui/components/table.tsx';
import { peerSetsOf } from '../store/own-peers.ts';
import type { Route } from './+types/peer-sets';

export const handle = { permission: 'values.read' } satisfies PageHandle;

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const member = memberOf(context, handle, request);
  const { language, db, organisation } = member;
  const { analysis, unit } = await placeOfPage(member, request, params.unit);
  const names = new Map(analysis.snapshot.units.map(({ code, name }) => [code, name]));
  const rows = (await peerSetsOf(db, organisation.id)).map(set => ({
    ...set,
    units: set.units.map(code => names.get(code) ?? code).join(', '),
  }));
  return {
    language,
    unit: { code: unit.code, name: unit.name },
    rows,
    mayEdit: may(member.actor, 'peers.edit'),
    done: await doneOf(member, request),
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${peerSetMessages(loaderData?.language ?? 'sv').topic} – Rodret` }];
}

export default function PeerSetsPage({ loaderData }: Route.ComponentProps) {
  const { language, unit, rows, mayEdit } = loaderData;
  const text = peerSetMessages(language);
  const here = `/laget/${unit.code}/liknande`;
  return (
    <>
      <Done language={language} done={loaderData.done} />
      <Breadcrumb
        language={language}
        trail={[{ label: peerMessages(language).title(unit.name), href: here }]}
        current={text.topic}
      />
      <Finding level={1} topic={text.topic} title={text.title(rows.length)} lede={text.lede} />
      {rows.length === 0 ? (
        <p>{text.empty}</p>
      ) : (
        <Table
          caption={text.topic}
          captionDisplay="hidden"
          label={text.topic}
          rows={rows}
          rowKey={row => row.id}
          columns={[
            {
              key: 'name',
              header: text.name,
              align: 'text',
              cell: row => (mayEdit ? <a href={`${here}/grupper/${row.id}`}>{row.name}</a> : row.name),
            },
            { key: 'units', header: text.units, align: 'text', cell: row => row.units },
            { key: 'why', header: text.why, align: 'text', cell: row => row.why },
            {
              key: 'compare',
              header: text.compare,
              align: 'text',
              cell: row => <a href={`/laget/${unit.code}?jamfor=${row.id}`}>{text.compare}</a>,
            },
          ]}
        />
      )}
      {mayEdit && (
        <p className="button-row">
          <ButtonLink label={text.add} href={`${here}/grupper/ny`} variant="secondary" />
        </p>
      )}
    </>
  );
}
