import { describe, expect, test } from 'vitest';
import { comparabilityOf } from '#core/situations/comparability.ts';
import { prizeOf } from '#core/situations/prize.ts';
import { gap, keyFigure, panel, peers, view } from '#core/situations/sample-gap.ts';
import { viewOf } from '#core/situations/snapshot-view.ts';

describe('prizeOf', () => {
  test('is share times persons to the median, and to the best quarter of the peers', () => {
    // 10 of 100 of 500 inhabitants; best quarter of 16 18 20 22 24 is 18.
    expect(prizeOf(view, gap(), 0, peers)).toEqual({
      kind: 'known',
      unit: 'persons',
      toPeerMedian: 50,
      toBestQuarter: 60,
      base: { counted: 'inhabitants', persons: 500, year: 2022 },
      share: 0.1,
    });
  });

  test('is kronor per head times heads', () => {
    const cost = gap({
      keyFigure: keyFigure({ title: 'Kostnad hemtjänst äldreomsorg, kr/inv 80+', direction: 'cost' }),
      value: 120_000,
      peerMedian: 100_000,
    });
    expect(prizeOf(view, cost, 0, [])).toMatchObject({
      unit: 'kronor',
      toPeerMedian: 10_000_000,
      toBestQuarter: null,
    });
  });

  test('counts the part of the volume that the title is about', () => {
    // 1 000 children of whom 80 % in municipal preschools, 10 kronor each; 300 aged 80+, 50 cases fewer per 1 000.
    const volumes = viewOf(
      {
        ...panel,
        keyFigures: ['N11732', 'N11711', 'N01957', 'N01951'],
        values: Float64Array.from([1000, 80, 300, 9000].flatMap(value => Array(8).fill(value))),
      },
      new Map([
        ['N11732', 'Antal barn på förskola, lägeskommun, antal'],
        ['N11711', 'Barn i kommunal förskola, andel (%) av inskrivna barn'],
        ['N01957', 'Invånare 80+, antal'],
        ['N01951', 'Invånare totalt, antal'],
      ]),
    );
    const amount = (title: string, area: string, value: number) =>
      prizeOf(
        volumes,
        gap({ keyFigure: keyFigure({ title, area, direction: 'cost' }), value, peerMedian: 100 }),
        0,
        [],
      );
    const preschool = amount('Kostnad kommunal förskola, kr/inskrivet barn', 'preschool', 110);
    expect(preschool).toMatchObject({ unit: 'kronor', toPeerMedian: 8000 });
    const visits = amount('Besök på akutmottagning - 80 år och äldre, antal/1000 inv', 'hospital-care', 150);
    expect(visits).toMatchObject({ unit: 'cases', toPeerMedian: 15 });
  });

  test.each([
    ['not worse', gap({ meanGap: -10, value: 10 })],
    ['the gap has closed', gap({ value: 20 })],
    ['the unit cannot be summed', gap({ keyFigure: keyFigure({ title: 'Kvalitetsindex äldreomsorg' }) })],
    ['no base known', gap({ keyFigure: keyFigure({ title: 'Nöjda, andel (%)' }) })],
    [
      'no base known',
      gap({
        keyFigure: keyFigure({
          title: 'Lärare med lärarlegitimation i grundskola åk 1-9, kommunala skolor, andel (%)',
          area: 'compulsory-school',
        }),
      }),
    ],
    ['base missing', gap({ keyFigure: keyFigure({ title: 'Invånare 0-5 år, andel (%)' }) })],
  ] as const)('says why there is none: %s', (reason, of) => {
    expect(prizeOf(view, of, 0, peers)).toEqual({ kind: 'unknown', reason });
  });
});

describe('comparabilityOf', () => {
  test('marks a gap of more than five spreads that nothing in the snapshot explains', () => {
    const far = gap({ meanGap: 24, keyFigure: keyFigure({ title: 'Nöjda, andel (%)' }) });
    expect(comparabilityOf(view, far, 0, peers)).toEqual({
      kind: 'check',
      reason: { kind: 'far beyond', spreads: 6 },
    });
    expect(comparabilityOf(view, gap({ meanGap: 20 }), 0, peers)).toEqual({ kind: 'comparable' });
  });

  test('lets a large gap stand on a sturdy base', () => {
    expect(comparabilityOf(view, gap({ meanGap: 24 }), 0, peers)).toEqual({ kind: 'comparable' });
  });

  test('marks a cost that is next to nothing on one side', () => {
    const cost = gap({
      keyFigure: keyFigure({
        title: 'Kostnad avfallshantering, kr/inv',
        direction: 'cost',
        area: 'utilities',
      }),
      value: 1132,
      peerMedian: 0.3,
    });
    expect(comparabilityOf(view, cost, 0, peers)).toMatchObject({
      kind: 'check',
      reason: { kind: 'cost on one side only' },
    });
  });

  test('marks upper secondary schools with few pupils beside the residents of that age, as in Ale', () => {
    const schools = viewOf(
      {
        ...panel,
        keyFigures: ['N01954', 'N17820'],
        values: Float64Array.from([...Array(8).fill(1605), ...Array(8).fill(117)]),
      },
      new Map([
        ['N01954', 'Invånare 16-19 år, antal'],
        ['N17820', 'Elever i kommunal gymnasieskola i kommunen, antal'],
      ]),
    );
    const cost = gap({
      keyFigure: keyFigure({
        title: 'Kostnad för kommunal gymnasieskola, kr/elev',
        direction: 'cost',
        area: 'upper-secondary',
      }),
    });
    expect(comparabilityOf(schools, cost, 0, peers)).toMatchObject({
      reason: { kind: 'hardly run here', persons: 117, residents: 1605 },
    });
  });
});
