import type { PeerSet } from '#core/peers/peer-set.ts';
import { peerMessages } from '#features/situation/messages/peers.ts';
import { messages } from '#features/situation/messages/situation.ts';
import { placeOfPage, snapshotQuery } from '#features/situation/place-of-page.ts';
import { pageContext, visitContext } from '#platform/page-context.ts';
import { Finding, Section } from '#ui/components/finding.tsx';
import { Breadcrumb } from '#ui/components/navigation.tsx';
import { Message } from '#ui/components/states.tsx';
import { Table } from '#ui/components/table.tsx';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import { peerWeightsOf } from '../store/own-peers.ts';
import type { Route } from './+types/peers';

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const own = context.get(pageContext);
  const { member } = context.get(visitContext);
  const place = await placeOfPage(own, request, params.unit);
  const { areas, peers, snapshot, tested } = place.analysis;
  const scope = place.scoredClass === 1 ? 'municipality' : 'region';
  const hasTested = new Set(tested.map(({ area }) => area));
  const rows = areas
    .map((area, row) => ({ area, set: peers.sets[row]![place.position]! }))
    .filter(({ area }) => hasTested.has(area.id) && (area.scope === 'both' || area.scope === scope))
    .map(({ area, set }) => ({
      id: area.id,
      area: area.name[own.language],
      basis: set.basis,
      peers: set.peers.map(peer => ({
        code: snapshot.units[peer.unit]!.code,
        name: snapshot.units[peer.unit]!.name,
      })),
    }));
  const overall = areas.findIndex(
    ({ id }) => id === (scope === 'municipality' ? 'overall' : 'region-overall'),
  );
  const explained = (peers.sets[overall]?.[place.position]?.peers ?? []).map(peer => ({
    ...peer,
    code: snapshot.units[peer.unit]!.code,
    name: snapshot.units[peer.unit]!.name,
  }));
  const weighed = new Set(
    member === null ? [] : (await peerWeightsOf(member.db, member.organisation.id)).map(({ area }) => area),
  );
  return {
    language: own.language,
    query: snapshotQuery(request),
    unit: { code: place.unit.code, name: place.unit.name, isMadeUp: place.unit.isMadeUp },
    hasFewTruePeers: peers.fewTruePeers.has(place.position),
    isMember: member !== null,
    weighed: areas.filter(({ id }) => weighed.has(id)).map(({ name }) => name[own.language].toLowerCase()),
    rows,
    explained,
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [
    {
      title: `${loaderData === undefined ? '' : peerMessages(loaderData.language).title(loaderData.unit.name)} – Rodret`,
    },
  ];
}

export default function PeersPage({ loaderData }: Route.ComponentProps) {
  const { language, unit, query } = loaderData;
  const all = messages(language);
  const text = peerMessages(language);
  const profile: Readonly<Record<string, string>> = text.profile;
  const names = (variables: readonly string[]) =>
    variables.map(variable => profile[variable] ?? variable).join(', ');
  const basis = (set: PeerSet['basis']) => {
    switch (set.kind) {
      case 'official':
        return text.official(set.groupTitle, formatYear(set.year));
      case 'computed':
        return [
          text.computed(names(set.used)),
          ...(set.absent.length > 0 ? [text.absent(names(set.absent))] : []),
        ].join('; ');
      case 'none':
        return text.none;
    }
  };
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: all.title(unit.name), href: `/laget/${unit.code}${query}` }]}
        current={text.units}
      />
      <Finding level={1} title={text.title(unit.name)} lede={text.lede} />
      {loaderData.hasFewTruePeers && <Message kind="caution">{all.fewTruePeers}</Message>}
      {unit.isMadeUp && <Message kind="note">{all.madeUpPeers}</Message>}
      <Table
        caption={text.lede}
        captionDisplay="hidden"
        label={text.title(unit.name)}
        rows={loaderData.rows}
        rowKey={row => row.id}
        columns={[
          { key: 'area', header: text.area, align: 'text', cell: row => row.area },
          {
            key: 'peers',
            header: text.units,
            align: 'text',
            cell: row => (
              <ul className="name-list">
                {row.peers.map(peer => (
                  <li key={peer.code}>
                    <a href={`/laget/${peer.code}${query}`}>{peer.name}</a>
                  </li>
                ))}
              </ul>
            ),
          },
          { key: 'basis', header: text.basis, align: 'text', cell: row => basis(row.basis) },
          {
            key: 'why',
            header: text.ofArea.open,
            align: 'text',
            cell: row => <a href={`/laget/${unit.code}/liknande/${row.id}${query}`}>{text.ofArea.open}</a>,
          },
        ]}
      />
      {loaderData.isMember && (
        <Section id="egna" title={text.ownGroups.title} lede={text.ownGroups.lede}>
          <p>
            {loaderData.weighed.length === 0
              ? text.ownGroups.noWeights
              : text.ownGroups.weightsIn(new Intl.ListFormat(language).format(loaderData.weighed))}
          </p>
          <p>
            <a href={`/laget/${unit.code}/liknande/grupper`}>{text.ownGroups.sets}</a>
          </p>
        </Section>
      )}
      <Section id="varfor" title={text.distanceTitle} lede={text.distanceLede}>
        <Table
          caption={text.distanceLede}
          captionDisplay="hidden"
          label={text.distanceLede}
          rows={loaderData.explained}
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
            {
              key: 'near',
              header: text.near,
              align: 'text',
              cell: row => names(row.near.map(({ variable }) => variable)),
            },
            {
              key: 'far',
              header: text.far,
              align: 'text',
              cell: row => names(row.far.map(({ variable }) => variable)),
            },
          ]}
        />
      </Section>
    </>
  );
}
