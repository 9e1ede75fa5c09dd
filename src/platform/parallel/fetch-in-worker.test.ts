import { afterEach, beforeEach, expect, test } from 'vitest';
import { madeSource } from '../../../tests/support/kolada/fetch.ts';
import { type StandIn, startStandIn } from '../../../tests/support/kolada/stand-in.ts';
import { impatient, type SyncRoom, syncRoom } from '../../../tests/support/kolada/syncing.ts';
import { KoladaFault } from '../kolada/fault.ts';
import { koladaInWorker } from './fetch-in-worker.ts';

const today = '2026-11-20';

let source: StandIn;
let beside: SyncRoom;
beforeEach(async () => {
  source = await startStandIn(madeSource({ keyFigures: 9, units: 6, years: 3 }));
  beside = await syncRoom({ kolada: koladaInWorker({}, impatient, 400) });
});
afterEach(async () => {
  await Promise.all([source.close(), beside.remove()]);
});

test('What a thread of its own fetches is the same snapshot, and then there is nothing new', async () => {
  const here = await syncRoom();
  const expected = await here.sync(source.address, today).finally(here.remove);
  const synced = await beside.sync(source.address, today);
  expect(synced?.counts).toEqual(expected?.counts);
  expect(synced?.manifest.id).toBe(expected?.manifest.id);
  expect(await beside.sync(source.address, today)).toBeNull();
});

test('A source that refuses is told of by the thread as it is without one', async () => {
  source.behave({ trouble: () => ({ kind: 'status', status: 403 }) });
  const here = await syncRoom();
  const expected = await here
    .sync(source.address, today)
    .finally(here.remove)
    .catch((error: unknown) => error);
  expect(expected).toBeInstanceOf(KoladaFault);
  await expect(beside.sync(source.address, today)).rejects.toThrow(expected instanceof Error ? expected : '');
  await expect(beside.sync(source.address, today)).rejects.toMatchObject({ kind: 'refused', status: 403 });
});

test('A fetch that is called off ends its thread, and the next goes on from what it left', async () => {
  source.behave({ delayMilliseconds: path => (path.startsWith('data/') ? 30 : 0) });
  const abort = new AbortController();
  const order = {
    address: new URL(source.address),
    asked: 'all',
    spoolFolder: beside.spoolFolder,
    before: { id: null, scope: null },
    today,
  } as const;
  const fetching = koladaInWorker({}, impatient, 400)(order, abort.signal, ({ keyFiguresDone }) => {
    if (keyFiguresDone > 0) abort.abort(new Error('called off'));
  });
  await expect(fetching).rejects.toThrow('called off');
  source.forget();
  const synced = await beside.sync(source.address, today);
  expect(synced?.counts.values).toBe(9 * 6 * 3 * 3);
  expect(source.heard).not.toContain('kpi');
});
