import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { adoptionReportSchema, opportunityReportSchema } from '#features/opportunities/model/report.ts';
import { real, realInstallation } from '../support/real-installation.ts';
import { type Ended, rodret } from '../support/rodret.ts';

let folder: string;
/** A snapshot of few values, on which a command takes no time. */
let small: string;

const values = ['kpi,unit,year,value'];
for (const unit of ['1440', '1489', '1480', '1280', '0114', '0139', '0880', '0008']) {
  for (const year of [2020, 2021, 2022, 2023]) values.push(`N15419,${unit},${year},${Number(unit) % 50}`);
}

beforeAll(async () => {
  folder = await realInstallation('rodret-cli-');
  const file = path.join(folder, 'values.csv');
  await writeFile(file, values.join('\n'));
  const { code, out, err } = await rodret(folder, ['import', file, '--fetched-on', '2001-01-01', '--json'], {
    environment: real,
  });
  expect(code, err).toBe(0);
  small = JSON.parse(out).snapshot.id;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the issue says that `gaps --json` gives at least, kept apart from the product's own schema. */
const promisedGap = z.object({
  keyFigure: z.string().regex(/^[NU]\d{5}/),
  title: z.string().min(1),
  area: z.string().min(1),
  year: z.number().int().min(1990),
  value: z.number(),
  peerMedian: z.number(),
  nationalMedian: z.number().nullable(),
  meanGap: z.number(),
  threshold: z.number().positive(),
  robustZ: z.number().nullable(),
  rank: z.number().int().min(1),
  of: z.number().int().min(1),
  persistenceYears: z.number().int().min(0),
  trendPerYear: z.number().nullable(),
  trendP: z.number().min(0).max(1).nullable(),
  pValue: z.number().min(0).max(1),
  qValue: z.number().min(0).max(1),
  direction: z.enum(['higher', 'lower', 'cost']),
  level: z.enum(['none', 'avvikelse', 'tydlig avvikelse']),
  isReal: z.boolean(),
});
const promisedPeers = z.object({
  area: z.string(),
  basis: z.enum(['official', 'computed', 'none']),
  year: z.number().int().nullable(),
  units: z.array(z.object({ unit: z.string().regex(/^\d{4}$/), distance: z.number().nullable() })),
});
const promisedGaps = z.object({
  unit: z.string(),
  snapshot: z.string(),
  fdr: z.literal(0.1),
  tested: z.number().int(),
  peers: z.array(promisedPeers),
  gaps: z.array(promisedGap),
});

const jsonOf = ({ code, out, err }: Ended): unknown => {
  expect(code, err).toBe(0);
  expect(err).toBe('');
  return JSON.parse(out);
};

describe('On the shipped snapshot each command gives its promised JSON', () => {
  test('gaps Ale', async () => {
    const report = promisedGaps.parse(jsonOf(await rodret(folder, ['gaps', 'Ale', '--json'])));
    expect(report.unit).toBe('1440');
    expect(report.gaps).toHaveLength(report.tested);
    expect(report.tested).toBeGreaterThan(100);
    const areas = new Set(report.peers.map(({ area }) => area));
    for (const gap of report.gaps) {
      expect(areas).toContain(gap.area);
      expect(gap.rank).toBeLessThanOrEqual(gap.of);
      expect(gap.isReal).toBe(gap.level === 'tydlig avvikelse');
      if (gap.isReal) expect(gap.qValue).toBeLessThanOrEqual(report.fdr);
      else if (gap.level === 'none') expect(Math.abs(gap.meanGap)).toBeLessThan(gap.threshold * 10);
    }
    const { length } = new Set(report.gaps.map(({ keyFigure }) => keyFigure)).values().toArray();
    expect(length).toBe(report.gaps.length);
    const official = report.peers.find(({ area }) => area === 'overall');
    expect(official).toMatchObject({ basis: 'official' });
    expect(official?.units).toHaveLength(7);
    expect(official?.units.map(({ unit }) => unit)).not.toContain('1440');
  });

  test('opportunities Ale', async () => {
    const report = opportunityReportSchema.parse(
      jsonOf(await rodret(folder, ['opportunities', '1440', '--json'])),
    );
    expect(report.opportunities.map(({ rank }) => rank)).toEqual(
      report.opportunities.map((_, index) => index + 1),
    );
    const totals = report.opportunities.map(({ score }) => score.total);
    expect(totals.length).toBeGreaterThan(4);
    for (const total of totals) expect(total).toBeGreaterThanOrEqual(0);
  });

  test('adoption Ale', async () => {
    const report = adoptionReportSchema.parse(
      jsonOf(await rodret(folder, ['adoption', 'ALE KOMMUN', '--json'])),
    );
    expect(report).toMatchObject({ unit: '1440', name: 'Ale' });
    expect(report.adoption.length).toBeGreaterThan(20);
    expect(new Set(report.adoption.map(({ state }) => state)).size).toBeGreaterThan(1);
  });

  test('peers Region Halland', async () => {
    const schema = z.object({
      unit: z.string(),
      name: z.string(),
      snapshot: z.string(),
      peers: z.array(promisedPeers),
    });
    const report = schema.parse(jsonOf(await rodret(folder, ['peers', 'Halland', '--json'])));
    expect(report).toMatchObject({ unit: '0013', name: 'Region Halland' });
    const codes = report.peers.flatMap(({ units }) => units.map(({ unit }) => unit));
    expect(codes.length).toBeGreaterThan(5);
    for (const code of codes) expect(code).toMatch(/^00\d\d$/);
  });

  test('snapshots', async () => {
    const { snapshots } = z
      .object({
        snapshots: z.array(z.object({ id: z.string(), isStarter: z.boolean(), fetchedOn: z.iso.date() })),
      })
      .parse(jsonOf(await rodret(folder, ['snapshots', '--json'])));
    expect(snapshots.map(({ isStarter }) => isStarter)).toEqual([true, false]);
    expect(snapshots[1]?.id).toBe(small);
  });
});

describe('Without --json the same is told in columns', () => {
  test.each([
    ['gaps', /Ale \(1440\), snapshot \S+: \d+ tested/],
    ['peers', /^area\s+basis\s+peers/],
    ['opportunities', /way of working/],
    ['adoption', /key figure/],
  ])('%s', async (command, head) => {
    const { code, out, err } = await rodret(folder, [command, 'Ale', '--snapshot', small]);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(head);
    expect(out.endsWith('\n')).toBe(true);
  });

  test('snapshots', async () => {
    const { code, out } = await rodret(folder, ['snapshots']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(3);
    expect(out).toContain(small);
  });
});

describe('A place is found by what people write, and what was guessed is said', () => {
  test.each([
    ['goteborg', '1480', /Göteborg \(1480\)/],
    ['Upplands vasby', '0114', /Upplands Väsby \(0114\)/],
    ['mamlö', '1280', /Malmö \(1280\)/],
    ['114', '0114', null],
    ['Göteborgs stad', '1480', null],
  ])('%s', async (query, unit, said) => {
    const { code, out, err } = await rodret(folder, ['peers', query, '--snapshot', small, '--json']);
    expect(code, err).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ unit });
    if (said === null) expect(err).toBe('');
    else expect(err).toMatch(said);
  });
});

describe('What whoever gives the command can mend ends with 2, a reason and nothing on standard output', () => {
  test.each<[string, readonly string[], RegExp]>([
    [
      'a place that does not exist',
      ['gaps', 'Gondwana'],
      /Gondwana: no municipality or region is called that/,
    ],
    ['a code that does not exist', ['gaps', '9999'], /9999/],
    ['the nation', ['gaps', '0000'], /0000/],
    ['a name that may mean two', ['gaps', 'upplands'], /0114 Upplands Väsby.*0139 Upplands-Bro|0139.*0114/],
    ['a place that the snapshot lacks', ['gaps', '2584', '--snapshot', 'SMALL'], /2584/],
    [
      'a snapshot that does not exist',
      ['gaps', 'Ale', '--snapshot', '1999-01-01-00000000'],
      /1999-01-01-00000000/,
    ],
    ['an option that does not exist', ['gaps', 'Ale', '--jsn'], /--jsn[\s\S]*Usage: rodret gaps UNIT/],
    ['an option without its value', ['gaps', 'Ale', '--snapshot'], /--snapshot[\s\S]*Usage/],
    ['no place', ['gaps'], /Usage: rodret gaps UNIT/],
    ['two places', ['gaps', 'Ale', 'Malmö'], /Usage: rodret gaps UNIT/],
    ['a word too many', ['snapshots', 'Ale'], /Usage: rodret snapshots/],
    ['a command that does not exist', ['gap', 'Ale'], /There is no command gap/],
    ['a name that every object has', ['constructor'], /There is no command constructor/],
  ])('%s', async (_, args, said) => {
    const { code, out, err } = await rodret(
      folder,
      args.map(word => (word === 'SMALL' ? small : word)),
    );
    expect(err).toMatch(said);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('a setting that cannot be used', async () => {
    const { code, err } = await rodret(folder, ['snapshots'], { environment: { RODRET_PORT: 'många' } });
    expect(code).toBe(2);
    expect(err).toContain('RODRET_PORT');
  });
});

test('Help is given for all commands, and for each', async () => {
  const all = await rodret(folder, ['--help']);
  expect(all.code).toBe(0);
  for (const command of ['import', 'snapshots', 'peers', 'gaps', 'opportunities', 'adoption']) {
    expect(all.out).toContain(`  ${command} `);
  }
  const one = await rodret(folder, ['import', '--help']);
  expect(one.code).toBe(0);
  for (const option of ['key-figures', 'units', 'groups', 'structure', 'source', 'onto', 'json']) {
    expect(one.out).toContain(`--${option}`);
  }
  expect((await rodret(folder, [])).code).toBe(2);
});

test('A snapshot whose values are not what they were is a defect: 1, and it says which', async () => {
  const file = path.join(folder, 'values.csv');
  const { out } = await rodret(folder, ['import', file, '--fetched-on', '2000-01-01', '--json'], {
    environment: real,
  });
  const { id } = JSON.parse(out).snapshot;
  const [organisation = ''] = (await readdir(path.join(folder, 'snapshots'))).filter(
    name => !name.startsWith('.'),
  );
  await writeFile(path.join(folder, 'snapshots', organisation, id, 'values.parquet'), 'not what it was');
  const { code, err } = await rodret(folder, ['gaps', 'Ale', '--snapshot', id]);
  expect(code).toBe(1);
  expect(err).toContain(id);
});

test('A reader that has seen enough ends nothing: | head', async () => {
  const child = spawn(process.execPath, ['src/cli/main.ts', 'peers', 'Ale', '--snapshot', small, '--json'], {
    env: { ...process.env, RODRET_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text;
  });
  child.stdout.destroy();
  const [code] = await once(child, 'close');
  expect(err).toBe('');
  expect(code).toBe(0);
});
