import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SnapshotRoom, snapshotRoom } from '../../../../tests/support/snapshots.ts';
import { testDataPath, whenTestData } from '../../../../tests/support/test-data.ts';
import { differenceBetween } from './difference-between.ts';

let room: SnapshotRoom;
beforeAll(async () => {
  room = await snapshotRoom();
});
afterAll(() => room.remove());

const days = ['2023-09-12', '2024-01-30', '2024-12-12'] as const;

// Counted in the files with DuckDB's command line, apart from this code.
describe('three real fetches of Kolada', () => {
  const imported: Promise<string>[] = [];
  const asked = async (first: number, last: number) => {
    if (imported.length === 0) {
      for (const day of days) {
        const previous = imported.at(-1) ?? null;
        imported.push(Promise.resolve(previous).then(() => importing(day)));
      }
    }
    const ids = await Promise.all(imported);
    return differenceBetween(room.warehouse, ids[first]!, ids[last]!);
  };
  const importing = async (day: string) => {
    const { manifest } = await room.importing(testDataPath(`kolada-2024/${day}.parquet`), {
      fetchedOn: undefined,
      keyFigures: testDataPath('kolada-register-2026/kpi.json'),
    });
    return manifest.id;
  };

  test(
    'nothing was revised in the winter of 2024: what is gone was not fetched',
    whenTestData('kolada-2024', 'kolada-register-2026'),
    async () => {
      const found = await asked(0, 1);
      expect(found?.keyFigures.filter(({ revised, withdrawn }) => revised + withdrawn > 0)).toEqual([]);
      expect(found?.isGone).toEqual([{ keyFigure: 'N02904', cells: 4350, isWithdrawn: false }]);
      const born = found?.keyFigures.find(({ keyFigure }) => keyFigure === 'N00943');
      expect(born).toMatchObject({ added: 290, notFetched: 1159, withdrawn: 0, common: 3770 });
    },
  );

  test(
    'until December one key figure was revised in its last year, and two came to be counted otherwise',
    whenTestData('kolada-2024', 'kolada-register-2026'),
    async () => {
      const found = await asked(1, 2);
      const touched = found?.keyFigures.filter(({ revised, withdrawn }) => revised + withdrawn > 0);
      expect(touched?.map(({ keyFigure, revised, withdrawn }) => [keyFigure, revised, withdrawn])).toEqual([
        ['N17813', 208, 4],
        ['U07417', 3770, 0],
        ['U07452', 3528, 242],
      ]);
      const suspected = found?.keyFigures.flatMap(({ suspicion }) => suspicion ?? []);
      expect(suspected).toMatchObject([
        { keyFigure: 'U07417', reason: 'order-of-magnitude', cells: 3770, fromYear: null },
        { keyFigure: 'U07452', reason: 'order-of-magnitude', cells: 3528, fromYear: null },
      ]);
      expect(suspected?.[0]?.factor).toBeCloseTo(95.67, 1);
    },
  );
});
