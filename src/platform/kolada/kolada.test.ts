import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { madeSource, published } from '../../../tests/support/kolada/fetch.ts';
import {
  type Heard,
  type StandIn,
  startStandIn,
  type Trouble,
} from '../../../tests/support/kolada/stand-in.ts';
import { type SyncRoom, syncRoom } from '../../../tests/support/kolada/syncing.ts';
import { cellText } from '../../../tests/support/snapshots.ts';

const made = madeSource({ keyFigures: 10, units: 30, years: 4 });
const allRows = 10 * 30 * 4 * 3;
const today = '2026-11-20';

let source: StandIn;
let room: SyncRoom;
beforeEach(async () => {
  source = await startStandIn(made);
  room = await syncRoom();
});
afterEach(async () => {
  await source.close();
  await room.remove();
});

const syncing = (day = today) => room.sync(source.address, day);
const fetching = () => room.fetch(source.address, today);
const calls = () => source.heard.filter(path => path.startsWith('data/'));

/** One trouble at the first request that fits, and no more. */
const once = (fits: (heard: Heard) => boolean, trouble: Trouble) => {
  let isSpent = false;
  return (heard: Heard): Trouble | null => {
    if (isSpent || !fits(heard)) return null;
    isSpent = true;
    return trouble;
  };
};
const isData = ({ path }: Heard) => path.startsWith('data/');

describe('A sync', () => {
  test('follows the pages to their end and makes a snapshot of all of it, with where it is from', async () => {
    source.behave({ pageRows: 100 });
    const synced = await syncing();
    expect(synced?.manifest).toMatchObject({
      rows: allRows,
      fetchedOn: today,
      source: 'Kolada (127.0.0.1)',
      scope: {
        keyFigures: 10,
        municipalities: 30,
        asked: { keyFigures: 'all', units: 'all', firstYear: 1990 },
      },
    });
    expect(await readdir(room.room)).not.toContain('sync/one');
    expect(source.mostAtATime()).toBeLessThanOrEqual(3);
  });

  test.each([
    ['rows (413)', { mostRows: 50 }],
    ['characters (414)', { longestPath: 60 }],
    ['years (400)', { mostYears: 3 }],
    ['rows, down to some of the units', { mostRows: 9 }],
  ] as const)('asks for less where the source finds it too much: %s', async (_, habits) => {
    source.behave(habits);
    const small = madeSource({ keyFigures: 2, units: 30, years: 2 });
    source.hold(small);
    expect(await fetching()).toBe(2 * 30 * 2 * 3);
    const years = calls().map(path => /year\/([\d,]+)/.exec(path)?.[1]?.split(',').length ?? 0);
    const units = calls().map(path => /municipality\/([\d,]+)/.exec(path)?.[1]?.split(',').length ?? 0);
    expect(Math.max(...years)).toBeLessThanOrEqual(25);
    expect(Math.max(...units)).toBeLessThanOrEqual(20);
  });

  test.each<Trouble>([
    { kind: 'status', status: 429, retryAfter: '0' },
    { kind: 'status', status: 500 },
    { kind: 'status', status: 503 },
    { kind: 'html' },
    { kind: 'cut' },
    { kind: 'half JSON' },
  ])('asks again after %o', async trouble => {
    source.behave({ trouble: once(isData, trouble) });
    expect(await fetching()).toBe(allRows);
  });

  test.each(['page', 'answer'] as const)(
    'makes a call anew whose pages changed while they were read (counts of each %s)',
    async counts => {
      const shorter = { ...made, rows: new Map([...made.rows].map(([id, rows]) => [id, rows.slice(1)])) };
      // A row more at the head moves every later page by one: the last row of the first page comes twice.
      source.hold(shorter);
      source.behave({
        pageRows: 100,
        counts,
        trouble: heard => {
          if (isData(heard) && heard.page === 2) source.hold(made);
          return null;
        },
      });
      expect(await fetching()).toBe(allRows);
    },
  );

  test('leaves out a key figure that is answered wrongly, says which and why, and fetches it the next time', async () => {
    const wrong = { values: [{ kpi: 'N10003', municipality: '1000', period: 'i fjol', values: [] }] };
    source.behave({
      trouble: ({ path }) => (path.includes('N10003') ? { kind: 'shape', answer: wrong } : null),
    });
    const synced = await syncing();
    expect(synced?.counts.leftOut).toEqual([
      { keyFigure: 'N10003', kind: 'wrong-shape', reason: expect.stringContaining('values.0.period') },
    ]);
    expect(synced?.manifest.scope.keyFigures).toBe(9);
    source.behave({});
    const after = await syncing();
    expect(after?.counts).toMatchObject({ fetched: 1, unchanged: 9, leftOut: [] });
    expect(after?.manifest.rows).toBe(allRows);
  });

  test('sets aside values of units that nobody knows, and counts those of groups', async () => {
    const one = made.rows.get('N10000') ?? [];
    const strange = one.slice(0, 1).flatMap(row => [
      { ...row, municipality: '9999' },
      { ...row, municipality: 'G1' },
    ]);
    source.hold({ ...made, rows: new Map([...made.rows, ['N10000', [...one, ...strange]]]) });
    const synced = await syncing();
    expect(synced?.manifest.rows).toBe(allRows);
    expect(synced?.report.setAside).toMatchObject([{ reason: 'unit', rows: 3 }]);
    expect(synced?.counts.ofGroups).toBe(3);
  });

  test('keeps the reasons for which values are missing', async () => {
    const [first] = made.rows.get('N10000') ?? [];
    const given = { gender: 'T', value: null, count: 1, isdeleted: false };
    const rows = ['Missing', 'Not applicable', 'Privacy'].map((status, at) => ({
      ...first!,
      period: 2020 + at,
      values: [{ ...given, status }],
    }));
    const deleted = {
      ...first!,
      period: 2023,
      values: [{ ...given, value: 7, status: '', isdeleted: true }],
    };
    source.hold({ ...made, rows: new Map([['N10000', [...rows, deleted]]]) });
    const synced = await syncing();
    const snapshot = await room.warehouse.open(synced?.manifest.id ?? '');
    expect((await snapshot!.cells('N10000')).map(cellText)).toEqual([
      '1000 2020 T bortfall',
      '1000 2021 T not applicable',
      '1000 2022 T suppressed',
    ]);
    expect(synced?.counts.deleted).toBe(1);
  });
});

