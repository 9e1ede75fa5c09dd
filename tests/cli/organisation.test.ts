import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migratedDataFolder } from '../support/database.ts';
import { real } from '../support/real-installation.ts';
import { rodret } from '../support/rodret.ts';

let folder: string;
beforeAll(async () => {
  folder = await migratedDataFolder('rodret-organisation-');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => rodret(folder, args, { environment: real });
const administrator = ['--administrator', 'anna@ale.se', '--name', 'Anna Lindqvist'];

test('An organisation is added with a link for its administrator, and listed', async () => {
  const { code, out } = await run('organisation', 'add', 'Ale', '--unit', '1440', ...administrator);
  expect(code).toBe(0);
  expect(out).toMatch(/^ {2}https:\/\/rodret\.example\.se\/valkommen\/[\w-]{43}$/m);
  const listed = await run('organisation', 'list', '--json');
  expect(JSON.parse(listed.out)).toMatchObject({ organisations: [{ name: 'Ale', unitCode: '1440' }] });
  expect((await run('organisation', 'list')).out).toMatch(/1440 +Ale/);

  for (const [args, said] of [
    [['add', 'Ale', ...administrator], /There is an organisation Ale already/],
    [['add', 'Bollebygd'], /Say who is to administer Bollebygd/],
    [['add', 'Bollebygd', '--administrator', 'anna', '--name', 'Anna'], /Say who is to administer/],
    [['add', 'Bollebygd', '--unit', '9999', ...administrator], /No snapshot holds .* 9999/],
    [['remove', 'Ale'], /Usage: rodret organisation/],
  ] as const) {
    const refused = await run('organisation', ...args);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(said);
  }
  expect(JSON.parse((await run('organisation', 'list', '--json')).out).organisations).toHaveLength(1);
});
