import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { portfolioFileSchema } from '#features/portfolio/index.ts';
import { makePortfolio } from '../../bench/selection/make-portfolio.ts';
import { rodret, startRodret } from '../support/rodret.ts';
import { testDataPath, whenTestData } from '../support/test-data.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rodret-select-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const example = 'docs/methods/portfolio.example.json';
const repository = path.resolve(import.meta.dirname, '../..');

/** What the issue says that `select --json` gives at least. */
const promised = z.object({
  status: z.enum(['optimal', 'time limit', 'stopped', 'infeasible']),
  objective: z.number(),
  bound: z.number().nullable(),
  gap: z.number().min(0).nullable(),
  seconds: z.number().positive(),
  chosen: z.array(z.string()),
  perYear: z.array(
    z.object({
      year: z.number(),
      investment: z.number(),
      running: z.number(),
      benefits: z.record(z.string(), z.number()),
    }),
  ),
  whyNot: z.array(z.object({ initiative: z.string(), text: z.string().min(1) })),
});

const initiative = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  investmentPerYear: [600],
  benefits: [{ kind: 'quality', goal: 'service', perYear: [100] }],
  ...more,
});
const file = (more: Record<string, unknown> = {}) => ({
  version: 1,
  plan: { firstYear: 2027, years: 2 },
  budgets: { investment: [1000, 1000] },
  initiatives: [initiative('a'), initiative('b')],
  ...more,
});
const written = async (content: unknown): Promise<string> => {
  const name = path.join(folder, `${crypto.randomUUID()}.json`);
  await writeFile(name, typeof content === 'string' ? content : JSON.stringify(content, null, 1));
  return name;
};
/** A made portfolio of that size as a file. */
const asFile = (size: number) => {
  const made = makePortfolio({
    initiatives: size,
    years: 5,
    roles: 8,
    share: 0.3,
    seed: size === 5000 ? 1 : 2,
  });
  const initiatives = made.initiatives.map(each => ({
    ...each,
    startPeriods: each.startPeriods.map(start => `${made.plan.firstYear + start}`),
  }));
  return { version: 1, ...made, initiatives };
};
const refused = async (content: unknown, ...more: readonly string[]) => {
  const ended = await rodret(folder, ['select', await written(content), ...more]);
  expect(ended.code, ended.out).toBe(2);
  return ended.err;
};

