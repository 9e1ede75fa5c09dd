import { scan } from '#core/gaps/scan.ts';
import { defaultScanOptions } from '#core/gaps/scan-types.ts';
import { classify } from '#core/panel/classify/classify.ts';
import { assignPeers } from '#core/peers/assign-peers.ts';
import { nearestUnits } from '#core/peers/distance.ts';
import { profileFromPanel } from '#core/peers/profile.ts';
import { gapsOf, type TestedKeyFigure, testedFor } from '#core/situations/gap.ts';
import { situationsOf } from '#core/situations/gather.ts';
import { kinshipsOf, municipalKinship } from '#core/situations/moving-together.ts';
import { viewOf } from '#core/situations/snapshot-view.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import { root } from '#platform/root.ts';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';

/** The starter snapshot that ships with the product, analysed as the pages do it, on one core. */
export async function analyseStarter() {
  const warehouse = openWarehouse({
    starterFolder: new URL('data/starter', root).pathname,
    folder: new URL('data/none', root).pathname,
  });
  const manifest = (await warehouse.list()).find(({ isStarter }) => isStarter);
  const snapshot = manifest === undefined ? null : await warehouse.open(manifest.id);
  await warehouse.close();
  if (snapshot === null) throw new Error('data/starter holds no snapshot: node scripts/starter/build.ts');
  const { panel, units, groups, keyFigures } = snapshot;
  const reference = shippedReferenceData();
  const titles = new Map(keyFigures.map(({ id, title }) => [id, title]));
  const areas = reference.areas.map(({ id, rkaGroups }) => ({ area: id, groupNames: rkaGroups }));
  const peers = assignPeers({ units, groups, areas, profile: profileFromPanel(panel, units, titles) });
  const positionOfArea = new Map(areas.map(({ area }, position) => [area, position]));
  const classifications = keyFigures.map(keyFigure => classify(keyFigure, reference));
  const tested = classifications.flatMap(({ kind, direction, area }, position): TestedKeyFigure[] =>
    kind !== 'measure' || direction === 'neither' || direction === 'unknown'
      ? []
      : [{ position, id: keyFigures[position]!.id, title: keyFigures[position]!.title, area, direction }],
  );
  const testing = new Uint8Array(keyFigures.length);
  for (const { position, direction } of tested) testing[position] = direction === 'higher' ? 1 : 2;
  const classOf = { municipality: 1, region: 2, nation: 0 } as const;
  const practicalThreshold = Float64Array.from(
    keyFigures,
    ({ id, title }) => reference.practicalThreshold(id, title) ?? Number.NaN,
  );
  const result = scan({
    panel,
    areaOfKeyFigure: Uint16Array.from(classifications, ({ area }) => positionOfArea.get(area) ?? 0),
    peers: peers.table,
    peersPerUnit: peers.peersPerUnit,
    testing,
    unitClass: Uint8Array.from(units, unit => (unit.isMadeUp ? 0 : classOf[unit.kind])),
    scoredAs: Uint8Array.from(units, unit => classOf[unit.kind]),
    practicalThreshold,
    options: defaultScanOptions,
  });
  const municipalities = units.flatMap((unit, position) =>
    unit.kind === 'municipality' && !unit.isMadeUp ? [position] : [],
  );
  const view = viewOf(panel, titles);
  const kinships = kinshipsOf(result, tested, units.length, municipalities, 1, municipalKinship);
  const scopes = new Map(reference.areas.map(({ id, scope }) => [id, scope]));

  const situationsOfMunicipality = (code: string) => {
    const unit = units.findIndex(each => each.code === code);
    if (unit < 0) throw new Error(`the starter snapshot lacks ${code}`);
    const peersOf = (area: string) =>
      peers.sets[positionOfArea.get(area)!]![unit]!.peers.map(peer => peer.unit);
    const gaps = gapsOf(
      result,
      testedFor('municipality', tested, scopes),
      units.length,
      unit,
      1,
      practicalThreshold,
    );
    const situations = situationsOf({
      view,
      unit,
      gaps,
      kinships,
      peersOf,
      nearOf: () => nearestUnits(peers.standard, {}, units, unit, 30).map(near => near.unit),
      sameClass: municipalities,
    });
    return { unit, peersOf, gaps, situations };
  };
  return { snapshot, reference, titles, areas, peers, tested, classifications, situationsOfMunicipality };
}
