import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseArguments } from '#cli/command.ts';
import { effectCommand } from '#cli/commands/effect.ts';
import { powerCommand } from '#cli/commands/power.ts';
import { failure } from '#cli/exit.ts';
import { rodret } from '../support/rodret.ts';
import { testDataPath, whenTestData } from '../support/test-data.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rodret-effect-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const files = ['effects/california-prop99.csv', 'effects/california-prop99-predictors.csv'] as const;

/** What the command line promises. */
const promised = z.object({
  method: z.enum(['synthetic-control', 'synthetic-did', 'did']),
  unit: z.string(),
  from: z.int(),
  weights: z.record(z.string(), z.number().positive().max(1)),
  timeWeights: z.record(z.string(), z.number()).optional(),
  preRmspe: z.number(),
  averageEffect: z.number(),
  standardError: z.number().optional(),
  interval: z.object({ low: z.number(), high: z.number(), level: z.number() }).nullable(),
  effects: z.array(
    z.object({ year: z.int(), actual: z.number(), counterfactual: z.number(), effect: z.number() }),
  ),
  placebo: z.object({ p: z.number(), rank: z.int(), of: z.int() }),
  leaveOneOut: z.array(z.object({ without: z.string(), averageEffect: z.number() })),
  range: z.object({ low: z.number(), high: z.number() }).nullable(),
  minimumDetectableEffect: z.number().nullable(),
  verdict: z.enum(['Tydlig effekt', 'Trolig effekt', 'Ingen synlig effekt', 'Går inte att avgöra']),
  reasons: z.array(z.string()).min(1),
});

/** Runs a command here, without the half second of a process of its own. */
const run = async ([name, ...args]: readonly string[]) => {
  const command = name === 'effect' ? effectCommand : powerCommand;
  let [out, err] = ['', ''];
  const io = {
    cwd: folder,
    language: 'sv',
    stdout: async (text: string) => {
      out += text;
    },
    stderr: async (text: string) => {
      err += text;
    },
    progress: async () => {},
  } as const;
  try {
    await command.run(parseArguments(command, args), io, new AbortController().signal);
    return { code: 0, out, err };
  } catch (error) {
    const failed = failure(error);
    return { code: failed.code, out, err: err + failed.text };
  }
};

const effect = async (...args: readonly string[]) => {
  const { code, out, err } = await run(['effect', ...args, '--json']);
  expect([code, err]).toEqual([0, '']);
  return promised.parse(JSON.parse(out));
};

const prop99 = (...args: readonly string[]) =>
  effect(testDataPath(files[0]), '--unit', 'California', '--from', '1989', ...args);

describe("California's Proposition 99, as published", { timeout: 60_000 }, () => {
  test(
    'has the weights of Abadie, Diamond and Hainmueller on their predictors',
    whenTestData(...files),
    async () => {
      const { code, out } = await rodret(folder, [
        'effect',
        testDataPath(files[0]),
        '--unit',
        'California',
        '--from',
        '1989',
        '--predictors',
        testDataPath(files[1]),
        '--json',
      ]);
      expect(code).toBe(0);
      const { weights } = promised.parse(JSON.parse(out));
      const published = { Utah: 0.334, Nevada: 0.234, Montana: 0.199, Colorado: 0.164, Connecticut: 0.069 };
      for (const [state, weight] of Object.entries(published)) {
        expect(Math.abs((weights[state] ?? 0) - weight), state).toBeLessThan(0.02);
      }
    },
  );

  test('fell by some 19.5 packs by synthetic control on the whole path', whenTestData(...files), async () => {
    const found = await prop99();
    expect(Math.abs(found.averageEffect - -19.6)).toBeLessThan(0.15);
    expect(found.effects.map(({ year }) => year)).toEqual(Array.from({ length: 12 }, (_, at) => 1989 + at));
    expect(found.placebo.of).toBe(39);
    expect(found.verdict).toBe('Går inte att avgöra');
    expect(found.range?.low).toBeLessThan(found.averageEffect);
    expect(found.range?.high).toBeGreaterThan(found.averageEffect);
  });

  test('fell by 15.6 packs by synthetic difference-in-differences', whenTestData(...files), async () => {
    const found = await prop99('--method', 'synthetic-did');
    expect(Math.abs(found.averageEffect - -15.6)).toBeLessThan(0.05);
    // The paper's time weights; its standard error by placebo, 8.4, is drawn at random from the same placebos.
    const published = { 1986: 0.366, 1987: 0.206, 1988: 0.427 };
    for (const [year, weight] of Object.entries(published)) {
      expect(Math.abs((found.timeWeights?.[year] ?? 0) - weight), year).toBeLessThan(0.005);
    }
    expect(found.standardError).toBeGreaterThan(7);
    expect(found.standardError).toBeLessThan(12);
  });

  test('fell by 27.3 packs by difference-in-differences', whenTestData(...files), async () => {
    expect(Math.abs((await prop99('--method', 'did')).averageEffect - -27.35)).toBeLessThan(0.01);
  });

  test('is no verdict before the start either: 38 states are too few', whenTestData(...files), async () => {
    const { code, out } = await run([
      'power',
      testDataPath(files[0]),
      '--unit',
      'California',
      '--from',
      '1989',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'Går inte att avgöra',
      effects: [{ yearsAfter: 1 }, { yearsAfter: 2 }, { yearsAfter: 3 }],
      lastYear: 1988,
    });
  });
});

