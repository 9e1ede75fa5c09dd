import { expect, test } from 'vitest';
import { realScanFiles } from '../../tests/support/real-panel.ts';
import { testDataFolder, whenTestData } from '../../tests/support/test-data.ts';
import { studyEvidence, yearsOfStudy } from './evidence-study.ts';
import { sampledPanels } from './panels.ts';
import { fewestUnits } from './study.ts';

test(
  'An introduction of nothing is called a clear effect less than five times in a hundred, on key figures drawn by a seed',
  whenTestData(...realScanFiles, 'kolada-register-2026/kpi.json'),
  async () => {
    const panels = sampledPanels(testDataFolder(), { seed: 12, each: 5, years: yearsOfStudy, fewestUnits });
    const rows = await studyEvidence('sample', panels, { repeats: 4, starts: 1 });
    const studies = rows.reduce((sum, row) => sum + row.studies, 0);
    expect(studies).toBeGreaterThan(100);
    const clear = rows.reduce((sum, row) => sum + (row.clear.percent * row.studies) / 100, 0);
    expect(clear / studies).toBeLessThanOrEqual(0.05);
    for (const { pick, power } of rows) if (pick === 'anyone') expect(power[2]).toBeGreaterThan(50);
  },
);
