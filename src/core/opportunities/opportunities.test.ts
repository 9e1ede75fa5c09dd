import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdoptionAnswer, AdoptionRow } from '#core/adoption/adoption.ts';
import type { PatternShape } from '#core/opportunities/pattern-shape.ts';
import { rankOpportunities } from '#core/opportunities/rank-opportunities.ts';
import type { Gap } from '#core/situations/gap.ts';
import type { Prize, Situation } from '#core/situations/situation.ts';

const title = 'Kostnad hemtjänst äldreomsorg, kr/inv 80+';

const gap = (meanGap = 8): Gap => ({
  keyFigure: { position: 0, id: 'N21024', title, area: 'elder-care', direction: 'cost' },
  year: 2022,
  value: 108,
  peerMedian: 100,
  nationalMedian: 100,
  meanGap,
  threshold: 4,
  gapInSpreads: meanGap / 4,
  robustZ: 2,
  rank: 200,
  of: 290,
  yearsCounted: 8,
  persistenceYears: 8,
  trendPerYear: 0,
  trendP: 1,
  pValue: 0,
  qValue: 0,
  qHalf: 0,
  level: 'tydlig avvikelse',
  standing: 'higher cost',
});

const noPrize: Prize = { kind: 'unknown', reason: 'no base known' };
const prizeOf = (share: number): Prize => ({
  kind: 'known',
  unit: 'kronor',
  toPeerMedian: 1_000_000,
  toBestQuarter: null,
  base: null,
  share,
});

const situation = (part: Partial<Situation> = {}): Situation => ({
  area: 'elder-care',
  lead: gap(),
  gathered: [],
  verdict: 'higher cost',
  quality: null,
  comparability: { kind: 'comparable' },
  hasTurned: false,
  severity: 1,
  persistence: 1,
  prize: noPrize,
  learnFrom: [],
  ...part,
});

const pattern = (part: Partial<PatternShape> = {}): PatternShape => ({
  id: 'digital-locks',
  scope: 'municipality',
  areas: ['elder-care'],
  mechanisms: [{ keyFigures: [{ id: 'N21024', title }], moves: 'down', reaches: { low: 0.1, high: 0.3 } }],
  adoptionKeyFigures: [{ id: 'U21349' }],
  ...part,
});

const answer = (state: AdoptionAnswer['state'], isUncertain = false): AdoptionAnswer => ({
  state,
  year: 2022,
  since: state === 'introduced' ? { kind: 'in', year: 2022 } : { kind: 'not introduced' },
  change: 'same',
  isUncertain,
});

const row = (own: AdoptionAnswer, peers: readonly AdoptionAnswer['state'][]): AdoptionRow => ({
  keyFigure: {
    id: 'U21349',
    title: 'Digitala lås',
    way: { id: 'digital-locks', sv: 'Digitala lås', en: 'Digital locks' },
    area: 'elder-care',
    targetGroup: 'older',
    scale: '0-1-2',
    tells: 'introduction',
  },
  own,
  peers: peers.map((state, unit) => ({ unit: unit + 1, answer: answer(state) })),
  nation: { year: 2022, answering: 288, introduced: 150, testing: 20, first: null },
});

const rank = (situations: readonly Situation[], adoption: readonly AdoptionRow[], patterns = [pattern()]) =>
  rankOpportunities({ kind: 'municipality', situations, adoption, patterns, oldestYear: 0 });

const ahead = row(answer('no'), [
  'introduced',
  'introduced',
  'introduced',
  'testing',
  'no',
  'missing',
  'introduced',
]);

