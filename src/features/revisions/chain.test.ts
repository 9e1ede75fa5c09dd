import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { SnapshotManifest, Warehouse } from '#platform/warehouse/snapshot.ts';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';
import { suspectedSoFar, suspectedUpTo } from './chain.ts';

test('A page does not wait for a comparison that is still being made, and is told so', async () => {
  const [starter] = await openWarehouse({ starterFolder: 'data/starter', folder: '/nowhere' }).list();
  const named = (id: string): SnapshotManifest => ({ ...starter!, id });
  const listed = [named('2999-02-01-00000002'), named('2999-01-01-00000001')] as const;
  const { promise: compared, resolve } = Promise.withResolvers<null>();
  const warehouse: Pick<Warehouse, 'list' | 'folderOf'> = {
    list: async () => listed,
    folderOf: () => compared,
  };
  const asked = { ...openWarehouse({ starterFolder: null, folder: '/nowhere' }), ...warehouse };
  expect(await suspectedSoFar(asked, listed[0])).toEqual({ suspected: [], isWhole: false });
  const second = suspectedSoFar(asked, listed[0]).then(({ isWhole }) => isWhole);
  expect(await Promise.race([second, wait(300, 'waited anew')])).toBe(false);
  resolve(null);
  expect(await suspectedUpTo(asked, listed[0])).toEqual([]);
  expect((await suspectedSoFar(asked, listed[0])).isWhole).toBe(true);
});
