import type { Panel } from '#core/panel/panel.ts';
import type { Gap, TestedKeyFigure } from '#core/situations/gap.ts';
import { standingOf } from '#core/situations/gap.ts';
import { viewOf } from '#core/situations/snapshot-view.ts';

/** A tested key figure for tests; what matters to a test is given. */
export const keyFigure = (part: Partial<TestedKeyFigure> = {}): TestedKeyFigure => ({
  position: 0,
  id: 'N00001',
  title: 'Invånare 80+ som …, andel (%)',
  area: 'elder-care',
  direction: 'lower',
  ...part,
});

/** A clear gap on the bad side for tests: 10 above the peers, 2.5 spreads. */
export const gap = (part: Partial<Gap> = {}): Gap => {
  const figure = part.keyFigure ?? keyFigure();
  const meanGap = part.meanGap ?? 10;
  const threshold = part.threshold ?? 4;
  return {
    keyFigure: figure,
    year: 2022,
    value: 30,
    peerMedian: 20,
    nationalMedian: 21,
    meanGap,
    threshold,
    gapInSpreads: meanGap / threshold,
    robustZ: 2,
    rank: 280,
    of: 290,
    yearsCounted: 8,
    persistenceYears: 8,
    trendPerYear: 0,
    trendP: 1,
    pValue: 0.001,
    qValue: 0.01,
    qHalf: 0.001,
    level: 'tydlig avvikelse',
    standing: standingOf(figure.direction, meanGap),
    ...part,
  };
};

/** Units 0–7; key figure 0 is what is tested, key figure 1 the inhabitants aged 80 or more. */
export const panel: Panel = {
  keyFigures: ['N00001', 'N01957'],
  units: Array.from({ length: 8 }, (_, unit) => String(1000 + unit)),
  firstYear: 2022,
  yearCount: 1,
  values: Float64Array.from([30, 16, 18, 20, 22, 24, 20, 20, 500, 1, 1, 1, 1, 1, 1, 1]),
};
export const view = viewOf(panel, new Map([['N01957', 'Invånare 80+, antal']]));
export const peers = [1, 2, 3, 4, 5];
