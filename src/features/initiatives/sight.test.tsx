import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedPatterns } from '#features/catalogue/index.ts';
import { type SnapshotRoom, snapshotRoom } from '../../../tests/support/snapshots.ts';
import { SightShown } from './components/sight-shown.tsx';
import { type Sight, seenOf } from './model/sight.ts';
import { sightOf } from './sight.ts';

let room: SnapshotRoom;
beforeAll(async () => {
  room = await snapshotRoom();
});
afterAll(() => room.remove());

const sight = (unitCode: string | null, mainKeyFigure: string | null, pattern?: string): Promise<Sight> =>
  sightOf(
    { warehouse: room.warehouse, organisation: { id: '' as never, name: '', unitCode } },
    {
      mainKeyFigure,
      origins:
        pattern === undefined || unitCode === null ? [] : [{ kind: 'opportunity', unit: unitCode, pattern }],
    },
    shippedPatterns(),
  );

const shown = (found: Sight, language: 'sv' | 'en') =>
  renderToStaticMarkup(createElement(SightShown, { language, sight: found, initiative: 'x' })).replaceAll(
    /<[^>]*>/g,
    ' ',
  );

describe('Whether one could see that an initiative succeeds', () => {
  test('is told for one to three years, in the key figure’s unit, in both languages', async () => {
    const found = await sight('1440', 'N18500', 'adult-education-follow-up');
    expect(found).toMatchObject({
      kind: 'detectable',
      effects: [{ yearsAfter: 1 }, { yearsAfter: 2 }, { yearsAfter: 3 }],
      placebos: 60,
      power: 0.8,
      unit: 'Ale',
    });
    expect(shown(found, 'sv')).toContain('Kan vi se om det lyckas?');
    expect(shown(found, 'sv')).toMatch(/går inte att avgöra|Ja|Kanske/);
    expect(shown(found, 'en')).toContain('Can we see whether it succeeds?');
  });

  test('is said not to be known, and why, where the values cannot tell', async () => {
    expect(await sight('1440', null)).toEqual({ kind: 'no-key-figure' });
    expect(await sight(null, 'N18500')).toEqual({ kind: 'no-unit' });
    expect(await sight('9999', 'N18500')).toEqual({ kind: 'no-unit' });
    expect(await sight('1440', 'N99999')).toEqual({
      kind: 'unknown-key-figure',
      keyFigure: 'N99999',
      gone: null,
    });
    const region = await sight('0014', 'N79176');
    expect(region).toMatchObject({ kind: 'cannot-tell' });
    expect(shown(region, 'sv')).toContain('Det går inte att avgöra');
    expect(shown(region, 'en')).toContain('Cannot be judged');
  });

  test('compares what is likely with what shows', () => {
    const likely = { low: 2, high: 4, basis: 'pattern' } as const;
    expect([1, 2, 3, 4, 5].map(effect => seenOf(effect, likely))).toEqual([
      'all',
      'all',
      'part',
      'part',
      'none',
    ]);
    expect(seenOf(1, null)).toBeNull();
  });
});
