import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedPatterns } from '#features/catalogue/index.ts';
import { real, realInstallation } from '../support/real-installation.ts';
import { rodret } from '../support/rodret.ts';

let folder: string;
beforeAll(async () => {
  folder = await realInstallation('rodret-catalogue-');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => rodret(folder, args, { environment: real });
const at = (name: string) => path.join(folder, name);

describe('Ways of working go out as a file and come in from one', () => {
  test('the whole catalogue, one of it, and those of the own', async () => {
    const whole = await run('patterns', 'export');
    expect(whole.code, whole.err).toBe(0);
    expect(JSON.parse(whole.out)).toHaveLength(shippedPatterns().length);
    expect(await run('patterns', 'export', 'digital-locks', '--out', at('one.json'))).toMatchObject({
      code: 0,
    });
    expect(await readFile(at('one.json'), 'utf8')).toContain('Digitala lås');
    expect(await run('patterns', 'check', at('one.json'))).toMatchObject({
      code: 0,
      out: `Nothing is wrong with ${at('one.json')}: own-digital-locks\n`,
    });
    const taken = await run('patterns', 'import', at('one.json'), '--json');
    expect(JSON.parse(taken.out)).toEqual({ added: ['own-digital-locks'], changed: [], unchanged: [] });
    const again = await run('patterns', 'import', at('one.json'));
    expect(again.out).toBe('added: none\nchanged: none\nunchanged: own-digital-locks\n');
    const own = await run('patterns', 'export', '--own');
    expect(JSON.parse(own.out)).toMatchObject([{ id: 'own-digital-locks' }]);
  });

  test('what is wrong is told by line, and nothing is taken', async () => {
    const text = (await readFile(at('one.json'), 'utf8')).replace('"U21475"', '"U99999"');
    await writeFile(at('wrong.json'), text);
    const line = text.split('\n').findIndex(each => each.includes('U99999')) + 1;
    for (const verb of ['check', 'import']) {
      const { code, out, err } = await run('patterns', verb, at('wrong.json'));
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(String(line));
      expect(err).toContain('key-figure-unknown');
    }
    expect(await run('patterns', 'export', 'no-such-pattern')).toMatchObject({ code: 2, out: '' });
    expect(await run('patterns', 'burn', at('one.json'))).toMatchObject({ code: 2, out: '' });
  });
});

describe('Two snapshots laid beside each other', () => {
  const rows = (changed: (unit: number, year: number) => number | null) =>
    ['kpi,unit,year,value'].concat(
      [1440, 1489, 1480, 1280].flatMap(unit =>
        [2021, 2022].flatMap(year => {
          const value = changed(unit, year);
          return value === null ? [] : [`N15419,${unit},${year},${value}`];
        }),
      ),
    );
  const taken = async (name: string, on: string, lines: readonly string[]): Promise<string> => {
    await writeFile(at(name), lines.join('\n'));
    const { out } = await run('import', at(name), '--fetched-on', on, '--json');
    return JSON.parse(out).snapshot.id;
  };

  test('tell what was revised, withdrawn and added from the one to the other', async () => {
    const before = await taken(
      'before.csv',
      '2001-01-01',
      rows((unit, year) => (unit === 1280 && year === 2021 ? null : 50)),
    );
    const after = await taken(
      'after.csv',
      '2002-01-01',
      rows((unit, year) => {
        if (unit === 1489 && year === 2022) return null;
        return unit === 1440 && year === 2022 ? 100 : 50;
      }),
    );
    const { code, out, err } = await run('snapshots', 'diff', before, '2002-01-01', '--json');
    expect(code, err).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      added: 1,
      withdrawn: 1,
      revised: [{ keyFigure: 'N15419', cells: 1, largest: expect.closeTo(0.5) }],
      suspectedRedefinitions: [],
    });
    const told = await run('snapshots', 'diff', before, after);
    expect(told.out).toContain(`${before} → ${after}`);
    expect(told.out).toContain('added 1, withdrawn 1, revised 1 values in 1 key figures');
    expect(told.out).toMatch(/N15419 .*50.0 %.*1440 2022: 50.0 → 100.0/);
    const lost = await run('snapshots', 'diff', before, '1999-09-09');
    expect(lost).toMatchObject({ code: 2, out: '' });
    expect(lost.err).toContain('there is no such snapshot');
  });
});
