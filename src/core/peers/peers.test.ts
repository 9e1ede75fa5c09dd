import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unit } from '#core/panel/unit.ts';
import { assignPeers } from '#core/peers/assign-peers.ts';
import { distanceBetween, nearestUnits, standardise } from '#core/peers/distance.ts';
import { officialPeers, parseGroupTitle } from '#core/peers/official-groups.ts';
import { keepPresent, type Profile } from '#core/peers/profile.ts';

const municipality = (code: string, isMadeUp = false): Unit => ({
  code,
  name: `Kommun ${code}`,
  kind: 'municipality',
  county: null,
  group: null,
  isMadeUp,
});

const code = (position: number): string => String(1000 + position);
const finite = fc.integer({ min: -500, max: 500 }).map(tenths => tenths / 10);

/** 12–25 municipalities, the last one made up, with six variables each. */
const profiles = fc.integer({ min: 12, max: 25 }).chain(count =>
  fc.record({
    units: fc.constant(
      Array.from({ length: count }, (_, position) => municipality(code(position), position === count - 1)),
    ),
    rows: fc.array(fc.tuple(finite, finite, finite, finite, finite, finite), {
      minLength: count,
      maxLength: count,
    }),
  }),
);

const variables = [
  'logPopulation',
  'logDensity',
  'share0to5',
  'share6to15',
  'taxableIncome',
  'unemployment',
] as const;

const profileOf = (rows: readonly (readonly number[])[]): Profile => ({
  variables,
  absent: [],
  values: Float64Array.from(rows.flat()),
});

describe('parseGroupTitle', () => {
  test.each([
    ['Liknande kommuner äldreomsorg, Ale, 2024', 'Liknande kommuner äldreomsorg', 'Ale', 2024],
    [
      'Liknande kommuner, övergripande, Upplands Väsby, 2025',
      'Liknande kommuner, övergripande',
      'Upplands Väsby',
      2025,
    ],
    [
      'Liknande regioner, hälso- och sjukvård (inkl läkemedel), Region Halland, 2024',
      'Liknande regioner, hälso- och sjukvård (inkl läkemedel)',
      'Region Halland',
      2024,
    ],
  ])('reads %s', (title, name, unitName, year) => {
    expect(parseGroupTitle(title)).toEqual({ name, unitName, year });
  });

  test('knows no other group', () => {
    expect(parseGroupTitle('Stor-Malmö (ovägt medel)')).toBeNull();
  });
});

describe('officialPeers', () => {
  const units = [0, 1, 2, 3].map(position => municipality(code(position), position === 3));
  const area = {
    area: 'elder-care',
    groupNames: ['Liknande kommuner äldreomsorg', 'Liknande kommuner, övergripande'],
  };

  test('takes the latest year, without the unit itself, made-up and unknown units', () => {
    const groups = [
      { id: 'old', title: 'Liknande kommuner äldreomsorg, Kommun 1000, 2022', members: ['1002'] },
      {
        id: 'new',
        title: 'Liknande kommuner äldreomsorg, Kommun 1000, 2024',
        members: ['1000', '1001', '1003', '9999'],
      },
    ];
    const found = officialPeers(groups, units, [area])[0]!;
    expect(found[0]).toMatchObject({ groupId: 'new', year: 2024, members: [1] });
    expect(found[1]).toBeNull();
  });

  test('falls back on the next group name of the area', () => {
    const groups = [
      { id: 'whole', title: 'Liknande kommuner, övergripande, Kommun 1001, 2025', members: ['1002'] },
    ];
    expect(officialPeers(groups, units, [area])[0]![1]).toMatchObject({ groupId: 'whole', members: [2] });
  });

  test('leaves municipal groups named after regions aside', () => {
    const region: Unit = { ...municipality('0013'), name: 'Region Halland', kind: 'region' };
    const groups = [
      { id: 'g', title: 'Liknande kommuner äldreomsorg, Region Halland, 2024', members: ['1000'] },
    ];
    expect(officialPeers(groups, [...units, region], [area])[0]![4]).toBeNull();
  });
});