describe('rankOpportunities', () => {
  test('a situation and peers ahead make one opportunity with both legs', () => {
    const [found] = rank([situation({ prize: prizeOf(0.125) })], [ahead]);
    expect(found).toMatchObject({
      basis: 'situation and adoption',
      area: 'elder-care',
      withoutPrize: null,
      reachable: { unit: 'kronor', low: 100_000, high: 300_000 },
      adoption: { own: 'no', peersAnswering: 6, peersIntroduced: [1, 2, 3, 7], peersTesting: [4] },
    });
    // (2 − 0.5) / 3 · 1 · 0.125 / 0.25 · (0.1 + 0.3) / 2, geometric mean of four.
    expect(found!.score.total).toBeCloseTo((0.5 * 1 * 0.5 * 0.2) ** 0.25, 12);
  });

  test('without a prize it is ranked by the rest, and says so', () => {
    const [found] = rank([situation()], []);
    expect(found).toMatchObject({ basis: 'situation', withoutPrize: 'prize unknown', reachable: null });
    expect(found!.score.total).toBeCloseTo((0.5 * 1 * 0.2) ** (1 / 3), 12);
  });

  test('peers ahead alone are an opportunity that ranks below every situation', () => {
    const other = pattern({ id: 'a-first-by-name', mechanisms: [] });
    const ids = rank([situation()], [ahead], [other, pattern({ adoptionKeyFigures: [] })]).map(
      ({ pattern: { id }, basis }) => [id, basis],
    );
    expect(ids).toEqual([
      ['digital-locks', 'situation'],
      ['a-first-by-name', 'adoption'],
    ]);
  });

  test.each([
    [
      'a situation to check',
      situation({ comparability: { kind: 'check', reason: { kind: 'far beyond', spreads: 7 } } }),
    ],
    ['a situation that has turned', situation({ hasTurned: true })],
    ['a situation in which the unit stands better', situation({ verdict: 'lower cost' })],
    ['a gap that the mechanism would widen', situation({ lead: gap(-8) })],
    [
      'a key figure whose id means something else',
      situation({ lead: { ...gap(), keyFigure: { ...gap().keyFigure, title: 'Cykelväg, meter/inv' } } }),
    ],
  ])('%s is no evidence', (_, of) => {
    expect(rank([of], [])).toEqual([]);
  });

  test('what is surely introduced stands last, and an uncertain answer does not count as introduced', () => {
    const here = row(answer('introduced'), ['introduced']);
    const unsure = row(answer('introduced', true), ['introduced']);
    const better = pattern({
      id: 'weaker',
      adoptionKeyFigures: [],
      mechanisms: [{ ...pattern().mechanisms[0]!, reaches: { low: 0, high: 0.1 } }],
    });
    const order = (adoption: AdoptionRow) =>
      rank([situation()], [adoption], [pattern(), better]).map(each => each.pattern.id);
    expect(order(here)).toEqual(['weaker', 'digital-locks']);
    expect(order(unsure)).toEqual(['digital-locks', 'weaker']);
  });

  test('patterns for regions are not offered to municipalities', () => {
    expect(rank([situation()], [ahead], [pattern({ scope: 'region' })])).toEqual([]);
  });

  test('every part lies in 0.05…1, and a larger gap, prize or reach never lowers the score', () => {
    const share = fc.integer({ min: 0, max: 100 }).map(percent => percent / 100);
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 40 }), share, share, share, (size, persistence, prize, reach) => {
        const score = (more: number) =>
          rank(
            [
              situation({
                lead: gap(size + more),
                persistence,
                prize: prizeOf(Math.min(1, prize + more / 10)),
              }),
            ],
            [],
            [
              pattern({
                mechanisms: [
                  { ...pattern().mechanisms[0]!, reaches: { low: 0, high: Math.min(1, reach + more / 10) } },
                ],
              }),
            ],
          )[0]!.score;
        const one = score(0);
        for (const part of [one.severity, one.persistence, one.prize, one.addressability]) {
          expect(part!.scaled).toBeGreaterThanOrEqual(0.05);
          expect(part!.scaled).toBeLessThanOrEqual(1);
        }
        expect(score(1).total).toBeGreaterThanOrEqual(one.total - 1e-12);
      }),
    );
  });
});
