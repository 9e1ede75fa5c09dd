import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unit } from '#core/panel/unit.ts';
import { assignPeers } from '#core/peers/assign-peers.ts';
import { differencesBetween, farFrom } from '#core/peers/differences.ts';
import { chosenPeers, weightedPeers } from '#core/peers/own-peers.ts';
import { keepPresent } from '#core/peers/profile.ts';

const municipality = (code: string, isMadeUp = false): Unit => ({
  code,
  name: `Kommun ${code}`,
  kind: 'municipality',
  county: null,
  group: null,
  isMadeUp,
});

const finite = fc.integer({ min: -500, max: 500 }).map(tenths => tenths / 10);
const variables = ['logPopulation', 'logDensity', 'share0to5', 'share80plus', 'unemployment'] as const;

/** Twelve to twenty municipalities, the last one made up, and one region; five variables each. */
const worlds = fc
  .integer({ min: 12, max: 20 })
  .chain(count =>
    fc.array(fc.tuple(finite, finite, finite, finite, finite), {
      minLength: count + 1,
      maxLength: count + 1,
    }),
  )
  .map(rows => {
    const units: readonly Unit[] = [
      ...rows.slice(1).map((_, index) => municipality(String(1000 + index), index === rows.length - 2)),
      { ...municipality('0013'), kind: 'region' },
    ];
    const profile = keepPresent(
      units,
      Object.fromEntries(
        variables.map((variable, slot) => [variable, Float64Array.from(rows, row => row[slot]!)]),
      ),
    );
    const assignment = assignPeers({
      units,
      groups: [],
      areas: [{ area: 'overall', groupNames: [] }],
      profile,
    });
    return { units, assignment };
  });

describe('peers under weights of somebody’s own', () => {
  test('are, under the weights of the area, the computed ones', () => {
    fc.assert(
      fc.property(worlds, ({ units, assignment }) => {
        const own = weightedPeers(
          { assignment, units, unit: 0, area: 'overall' },
          { logPopulation: 8, taxableIncome: 4 },
        );
        expect(own.peers).toEqual(assignment.sets[0]![0]!.peers);
      }),
      { numRuns: 15 },
    );
  });

  test('do not change when all weights are doubled', () => {
    fc.assert(
      fc.property(worlds, ({ units, assignment }) => {
        const asked = { assignment, units, unit: 1, area: 'overall' };
        const weights = { logPopulation: 4, logDensity: 1, share0to5: 2, share80plus: 1, unemployment: 8 };
        const doubled = Object.fromEntries(
          Object.entries(weights).map(([name, weight]) => [name, 2 * weight]),
        );
        const codes = (given: typeof weights) => weightedPeers(asked, given).peers.map(({ unit }) => unit);
        expect(codes({ ...weights, ...doubled })).toEqual(codes(weights));
      }),
      { numRuns: 15 },
    );
  });

  test('are none where fewer than four conditions count', () => {
    fc.assert(
      fc.property(worlds, ({ units, assignment }) => {
        const few = { logPopulation: 0, logDensity: 0 };
        const set = weightedPeers({ assignment, units, unit: 0, area: 'overall' }, few);
        expect(set).toMatchObject({ basis: { kind: 'none' }, peers: [] });
      }),
      { numRuns: 5 },
    );
  });
});

describe('a set that somebody named', () => {
  test('never holds the unit itself, a made-up unit, or a unit of another kind', () => {
    fc.assert(
      fc.property(worlds, ({ units, assignment }) => {
        const everybody = { id: 'set', name: 'Alla', members: [...units.map(({ code }) => code), '9999'] };
        const set = chosenPeers({ assignment, units, unit: 2, area: 'overall' }, everybody, {});
        const members = set.peers.map(({ unit }) => units[unit]!);
        expect(members.length).toBe(units.length - 3);
        expect(
          members.some(({ code, isMadeUp, kind }) => code === '1002' || isMadeUp || kind === 'region'),
        ).toBe(false);
      }),
      { numRuns: 10 },
    );
  });
});

test('what is near differs by less than half a spread, and what is far by more', () => {
  fc.assert(
    fc.property(worlds, ({ units, assignment }) => {
      const all = { id: 'set', name: 'Alla', members: units.map(({ code }) => code) };
      for (const { unit, near, far } of chosenPeers({ assignment, units, unit: 0, area: 'overall' }, all, {})
        .peers) {
        expect(near.every(({ difference }) => Math.abs(difference) < farFrom)).toBe(true);
        expect(far.every(({ difference }) => Math.abs(difference) >= farFrom)).toBe(true);
        const mirrored = differencesBetween(assignment.standard, unit, 0);
        for (const { variable, difference } of differencesBetween(assignment.standard, 0, unit)) {
          expect(mirrored.find(each => each.variable === variable)?.difference).toBeCloseTo(-difference, 10);
        }
      }
    }),
    { numRuns: 10 },
  );
});