describe('rodret select', () => {
  test('gives the promised JSON on the example file, within its budgets', async () => {
    const { code, out, err } = await rodret(folder, ['select', path.join(repository, example), '--json']);
    expect([code, err]).toEqual([0, '']);
    const report = promised.parse(JSON.parse(out));
    expect(report.status).toBe('optimal');
    expect(report.chosen).toContain('archive');
    expect(report.chosen.filter(id => id === 'cameras' || id === 'sensors')).toHaveLength(1);
    for (const { investment, running } of report.perYear) {
      expect(investment).toBeLessThanOrEqual(4_000_000);
      expect(running).toBeLessThanOrEqual(2_800_000);
    }
    expect([...report.chosen, ...report.whyNot.map(each => each.initiative)].toSorted()).toEqual(
      portfolioFileSchema
        .parse(JSON.parse(await readFile(path.join(repository, example), 'utf8')))
        .initiatives.map(({ id }) => id)
        .toSorted(),
    );
  });

  test('tells it in words, with marginal values, a frontier and draws where they are asked for', async () => {
    const { code, out } = await rodret(folder, [
      'select',
      path.join(repository, example),
      '--marginal',
      '--frontier',
      'operations,service',
      '--draws',
      '20',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('must be done: the contract for the old archive ends in 2029');
    expect(out).toContain('one way of night supervision');
    expect(out).toContain('"method": "heuristic"');
    expect(out).toContain('"method": "relaxed"');
    expect(out).toContain('"frontier"');
  });

  test(
    'reaches the optimum that a file of the OR-Library states',
    whenTestData('selection/mknap1.txt', 'selection/mknap2.txt'),
    async () => {
      const solved = async (name: string, problem: string) => {
        const given = ['--format', 'or-library', '--problem', problem, '--gap', '0', '--json'];
        const { code, out, err } = await rodret(folder, [
          'select',
          testDataPath(`selection/${name}`),
          ...given,
        ]);
        expect(code, err).toBe(0);
        return promised.extend({ optimum: z.number(), name: z.string() }).parse(JSON.parse(out));
      };
      for (const [name, problem] of [
        ['mknap1.txt', '2'],
        ['mknap2.txt', '3'],
        ['mknap2.txt', 'weish30'],
      ] as const) {
        const { status, objective, optimum } = await solved(name, problem);
        expect(status).toBe('optimal');
        expect(objective).toBeCloseTo(optimum, 6);
      }
      const { code, err } = await rodret(folder, [
        'select',
        testDataPath('selection/mknap2.txt'),
        '--format',
        'or-library',
      ]);
      expect(code).toBe(2);
      expect(err).toContain('holds 48 problems');
    },
  );

  test('answers for 5,000 initiatives soon after the time it is given, with the best so far', async () => {
    const name = await written(asFile(5000));
    const { code, out, err } = await rodret(folder, ['select', name, '--time-limit', '4', '--json']);
    expect(code, err).toBe(0);
    const report = promised.parse(JSON.parse(out));
    expect(report.chosen.length).toBeGreaterThan(100);
    expect(report.gap).toBeLessThan(0.5);
    // The promise of time is measured in bench/; here a generous limit on a machine with other work.
    expect(report.seconds).toBeLessThan(60);
  });

  test('ends with the best so far when it is stopped', async () => {
    const pipe = path.join(folder, 'portfolio.pipe');
    await promisify(execFile)('mkfifo', [pipe]);
    const running = startRodret(folder, ['select', pipe, '--gap', '0', '--time-limit', '600', '--json']);
    running.close();
    // Read to its end only by a command that has begun, however long that takes it.
    await writeFile(pipe, JSON.stringify(asFile(300)));
    setTimeout(() => running.kill('SIGINT'), 3000);
    const { code, out } = await running.ended;
    expect(code).toBe(0);
    expect(promised.parse(JSON.parse(out)).status).toBe('stopped');
  });
});

describe('A portfolio that cannot be read is refused with the line and what to do', () => {
  test('text that is no JSON, and a file that is not there', async () => {
    expect(await refused('{\n "version": 1,\n oops\n}')).toMatch(/line 3: is not JSON/);
    const { code, err } = await rodret(folder, ['select', 'nowhere.json']);
    expect(code).toBe(2);
    expect(err).toContain('nowhere.json');
  });

  test('circular dependencies, by the names in the circle', async () => {
    const err = await refused(
      file({ initiatives: [initiative('a', { dependsOn: ['b'] }), initiative('b', { dependsOn: ['a'] })] }),
    );
    expect(err).toMatch(/line \d+: initiatives\[0\]\.dependsOn: circular dependencies: a needs b needs a\./);
  });

  test('negative capacity, a period outside the plan, an unknown id and an unknown field, all at once', async () => {
    const given = file({
      capacities: [{ role: 'developer', perPeriod: [1, -2] }],
      initiatives: [
        initiative('a', { startPeriods: ['2031'] }),
        initiative('b', { dependsOn: ['c'], staffing: [{ role: 'leader', perPeriod: [1] }] }),
        initiative('b', { runningPerYear: [{ low: 3, likely: 2, high: 1 }] }),
      ],
    });
    const err = await refused(given);
    expect(err).toContain('capacities[0].perPeriod[1]: -2 is below zero');
    expect(err).toContain('2031 is a period outside the plan. The plan has periods 2027 to 2028.');
    expect(err).toContain('there is no initiative c');
    expect(err).toContain('no capacity is given for leader');
    expect(err).toContain('b is the id of an initiative before it');
    expect(err).toContain('are not in order');
    expect(await refused(file({ budget: [1] }))).toContain('budget');
    expect(await refused(file({ budgets: { investment: ['1 200 tkr', 3] } }))).toContain(
      'amounts are plain numbers in the unit of "money"',
    );
    expect(await refused(file({ budgets: { investment: [1, 2, 3] } }))).toContain(
      '3 figures for a plan of 2 years',
    );
  });

  test('the line is that of the figure', async () => {
    const text = JSON.stringify(file({ capacities: [{ role: 'x', perPeriod: [1, -2] }] }), null, 1);
    const line = text.split('\n').findIndex(each => each.includes('-2')) + 1;
    expect(await refused(text)).toContain(`line ${line}: `);
  });

  test('duties that cannot all be done, by what clashes and no more', async () => {
    const duty = { choice: { kind: 'mustDo', reason: 'law' }, startPeriods: ['2027'] };
    const given = file({
      initiatives: [initiative('a', duty), initiative('b', duty), initiative('c', duty)],
    });
    const err = await refused(given);
    const clash = ['a', 'b', 'c'].filter(id => err.includes(`${id} must be done (law)`));
    expect(clash).toHaveLength(2);
    expect(err).toContain('investment budget of 2027');
    expect(err).not.toContain('investment budget of 2028');
    expect(err).toContain('Loosen any one of them');
  });

  test('options that say nothing', async () => {
    expect(await refused(file(), '--gap', 'much')).toContain('--gap takes a number from 0 to 1');
    expect(await refused(file(), '--format', 'excel')).toContain('--format takes rodret or or-library');
    expect(await refused(file(), '--frontier', 'service,nothing')).toContain('--frontier takes two goals');
  });
});

test('The published schema and example are those the command reads', async () => {
  const schema = JSON.parse(
    await readFile(path.join(repository, 'docs/methods/portfolio.schema.json'), 'utf8'),
  );
  expect(schema).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(portfolioFileSchema, { io: 'input' }))));
});
