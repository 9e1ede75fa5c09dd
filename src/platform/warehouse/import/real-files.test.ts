import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SnapshotRoom, snapshotRoom } from '../../../../tests/support/snapshots.ts';
import { testDataPath, whenTestData } from '../../../../tests/support/test-data.ts';

let room: SnapshotRoom;
beforeAll(async () => {
  room = await snapshotRoom();
});
afterAll(() => room.remove());

const register = 'kolada-register-2026';

// The numbers of rows are those of the folder's README, counted with Python.
describe('real files are imported whole', () => {
  test(
    'the export of 2012, municipalities by name, with its register',
    whenTestData('kolada-2012/values.csv'),
    async () => {
      const { manifest, report } = await room.importing(testDataPath('kolada-2012/values.csv'), {
        fetchedOn: undefined,
        keyFigures: testDataPath('kolada-2012/key-figures.csv'),
      });
      expect(report.rows).toEqual({ read: 92_738, kept: 92_738, setAside: 0, repeated: 0 });
      expect(manifest).toMatchObject({
        fetchedOn: '2013-12-31',
        withoutTitle: ['N01958'],
        scope: { municipalities: 290, keyFigures: 35, firstYear: 1995, lastYear: 2012 },
      });
      const snapshot = await room.warehouse.open(manifest.id);
      expect(snapshot?.keyFigures.find(({ id }) => id === 'U07457')?.title).toMatch(/våldsbrott/i);
      expect(snapshot?.keyFigures).toHaveLength(34);
      expect((await snapshot?.cells('N01958', '1440'))?.length).toBeGreaterThan(0);
    },
  );

  test(
    'without its register, U07457 of 2012 does not get the meaning it has today',
    whenTestData('kolada-2012/values.csv'),
    async () => {
      const fresh = await snapshotRoom();
      const { report } = await fresh.importing(testDataPath('kolada-2012/values.csv'));
      expect(report.titles.withoutTitle).toContain('U07457');
      await fresh.remove();
    },
  );

  test(
    'a fetch of 2024 with register, units and groups of 2026',
    whenTestData('kolada-2024', register),
    async () => {
      const { manifest, report } = await room.importing(testDataPath('kolada-2024/2024-12-12.parquet'), {
        fetchedOn: undefined,
        keyFigures: testDataPath(`${register}/kpi.json`),
        units: testDataPath(`${register}/municipality.json`),
        groups: testDataPath(`${register}/municipality_groups.json`),
      });
      expect(report.fetchedOn).toEqual({ day: '2024-12-12', basis: 'file name' });
      expect(report.rows).toMatchObject({ read: 138_910, kept: 138_910 });
      expect(manifest.missing).toEqual({ bortfall: 2188, 'not applicable': 932, suppressed: 1090 });
      const snapshot = await room.warehouse.open(manifest.id);
      expect(snapshot?.groups).toHaveLength(3630);
      expect(snapshot?.keyFigures[0]?.description).toContain('föräldrapenning');
      expect(snapshot?.units.find(({ name }) => name === 'Pajala')?.group).toBe('Landsbygdskommun');
    },
  );

  test('regions of 2026 with their own register', whenTestData('kolada-regions-2026'), async () => {
    const { manifest, report } = await room.importing(testDataPath('kolada-regions-2026/values.csv'), {
      keyFigures: testDataPath('kolada-regions-2026/key-figures.csv'),
    });
    expect(report.rows).toMatchObject({ read: 13_603, kept: 13_603 });
    expect(manifest.scope).toMatchObject({ regions: 21, municipalities: 0, keyFigures: 76 });
    const snapshot = await room.warehouse.open(manifest.id);
    expect(snapshot?.keyFigures.find(({ id }) => id === 'U70020')?.title).toBe(
      'Strukturjusterad hälso- och sjukvårdskostnad, kr/inv',
    );
    expect(snapshot?.keyFigures.every(({ scope }) => scope === 'region')).toBe(true);
  });

  test(
    'Kolada in breadth, August 2024: 6.9 million rows',
    whenTestData('kolada-2024-08', register),
    async () => {
      const { manifest, report } = await room.importing(testDataPath('kolada-2024-08/values.parquet'), {
        fetchedOn: '2024-08-31',
        keyFigures: testDataPath(`${register}/kpi.json`),
      });
      expect(report.rows).toEqual({ read: 6_905_398, kept: 6_905_398, setAside: 0, repeated: 0 });
      expect(manifest.withoutTitle).toHaveLength(36);
      expect(manifest.scope).toMatchObject({
        municipalities: 290,
        regions: 21,
        keyFigures: 1850,
        genders: ['T', 'K', 'M'],
      });
      const snapshot = await room.warehouse.open(manifest.id);
      expect(snapshot?.panel.keyFigures).toHaveLength(1814);
      expect(snapshot?.panel.values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0)).toBe(
        4_172_159,
      );
    },
  );
});