/** Municipalities with lasting levels that differ, one of them raised by `effect` from 2017 on. */
const panelText = (effect: number, { units = 80, first = 2005, last = 2020 } = {}) => {
  const rows = ['Kommun;År;Värde'];
  for (let unit = 0; unit < units; unit += 1) {
    for (let year = first; year <= last; year += 1) {
      const swing = Math.sin(unit * 7.1 + year * 2.3) + Math.sin(unit * 3.7 + year * 5.9);
      const value = 40 + (unit % 17) + swing + (unit === 8 && year >= 2017 ? effect : 0);
      rows.push(`Ort ${unit};${year};${value.toFixed(3).replace('.', ',')}`);
    }
  }
  return `${rows.join('\r\n')}\r\n`;
};

const written = async (name: string, text: string) => {
  await writeFile(path.join(folder, name), text);
  return path.join(folder, name);
};

describe('a panel of municipalities', { timeout: 60_000 }, () => {
  test('with semicolons and decimal commas gives a clear effect where one is planted, and else none', async () => {
    const planted = await effect(
      await written('planted.csv', panelText(6)),
      '--unit',
      'ort 8',
      '--from',
      '2017',
    );
    expect(planted.verdict).toBe('Tydlig effekt');
    expect(planted.averageEffect).toBeGreaterThan(4);
    const none = await effect(
      await written('none.csv', panelText(0)),
      '--unit',
      'Ort 8',
      '--from',
      '2017',
      '--relevant',
      '6',
    );
    expect(none.verdict).toBe('Ingen synlig effekt');
  });

  test('with a unit beyond all others tells a difference and no rank, from a file as a spreadsheet saves it', async () => {
    const beyond = panelText(0).replaceAll(/Ort 8;(\d+);.*/g, 'Ort 8;$1;9$1,5');
    const file = path.join(folder, 'beyond.csv');
    await writeFile(file, `\ufeff${beyond}`, 'utf16le');
    const { code, out } = await run(['effect', file, '--unit', 'Ort 8', '--from', '2017']);
    expect(code).toBe(0);
    expect(out).toContain('Går inte att avgöra');
    expect(out).not.toMatch(/interval|Rank|p =|Smallest/);
  });

  test('of which one is said to be the treated and all names are told', async () => {
    const { code, out } = await run([
      'effect',
      await written('told.csv', panelText(6)),
      '--unit',
      'Ort 8',
      '--from',
      '2017',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('Tydlig effekt');
    const power = await run(['power', path.join(folder, 'told.csv'), '--unit', 'Ort 8', '--from', '2017']);
    expect([power.code, power.err]).toEqual([0, '']);
    expect(power.out).toContain('smallest effect found');
  });

  test.each([
    ['no year before', panelText(0), ['--from', '2004'], /no value of Ort 8 before 2004/],
    ['one year before', panelText(0, { first: 2016 }), ['--from', '2017'], /one year of Ort 8 before 2017/],
    ['no year after', panelText(0), ['--from', '2031'], /no value of Ort 8 in 2031 or later/],
    ['no other unit', panelText(0).replaceAll(/^Ort (?!8;).*\r\n/gm, ''), [], /no other unit/],
    [
      'the unit among its donors',
      panelText(0),
      ['--donors', 'Ort 8,Ort 9'],
      /both the treated unit and a donor/,
    ],
    [
      'the unit under another name',
      panelText(0) +
        panelText(0)
          .match(/Ort 8;.*\r\n/g)
          ?.join('')
          .replaceAll('Ort 8;', 'Ort 8 stad;'),
      [],
      /values of Ort 8 once more under the name Ort 8 stad/,
    ],
    ['a quotation mark left open', panelText(0).replace('Ort 9;2020', '"Ort 9;2020'), [], /line 161: opens/],
    ['an unknown unit set aside', panelText(0), ['--without', 'Orm 9'], /has no unit Orm 9.*Ort 9/],
    ['a break in the first treated year', panelText(0), ['--breaks', '2011,2017'], /breaks in 2017/],
    ['an unknown donor', panelText(0), ['--donors', 'Orm 9'], /has no unit Orm 9.*Ort 9/],
    [
      'a year twice',
      `${panelText(0)}Ort 3;2010;4\r\n`,
      [],
      /line 1282: Ort 3 2010 stands on line 55 already/,
    ],
    [
      'a word for a number',
      panelText(0).replace(/(Ort 0;2006;)[^\r]+/, '$1många'),
      [],
      /line 3, column Värde: många/,
    ],
    ['a date for a year', panelText(0).replace('Ort 0;2006;', 'Ort 0;2006-01-01;'), [], /line 3, column År/],
    ['a row too short', `${panelText(0)}Ort 3\r\n`, [], /line 1282: has 1 cells where the header has 3/],
    ['nothing', '', [], /no header/],
    ['several outcomes', 'unit,year,a,b\nx,2001,2,3\ny,2001,4,5\n', [], /several columns of numbers: a, b/],
  ])('with %s is refused with what to do', async (name, text, args, message) => {
    const file = await written(`${name.replaceAll(' ', '-')}.csv`, text);
    const from = args.includes('--from') ? [] : ['--from', '2017'];
    const { code, out, err } = await run(['effect', file, '--unit', 'Ort 8', ...from, ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  test.each([
    ['constant', (line: string) => line.replace(/(Ort 8;\d+;).*/, '$15'), /står stilla/],
    [
      'outruns all others',
      (line: string) =>
        line.replace(/(Ort 8;(\d+);).*/, (_, start, year) => `${start}${(Number(year) - 2000) ** 2}`),
      /går inte att efterlikna/,
    ],
  ])('in which the unit is %s gives no verdict and says why', async (name, change, reason) => {
    const text = panelText(0).split('\r\n').map(change).join('\r\n');
    const found = await effect(
      await written(`${name.slice(0, 5)}.csv`, text),
      '--unit',
      'Ort 8',
      '--from',
      '2017',
    );
    expect(found.verdict).toBe('Går inte att avgöra');
    expect(found.reasons.join(' ')).toMatch(reason);
  });

  test('sets aside who is known to have done the same, and years before a break', async () => {
    const file = await written('aside.csv', panelText(6));
    const [own, rest] = [
      ['--unit', 'Ort 8', '--from', '2017'],
      ['--without', 'ort 3; Ort 4', '--breaks', '2009'],
    ];
    const found = await run(['effect', file, ...own, ...rest, '--json']);
    expect([found.code, found.err]).toEqual([0, '']);
    expect(JSON.parse(found.out)).toMatchObject({
      donors: 77,
      years: { first: 2009, last: 2020, before: 8, after: 4 },
    });
    const power = await run(['power', file, ...own, ...rest, '--json']);
    expect(JSON.parse(power.out)).toMatchObject({ before: { first: 2009, last: 2013 }, lastYear: 2016 });
  });

  test('leaves out donors that miss a year, and says which', async () => {
    const file = await written('missing.csv', panelText(0).replace(/(Ort 3;2010;).*/, '$1..'));
    const { out } = await run(['effect', file, '--unit', 'Ort 8', '--from', '2017', '--json']);
    expect(JSON.parse(out)).toMatchObject({ leftOut: { missingYears: ['Ort 3'] }, donors: 78 });
  });
});
