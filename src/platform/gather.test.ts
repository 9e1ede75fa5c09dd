import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gather } from './gather.ts';

const fulfilled = <Value>(value: Value) => ({ status: 'fulfilled', value }) as const;

test('Everyone who asks is given their own, alone or among many', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer(), { maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      async (asked, most) => {
        const goes: number[] = [];
        const double = gather(async (all: readonly number[]) => {
          goes.push(all.length);
          await null;
          return all.map(each => fulfilled(each * 2));
        }, most);
        expect(await Promise.all(asked.map(double))).toEqual(asked.map(each => each * 2));
        expect(goes.reduce((sum, size) => sum + size, 0)).toBe(asked.length);
        expect(Math.max(0, ...goes)).toBeLessThanOrEqual(most);
      },
    ),
    { numRuns: 50 },
  );
});

test('Who comes in the same turn, or while others are served, is served in one go', async () => {
  const goes: (readonly string[])[] = [];
  const ask: (asked: string) => Promise<string> = gather(async (all: readonly string[]) => {
    goes.push(all);
    const meanwhile = all.includes('first') ? ['third', 'fourth'].map(ask) : [];
    await null;
    asked.push(...meanwhile);
    return all.map(fulfilled);
  }, 100);
  const asked: Promise<string>[] = [];
  await Promise.all(['first', 'second'].map(ask));
  await Promise.all(asked);
  await ask('later');
  expect(goes).toEqual([['first', 'second'], ['third', 'fourth'], ['later']]);
});

test('One is refused without the others, and a go that fails is told to all of it and none after', async () => {
  const ask = gather(async (all: readonly number[]) => {
    await null;
    if (all.includes(0)) throw new Error('broken');
    return all.map(each =>
      each < 0 ? ({ status: 'rejected', reason: new Error(`not ${each}`) } as const) : fulfilled(each),
    );
  }, 2);
  const settled = await Promise.allSettled([1, -2, 3, 0, 4, 5].map(ask));
  expect(settled.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
});
