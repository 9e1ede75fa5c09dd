import { expect, test } from 'vitest';
import { realScanFiles } from '../../tests/support/real-panel.ts';
import { testDataFolder, whenTestData } from '../../tests/support/test-data.ts';
import { broadPanels } from './panels.ts';
import { study } from './study.ts';

test(
  'Nothing is called a clear effect more than five times in a hundred, on a sample of real key figures',
  whenTestData(...realScanFiles, 'kolada-register-2026/kpi.json'),
  async () => {
    const found = await study('sample', broadPanels(testDataFolder(), 60), 1);
    const rows = found.filter(({ keyFigures }) => keyFigures >= 3);
    expect(rows.length).toBeGreaterThan(0);
    for (const { clear, power } of rows) {
      for (const group of ['all', 'worst quarter'])
        expect(clear[group]?.percent, group).toBeLessThanOrEqual(5);
      // A planted effect of two ordinary spreads is found far more often than nothing is.
      expect(power[2]).toBeGreaterThan(25);
    }
  },
);
