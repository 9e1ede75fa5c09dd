import { expect, test } from 'vitest';
import { realScanFiles } from '../../tests/support/real-panel.ts';
import { testDataFolder, whenTestData } from '../../tests/support/test-data.ts';
import { olderPanels, sampledPanels } from './panels.ts';
import { fewestUnits, preYearCounts, study, yearsAfter } from './study.ts';

const each = 6;
const files = [...realScanFiles, 'kolada-register-2026/kpi.json'] as const;

test.each(preYearCounts)(
  'Nothing is called a clear effect more than five times in a hundred with %i years before, on key figures drawn by a seed among those with years enough',
  whenTestData(...files),
  async preYears => {
    const years = preYears + yearsAfter;
    const [found] = await study(
      'sample',
      sampledPanels(testDataFolder(), { seed: 2026 + preYears, each, years, fewestUnits }),
      1,
      { preYearsAsked: [preYears] },
    );
    expect(found?.keyFigures).toBeGreaterThan(each / 2);
    for (const group of ['all', 'worst quarter'])
      expect(found?.clear[group]?.percent, group).toBeLessThanOrEqual(5);
    // A planted effect of two ordinary spreads is found far more often than nothing is.
    expect(found?.power[2]).toBeGreaterThan(25);
  },
);

test(
  'The same holds on the older export, every key figure once in its latest years',
  whenTestData('kolada-2012/values.csv'),
  async () => {
    const rows = await study('older', olderPanels(testDataFolder()), 1, { preYearsAsked: [5] });
    expect(rows).toHaveLength(1);
    for (const { keyFigures, clear } of rows) {
      expect(keyFigures).toBeGreaterThan(10);
      for (const group of ['all', 'worst quarter'])
        expect(clear[group]?.percent, group).toBeLessThanOrEqual(5);
    }
  },
);
