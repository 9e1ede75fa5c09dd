import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '#platform/root.ts';
import { BadReferenceData, loadReferenceData } from './reference-data.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rodret-reference-'));
  for (const file of ['service-areas.json', 'adoption.json', 'key-figures/curated.csv'])
    cpSync(new URL(`data/${file}`, root), path.join(folder, 'data', file));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const load = () => loadReferenceData(pathToFileURL(`${folder}/`));

const change = (file: string, from: string | RegExp, to: string): void => {
  const place = path.join(folder, 'data', file);
  const before = readFileSync(place, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to change in ${file}`);
  writeFileSync(place, after);
};

describe('bad reference data is refused with file, place and reason', () => {
  test('when a file is missing', () => {
    rmSync(path.join(folder, 'data/adoption.json'));
    expect(load).toThrow(BadReferenceData);
    expect(load).toThrow(/^adoption\.json, as a whole: cannot be read/);
  });

  test('when JSON is truncated', () => {
    change('service-areas.json', /\]\s*$/, '');
    expect(load).toThrow(/^service-areas\.json, as a whole: is not JSON/);
  });

  test('when an area is named twice', () => {
    change('service-areas.json', '"id": "staff"', '"id": "overall"');
    expect(load).toThrow('service-areas.json, entry 2: overall stands in entry 1 too');
  });

  test('when a direction is not one of those there are', () => {
    change('key-figures/curated.csv', ',measure,cost,', ',measure,downwards,');
    expect(load).toThrow(/^key-figures\/curated\.csv, line \d+ \(\w+\): direction /);
  });

  test('when a volume is given a good way', () => {
    change('key-figures/curated.csv', ',volume,neither,', ',volume,higher,');
    expect(load).toThrow(/line \d+ \(\w+\): direction must be neither: only measures have a good way/);
  });

  test('when a row names an area that does not exist', () => {
    change('key-figures/curated.csv', ',elder-care,', ',old-care,');
    expect(load).toThrow(/line \d+ \(\w+\): unknown service area old-care/);
  });

  test('when a column is missing', () => {
    change('key-figures/curated.csv', ',practical_threshold', '');
    expect(load).toThrow(/^key-figures\/curated\.csv, line 1: the columns must be id,title/);
  });

  test('when the same id and title are judged twice', () => {
    const [, first] = readFileSync(path.join(folder, 'data/key-figures/curated.csv'), 'utf8').split('\n');
    change('key-figures/curated.csv', /$/, `${first}\n`);
    expect(load).toThrow(/line \d+ \(\w+\): the same id and title stand on line 2/);
  });

  test('when an adoption figure is not judged as adoption under the title it has', () => {
    change('adoption.json', '"title": "GPS-larm', '"title": "Larm');
    expect(load).toThrow(
      /^adoption\.json, entry \d+ \(U\d+\): key-figures\/curated\.csv must judge it as adoption/,
    );
  });
});
