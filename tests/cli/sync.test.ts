import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeSource } from '../support/kolada/fetch.ts';
import { type StandIn, startStandIn } from '../support/kolada/stand-in.ts';
import { real, realInstallation } from '../support/real-installation.ts';
import { rodret, startRodret } from '../support/rodret.ts';

let folder: string;
let source: StandIn;
beforeAll(async () => {
  folder = await realInstallation('rodret-sync-');
  source = await startStandIn(madeSource({ keyFigures: 12, units: 10, years: 2 }));
});
afterAll(async () => {
  await source?.close();
  await rm(folder, { recursive: true, force: true });
});

const sync = (...args: readonly string[]) =>
  rodret(folder, ['sync', 'kolada', ...args], { environment: real });
const snapshots = async (): Promise<readonly string[]> => {
  const [organisation = 'none'] = (
    await readdir(path.join(folder, 'snapshots')).catch((): string[] => [])
  ).filter(name => !name.startsWith('.'));
  return readdir(path.join(folder, 'snapshots', organisation)).catch((): string[] => []);
};

test('A fetch at the command line that is killed is gone on with by the next, and then there is nothing new', async () => {
  source.behave({ delayMilliseconds: path => (path.startsWith('data/') ? 400 : 0) });
  const killed = startRodret(folder, ['sync', 'kolada', '--all', '--base-url', source.address], real);
  const batches = async () =>
    (await readdir(path.join(folder, 'sync'), { recursive: true }).catch((): string[] => [])).filter(name =>
      /\d{5}\.json$/.test(name),
    );
  while ((await batches()).length === 0) await new Promise(resolve => setTimeout(resolve, 20));
  killed.kill('SIGKILL');
  await killed.ended;
  expect(await snapshots()).toEqual([]);

  source.behave({});
  source.forget();
  const second = await sync('--json');
  expect(second.code, second.err).toBe(0);
  expect(second.err).toContain('begun already');
  const { state, result } = JSON.parse(second.out);
  expect([state, result.fetched, result.values]).toEqual(['done', 12, 12 * 10 * 2 * 3]);
  expect(await snapshots()).toEqual([result.snapshot]);
  expect(source.heard).not.toContain('kpi');

  const third = await sync('--all', '--base-url', source.address);
  expect([third.code, third.out]).toEqual([0, expect.stringMatching(/^Nothing new: 12 key figures/)]);
});
