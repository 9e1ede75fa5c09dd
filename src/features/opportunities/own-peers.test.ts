import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { placeOf, readingOf } from '#features/situation/index.ts';
import { root } from '#platform/root.ts';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';
import { adoptionAt, opportunitiesAt } from './view.ts';

const warehouse = openWarehouse({
  starterFolder: fileURLToPath(new URL('data/starter', root)),
  folder: fileURLToPath(new URL('data/none', root)),
});
afterAll(() => warehouse.close());

const neighbours = ['1401', '1407', '1480', '1481', '1482', '1489'];
const choice = { kind: 'set', set: { id: 'a-set', name: 'Grannar', members: neighbours } } as const;

describe('Opportunities among units of the organisation’s choice', () => {
  test('are those of its gaps to them, with what they have introduced; the ordinary ones stay as they are', async () => {
    const ordinary = await placeOf(warehouse, '1440', null);
    const chosen = await placeOf(warehouse, '1440', null, choice);
    const codesIn = (place: typeof chosen) =>
      adoptionAt(place)[0]!
        .peers.map(({ unit }) => place.analysis.snapshot.units[unit]!.code)
        .sort();
    expect(codesIn(chosen)).toEqual(neighbours);
    expect(codesIn(ordinary)).not.toEqual(neighbours);
    const gapsBehind = (place: typeof chosen) =>
      opportunitiesAt(place).flatMap(({ evidence }) => evidence.map(({ gap }) => gap));
    const { gaps } = readingOf(chosen);
    expect(gapsBehind(chosen).length).toBeGreaterThan(0);
    expect(gapsBehind(chosen).every(gap => gaps.includes(gap))).toBe(true);
    expect(gapsBehind(ordinary).every(gap => readingOf(ordinary).gaps.includes(gap))).toBe(true);
  });
});
