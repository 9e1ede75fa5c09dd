import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mediansOverUnits } from '#core/panel/medians-over-units.ts';
import type { Panel } from '#core/panel/panel.ts';
import type { Gap } from '#core/situations/gap.ts';
import { hasTurned, persistenceOf, severityOf, turned } from '#core/situations/gap.ts';
import { situationsOf, verdictOf } from '#core/situations/gather.ts';
import { learnFrom } from '#core/situations/learn-from.ts';
import { pairwiseCorrelation } from '#core/situations/moving-together.ts';
import { gap, keyFigure, peers, view } from '#core/situations/sample-gap.ts';

describe('gap', () => {
  test('turned by its direction, plus is good and a low cost is plus', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), difference => {
        expect(turned('higher', difference) + turned('lower', difference)).toBeCloseTo(0);
        expect(turned('cost', difference)).toBe(turned('lower', difference));
      }),
    );
  });

  test('a gap whose latest year lies on the other side has turned, and no longer persists', () => {
    const over = gap({ value: 18 });
    expect(hasTurned(over)).toBe(true);
    expect(persistenceOf(over)).toBe(0);
    expect(persistenceOf(gap({ persistenceYears: 6 }))).toBe(0.75);
  });

  test('severity is what lies beyond the threshold', () => {
    expect(severityOf(gap())).toBe(1.5);
    expect(severityOf(gap({ meanGap: -2 }))).toBe(0);
  });
});

describe('pairwiseCorrelation', () => {
  test('agrees with SciPy: pearsonr([1,2,3,4,5],[2,1,4,3,7]).statistic = 0.824163383692', () => {
    const r = pairwiseCorrelation(Float64Array.from([1, 2, 3, 4, 5]), Float64Array.from([2, 1, 4, 3, 7]), 3);
    expect(r).toBeCloseTo(0.824163383692, 9);
  });

  test('lies in −1…1, is symmetric, and uses only units that have both', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: -40, max: 40 }), fc.constant(Number.NaN)), {
      minLength: 10,
      maxLength: 10,
    });
    fc.assert(
      fc.property(values, values, (one, other) => {
        const a = Float64Array.from(one);
        const b = Float64Array.from(other);
        const both = one.flatMap((value, at) => (Number.isNaN(value + other[at]!) ? [] : [at]));
        const r = pairwiseCorrelation(a, b, 5);
        expect(r).toEqual(pairwiseCorrelation(b, a, 5));
        expect(r).toEqual(
          pairwiseCorrelation(
            Float64Array.from(both, at => a[at]!),
            Float64Array.from(both, at => b[at]!),
            5,
          ),
        );
        if (!Number.isNaN(r)) expect(Math.abs(r)).toBeLessThanOrEqual(1);
        if (both.length < 5) expect(r).toBeNaN();
      }),
    );
  });
});

describe('verdictOf', () => {
  const cost = (title: string) => gap({ keyFigure: keyFigure({ title, direction: 'cost' }) });
  test('a higher cost per person served is worse only beside quality that is not better', () => {
    const perUser = cost('Kostnad boende, kr/brukare');
    expect(verdictOf(perUser, { keyFigures: 3, medianInSpreads: 0.4 })).toBe('higher cost');
    expect(verdictOf(perUser, { keyFigures: 3, medianInSpreads: -0.4 })).toBe('worse');
    expect(verdictOf(perUser, null)).toBe('higher cost');
  });

  test('a cost per inhabitant follows need and ambition and is never worse by itself', () => {
    expect(verdictOf(cost('Kostnad kulturverksamhet, kr/inv'), { keyFigures: 9, medianInSpreads: -2 })).toBe(
      'higher cost',
    );
  });
});