describe('distance', () => {
  test('is symmetric, zero to itself, and blind to the unit and origin of a variable', () => {
    fc.assert(
      fc.property(profiles, fc.integer({ min: 1, max: 50 }), finite, ({ units, rows }, scale, shift) => {
        const standard = standardise(profileOf(rows), units);
        const rescaled = standardise(
          profileOf(rows.map(row => row.map((value, slot) => (slot === 2 ? value * scale + shift : value)))),
          units,
        );
        const there = distanceBetween(standard, {}, 0, 1);
        expect(distanceBetween(standard, {}, 1, 0)).toBe(there);
        if (there !== null) {
          expect(distanceBetween(standard, {}, 0, 0)).toBe(0);
          expect(distanceBetween(rescaled, {}, 0, 1)).toBeCloseTo(there, 5);
        }
      }),
    );
  });

  test('computed by hand: √((3·2² + 1·1² + 1·0² + 1·2²) / 6)', () => {
    const standard = {
      variables: variables.slice(0, 4),
      values: Float64Array.from([2, 1, 5, 0, 0, 0, 5, 2]),
    };
    expect(distanceBetween(standard, { logPopulation: 3 }, 0, 1)).toBeCloseTo(Math.sqrt(17 / 6), 12);
  });

  test('is null with fewer than four variables in common', () => {
    const standard = {
      variables: variables.slice(0, 4),
      values: Float64Array.from([2, 1, 5, Number.NaN, 0, 0, 5, 2]),
    };
    expect(distanceBetween(standard, {}, 0, 1)).toBeNull();
  });

  test('standardises by median and 1.4826 MAD of the real units of a kind', () => {
    const units = [0, 1, 2, 3, 4, 5].map(position => municipality(code(position), position === 5));
    const standard = standardise(
      { variables: ['logPopulation'], absent: [], values: Float64Array.from([1, 2, 3, 4, 100, 7]) },
      units,
    );
    // Median 3, deviations 2 1 0 1 97: MAD 1.
    expect(standard.values[4]).toBeCloseTo(97 / 1.482602, 4);
    expect(standard.values[5]).toBeCloseTo(4 / 1.482602, 4);
  });
});

describe('nearestUnits', () => {
  test('gives sorted distances to real units of the same kind, never the unit itself', () => {
    fc.assert(
      fc.property(profiles, ({ units, rows }) => {
        const standard = standardise(profileOf(rows), units);
        for (const unit of [0, units.length - 1]) {
          const nearest = nearestUnits(standard, {}, units, unit, 7);
          const distances = nearest.map(({ distance }) => distance);
          expect(distances).toEqual([...distances].sort((a, b) => a - b));
          expect(nearest.some(({ unit: other }) => other === unit || units[other]!.isMadeUp)).toBe(false);
          const farthest = distances.at(-1);
          if (farthest === undefined) continue;
          const chosen = new Set(nearest.map(({ unit: other }) => other));
          units.forEach((other, position) => {
            if (position === unit || other.isMadeUp || chosen.has(position)) return;
            const distance = distanceBetween(standard, {}, unit, position);
            if (distance !== null) expect(distance).toBeGreaterThanOrEqual(farthest);
          });
        }
      }),
    );
  });

  test('breaks ties by code, whatever the order of the units', () => {
    const units = ['1003', '1001', '1002', '1000'].map(each => municipality(each));
    const standard = { variables: variables.slice(0, 4), values: new Float64Array(16) };
    const codes = nearestUnits(standard, {}, units, 3, 2).map(({ unit }) => units[unit]!.code);
    expect(codes).toEqual(['1001', '1002']);
  });
});

describe('assignPeers', () => {
  test('fills the table of the scan with the peers of the sets and −1', () => {
    fc.assert(
      fc.property(profiles, ({ units, rows }) => {
        const areas = [{ area: 'housing', groupNames: [] }];
        const { sets, table, peersPerUnit } = assignPeers({
          units,
          groups: [],
          areas,
          profile: profileOf(rows),
        });
        sets[0]!.forEach((set, unit) => {
          const slots = [...table.subarray(unit * peersPerUnit, (unit + 1) * peersPerUnit)];
          expect(slots.filter(slot => slot >= 0)).toEqual(set.peers.map(peer => peer.unit));
        });
      }),
      { numRuns: 30 },
    );
  });

  test('explains a peer by what is alike and what is not, as own minus peer', () => {
    const units = Array.from({ length: 6 }, (_, position) => municipality(code(position)));
    const rows = [1, 2, 3, 4, 5, 6].map(size => [size, 0, size, size % 2, 7 - size, size * size]);
    const { sets } = assignPeers({
      units,
      groups: [],
      areas: [{ area: 'x', groupNames: [] }],
      profile: profileOf(rows),
      weights: () => ({}),
    });
    for (const peer of sets[0]![0]!.peers) {
      for (const { difference } of peer.near) expect(Math.abs(difference)).toBeLessThan(0.5);
      for (const { difference } of peer.far) expect(Math.abs(difference)).toBeGreaterThanOrEqual(0.5);
      const size = peer.far.find(({ variable }) => variable === 'logPopulation');
      if (size !== undefined) expect(size.difference).toBeLessThan(0);
    }
  });

  test('says that there are too few variables rather than guess', () => {
    const units = [0, 1, 2].map(position => municipality(code(position)));
    const profile = keepPresent(units, { logPopulation: Float64Array.from([1, 2, 3]) });
    const set = assignPeers({ units, groups: [], areas: [{ area: 'x', groupNames: [] }], profile })
      .sets[0]![0]!;
    expect(set).toEqual({ area: 'x', basis: { kind: 'none', reason: 'too few variables' }, peers: [] });
    expect(profile.absent).toContain('unemployment');
  });
});
