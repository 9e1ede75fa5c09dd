import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { assignPeers } from '#core/peers/assign-peers.ts';
import { profileFromPanel } from '#core/peers/profile.ts';
import { root } from '#platform/root.ts';
import { type AnalysedStarter, analyseStarter } from './starter-analysis.ts';

/** Mean number of the seven official peers that the computed peers of an area hold, over units that have both. */
type Overlap = {
  readonly area: string;
  readonly kind: string;
  readonly units: number;
  readonly mean: number;
};

describe('peers on the starter snapshot', () => {
  let starter: AnalysedStarter;
  beforeAll(async () => {
    starter = await analyseStarter();
  });

  const overlaps = (): readonly Overlap[] => {
    const { snapshot, view, areas, peers } = starter.analysis;
    const { units } = snapshot;
    const computed = assignPeers({
      units,
      groups: [],
      areas: areas.map(({ id, rkaGroups }) => ({ area: id, groupNames: rkaGroups })),
      profile: profileFromPanel(snapshot.panel, units, view.titles),
    });
    return areas.flatMap(({ id: area }, row) =>
      (['municipality', 'region'] as const).flatMap(kind => {
        const common = units.flatMap((unit, position) => {
          const official = peers.sets[row]![position]!;
          if (unit.kind !== kind || official.basis.kind !== 'official') return [];
          const theirs = new Set(official.peers.map(peer => peer.unit));
          return [computed.sets[row]![position]!.peers.filter(peer => theirs.has(peer.unit)).length];
        });
        const mean = common.reduce((sum, count) => sum + count, 0) / common.length;
        return common.length === 0 ? [] : [{ area, kind, units: common.length, mean }];
      }),
    );
  };

  test('computed peers share many times more with the official groups than chance would (0.17 of 7)', () => {
    const all = overlaps();
    const mean = (kind: string) => {
      const ofKind = all.filter(overlap => overlap.kind === kind);
      return ofKind.reduce((sum, overlap) => sum + overlap.mean, 0) / ofKind.length;
    };
    expect(mean('municipality')).toBeGreaterThan(1.6);
    // By chance 7 of 20: 2.45.
    expect(mean('region')).toBeGreaterThan(4.5);
    for (const overlap of all) expect(overlap.mean, overlap.area).toBeGreaterThan(3 * (49 / 289));
  });

  test('docs/methods/peers.md gives the overlap of each area as it is', () => {
    const page = readFileSync(new URL('docs/methods/peers.md', root), 'utf8');
    const written = new Map(
      [...page.matchAll(/^\| ([a-z-]+) \| (municipality|region) \| (\d\.\d\d) \|/gm)].map(
        ([, area, kind, mean]) => [`${area} ${kind}`, Number(mean)] as const,
      ),
    );
    for (const { area, kind, mean } of overlaps()) {
      expect(written.get(`${area} ${kind}`), `${area} ${kind}: ${mean.toFixed(2)}`).toBeCloseTo(mean, 1);
    }
  });

  test('the official group of Ale for elder care is RKA’s of 2024, without Ale itself', () => {
    const { snapshot, areas, peers } = starter.analysis;
    const ale = snapshot.units.findIndex(unit => unit.name === 'Ale');
    const set = peers.sets[areas.findIndex(({ id }) => id === 'elder-care')]![ale]!;
    expect(set.basis).toMatchObject({
      kind: 'official',
      groupTitle: 'Liknande kommuner äldreomsorg, Ale, 2024',
      year: 2024,
    });
    expect(set.peers.map(peer => snapshot.units[peer.unit]!.name).sort()).toEqual(
      ['Håbo', 'Härryda', 'Kävlinge', 'Partille', 'Staffanstorp', 'Svedala', 'Åstorp'].sort(),
    );
  });

  test('the three largest cities are said to have few true peers', () => {
    const { snapshot, peers } = starter.analysis;
    const names = [...peers.fewTruePeers].map(position => snapshot.units[position]!.name);
    expect(names.sort()).toEqual(['Göteborg', 'Malmö', 'Stockholm']);
  });
});