describe('situationsOf', () => {
  const figures = [0, 1, 2, 3].map(at => keyFigure({ id: `N0000${at}`, position: 0 }));
  const input = (gaps: readonly Gap[]) => ({
    view,
    unit: 0,
    gaps,
    kinships: new Map([
      [
        'N00000',
        new Map([
          ['N00001', { kind: 'moves together', correlation: 0.95 } as const],
          ['N00002', { kind: 'same but for a detail' } as const],
        ]),
      ],
    ]),
    peersOf: () => peers,
    nearOf: () => [],
    levelsOf: (position: number) => mediansOverUnits(view.panel, position, [0, ...peers]),
  });

  test('the clearest speaks, its kin are counted under it, and a gap on the other side stands by itself', () => {
    const rows = situationsOf(
      input([
        gap({ keyFigure: figures[0]!, meanGap: 12 }),
        gap({ keyFigure: figures[1]!, meanGap: 11 }),
        gap({ keyFigure: figures[2]!, meanGap: -11, value: 12 }),
        gap({ keyFigure: figures[3]!, meanGap: 8, value: 29 }),
      ]),
    );
    expect(rows.map(row => row.lead.keyFigure.id)).toEqual(['N00000', 'N00002', 'N00003']);
    expect(rows[0]!.gathered.map(each => each.gap.keyFigure.id)).toEqual(['N00001']);
  });

  test('what is not called is left out', () => {
    const called = gap({ keyFigure: figures[3]!, meanGap: 5, value: 25 });
    const possible = gap({ keyFigure: figures[0]!, meanGap: 12, level: 'none' });
    expect(situationsOf(input([called, possible])).map(row => row.lead)).toEqual([called]);
  });

  test('every called gap stands in exactly one row, those to check last', () => {
    const gaps = fc.array(
      fc.record({
        meanGap: fc.integer({ min: -40, max: 40 }),
        figure: fc.constantFrom(...figures),
        isCalled: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(gaps, drawn => {
        const all = drawn.map(({ meanGap, figure, isCalled }) =>
          gap({
            keyFigure: { ...figure, title: 'Nöjda, andel (%)' },
            meanGap,
            value: 20 + meanGap,
            level: isCalled ? 'avvikelse' : 'none',
          }),
        );
        const rows = situationsOf(input(all));
        const standing = rows.flatMap(row => [row.lead, ...row.gathered.map(each => each.gap)]);
        expect(standing).toHaveLength(all.filter(each => each.level !== 'none').length);
        const checks = rows.map(row => row.comparability.kind === 'check');
        expect(checks).toEqual([...checks].sort());
      }),
    );
  });
});

describe('learnFrom', () => {
  /** Years 2012–2021; the class stands at 50, unit 0 at 20, unit 1 rose from 20 to 60, unit 2 always stood at 60. */
  const rising = (series: (year: number) => number) => Array.from({ length: 10 }, (_, year) => series(year));
  const learning: Panel = {
    keyFigures: ['N00001'],
    units: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    firstYear: 2012,
    yearCount: 10,
    values: Float64Array.from([
      ...rising(() => 20),
      ...rising(year => (year < 5 ? 20 : 60)),
      ...rising(() => 60),
      ...rising(() => 50),
      ...rising(() => 50),
      ...rising(() => 50),
      ...rising(year => (year === 9 ? 60 : 20)),
    ]),
  };
  const teachers = learnFrom({
    panel: learning,
    gap: gap({ keyFigure: keyFigure({ direction: 'higher' }), year: 2021, threshold: 10, meanGap: -30 }),
    unit: 0,
    peers: [2, 3],
    near: [1, 6],
    levels: mediansOverUnits(learning, 0, [0, 1, 2, 3, 4, 5, 6]),
  });

  test('names the unit that stood as badly and rose, with years and figures', () => {
    expect(teachers[0]).toMatchObject({
      unit: 1,
      isPeer: false,
      before: { firstYear: 2012, lastYear: 2014, mean: 20 },
      now: { firstYear: 2019, lastYear: 2021, mean: 60 },
    });
  });

  test('does not name one who always stood well', () => {
    expect(teachers.map(teacher => teacher.unit)).not.toContain(2);
  });
});