describe('A sync that cannot be done', () => {
  const failing = async (trouble: (heard: Heard) => Trouble | null): Promise<Error> => {
    source.behave({ trouble });
    const error = await syncing().then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(await readdir(room.folder).catch(() => [])).toEqual([]);
    expect(error).toBeInstanceOf(Error);
    return error as Error;
  };

  test.each<[string, Trouble, RegExp]>([
    ['a web page', { kind: 'html' }, /kpi: the source answers with a web page \(HTML\)/],
    ['another shape', { kind: 'shape', answer: { kpis: [] } }, /another shape than expected \(values/],
    ['an empty list', { kind: 'shape', answer: { values: [] } }, /an empty list/],
    [
      'an address elsewhere',
      { kind: 'leads', to: 'http://localhost:1/v3/kpi' },
      /leads to http:\/\/localhost:1, which is not followed/,
    ],
    ['nothing at all', { kind: 'silence' }, /nothing came for 0.4 seconds/],
    ['an answer that breaks off', { kind: 'cut' }, /broke off/],
    ['a refusal', { kind: 'status', status: 403 }, /answers 403/],
  ])('since the source answers with %s says so, and leaves nothing behind', async (_, trouble, says) => {
    const error = await failing(({ path }) => (path === 'kpi' ? trouble : null));
    expect(error.message).toMatch(says);
  });

  test('since the source stops midway keeps what it fetched, and the next goes on from there', async () => {
    source.hold(madeSource({ keyFigures: 30, units: 10, years: 2 }));
    let answered = 0;
    const error = await failing(heard => {
      if (!isData(heard)) return null;
      answered += 1;
      return answered > 12 ? { kind: 'status', status: 502 } : null;
    });
    expect(error.message).toMatch(/answers 502.*what was fetched is kept/);
    source.behave({});
    source.forget();
    const synced = await syncing();
    expect(synced?.manifest.rows).toBe(30 * 10 * 2 * 3);
    // Sixteen calls in all; twelve were answered, of which the batches that were whole are kept.
    expect(calls().length).toBeLessThanOrEqual(10);
    expect(source.heard).not.toContain('kpi');
  });

  test('since it is stopped keeps what it fetched', async () => {
    const stopping = new AbortController();
    const trouble = (heard: Heard) => {
      if (isData(heard)) stopping.abort(new Error('stopped'));
      return null;
    };
    source.behave({ trouble });
    await expect(room.sync(source.address, today, 'all', stopping.signal)).rejects.toThrow('stopped');
    expect(await readdir(room.spoolFolder)).toContain('task.json');
  });
});

describe('A later sync', () => {
  test('fetches what has been published since, carries the rest along, and makes nothing where nothing was', async () => {
    const first = await syncing('2026-11-10');
    expect(await syncing('2026-11-12')).toBeNull();
    source.hold(published(made, ['N10002'], '2026-11-13'));
    source.forget();
    const second = await syncing('2026-11-14');
    expect(second?.counts).toMatchObject({ fetched: 1, unchanged: 9 });
    expect(calls().every(path => path.startsWith('data/kpi/N10002/'))).toBe(true);
    expect(second?.manifest).toMatchObject({ onto: first?.manifest.id, rows: allRows });
    const snapshot = await room.warehouse.open(second?.manifest.id ?? '');
    const days = snapshot!.keyFigures.map(({ id, fetchedOn }) => `${id} ${fetchedOn}`);
    expect(days).toContain('N10002 2026-11-14');
    expect(days).toContain('N10003 2026-11-10');
  });

  test('fetches everything again once a month', async () => {
    await syncing('2026-10-01');
    expect((await syncing('2026-10-31'))?.counts.fetched).toBe(10);
  });

  test('lets go of the values of a key figure that the source has withdrawn or emptied', async () => {
    await syncing('2026-11-10');
    const emptied = published(
      { ...made, rows: new Map([...made.rows, ['N10001', []]]) },
      ['N10001'],
      '2026-11-11',
    );
    source.hold({ ...emptied, register: emptied.register.filter(({ id }) => id !== 'N10000') });
    const synced = await syncing('2026-11-12');
    expect(synced?.counts).toMatchObject({ fetched: 1, withdrawn: ['N10000'] });
    const snapshot = await room.warehouse.open(synced?.manifest.id ?? '');
    expect(snapshot!.keyFigures.map(({ id }) => id)).not.toContain('N10000');
    expect(synced?.manifest.rows).toBe(allRows * 0.8);
  });
});
