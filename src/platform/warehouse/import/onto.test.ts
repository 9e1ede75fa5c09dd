import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SnapshotRoom, snapshotRoom } from '../../../../tests/support/snapshots.ts';

let room: SnapshotRoom;
beforeAll(async () => {
  room = await snapshotRoom();
});
afterAll(() => room.remove());

describe('an import laid over an older snapshot', () => {
  test('replaces its key figures for the units it knows, and the rest stays, each with its own source and date', async () => {
    const register = await room.file(
      'k.csv',
      'id,title\nN1,"Ett, andel (%)"\nN2,"Två, andel (%)"\nN3,"Tre, andel (%)"\n',
    );
    const base = await room.importing(
      await room.file(
        'base.csv',
        'kpi,unit,year,gender,value\nN1,1440,2019,T,1\nN1,1440,2020,K,2\nN1,0013,2020,T,3\nN2,1440,2020,T,4\nN2,1480,2020,T,5\n',
      ),
      { keyFigures: register, source: 'Kolada', fetchedOn: '2023-01-01' },
    );
    const over = await room.importing(
      await room.file(
        'over.csv',
        'kpi,unit,year,value,status\nN1,1440,2020,10,\nN1,1480,2020,,Missing\nN3,1440,2021,30,\n',
      ),
      { onto: base.manifest.id, source: 'Egen fil', fetchedOn: '2024-01-01' },
    );
    const { id } = over.manifest;
    expect(over.manifest.onto).toBe(base.manifest.id);
    expect(await room.cells(id, 'N1')).toEqual(['0013 2020 T 3', '1440 2020 T 10', '1480 2020 T bortfall']);
    expect(await room.cells(id, 'N2')).toEqual(['1440 2020 T 4', '1480 2020 T 5']);
    expect(await room.cells(id, 'N3')).toEqual(['1440 2021 T 30']);
    const snapshot = await room.warehouse.open(id);
    expect(
      snapshot?.keyFigures.map(({ id: key, source, fetchedOn }) => `${key} ${source} ${fetchedOn}`),
    ).toEqual(['N1 Egen fil; Kolada 2024-01-01', 'N2 Kolada 2023-01-01']);
    expect(snapshot?.keyFigures[0]?.note?.sv).toBe(
      'Värdena för kommunerna hämtades 2024-01-01, för regionerna 2023-01-01.',
    );
    expect(over.manifest.withoutTitle).toEqual(['N3']);
    expect(await room.cells(base.manifest.id, 'N1')).toEqual([
      '0013 2020 T 3',
      '1440 2019 T 1',
      '1440 2020 K 2',
    ]);
  });

  test('over the shipped snapshot keeps Exempelkommunen and all the rest', async () => {
    const [starter] = await room.warehouse.list();
    const over = await room.importing(
      await room.file('one.csv', 'kpi,unit,year,value\nN15428,1440,2025,99\n'),
      {
        onto: starter!.id,
        fetchedOn: '2026-06-01',
      },
    );
    expect(over.manifest.scope).toMatchObject({
      municipalities: 290,
      regions: 21,
      keyFigures: starter!.scope.keyFigures,
    });
    const snapshot = await room.warehouse.open(over.manifest.id);
    expect(snapshot?.units.some(unit => unit.isMadeUp)).toBe(true);
    expect((await snapshot?.cells('N15428', '1440'))?.map(cell => cell.value)).toEqual([99]);
  });
});

describe('titles are never taken over on the id alone', () => {
  test('without a register they come from a snapshot whose values agree, and else are missing', async () => {
    const [starter] = await room.warehouse.list();
    const cells = (await (await room.warehouse.open(starter!.id))?.cells('N15428')) ?? [];
    const rows = (keyFigure: string, turn: (value: number) => number) =>
      cells.flatMap(cell =>
        cell.value === null ? [] : [`${keyFigure},${cell.unit},${cell.year},${turn(cell.value)}`],
      );
    const text = [
      'kpi,unit,year,value',
      ...rows('N15428', value => value),
      ...rows('N07907', value => 200 - value),
      'N99998,1440,2020,1',
    ].join('\n');
    const real = text
      .split('\n')
      .filter(line => !line.includes(',9900,'))
      .join('\n');
    const { manifest, report } = await room.importing(await room.file('ids.csv', real));
    expect(report.titles).toEqual({
      from: 'newest snapshot, where values agree',
      withTitle: 1,
      withoutTitle: ['N07907', 'N99998'],
      disagreeing: ['N07907'],
    });
    expect(manifest.withoutTitle).toEqual(['N07907', 'N99998']);
  });
});
