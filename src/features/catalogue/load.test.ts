import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CatalogueFault, loadCatalogue, loadLawFacts } from '#features/catalogue/load.ts';

const shipped = new URL('../../../data/patterns/', import.meta.url);
const oneFile = new URL('digital-locks.json', shipped);

const emptyFolder = (): { folder: string; url: URL } => {
  const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-'));
  return { folder, url: pathToFileURL(`${folder}/`) };
};

const folderWith = (name: string, change: (pattern: Record<string, unknown>) => unknown): URL => {
  const { folder, url } = emptyFolder();
  const pattern = JSON.parse(readFileSync(oneFile, 'utf8'));
  writeFileSync(path.join(folder, name), JSON.stringify(change(pattern)));
  return url;
};

describe('loading the catalogue', () => {
  test('gives every pattern of the folder in order of id', () => {
    const ids = loadCatalogue(shipped).map(pattern => pattern.id);
    expect(ids.length).toBeGreaterThanOrEqual(26);
    expect(ids).toEqual([...ids].sort());
  });

  test('reads an empty folder as an empty catalogue', () => {
    expect(loadCatalogue(emptyFolder().url)).toEqual([]);
  });

  test('names the file and the path within it where a text lacks one language', () => {
    const folder = folderWith('digital-locks.json', pattern => ({ ...pattern, name: { sv: 'Lås', en: '' } }));
    expect(() => loadCatalogue(folder)).toThrow(/digital-locks\.json: name\.en: is empty/);
  });

  test('refuses a field that the schema does not know', () => {
    const folder = folderWith('digital-locks.json', pattern => ({ ...pattern, vendor: 'somebody' }));
    expect(() => loadCatalogue(folder)).toThrow(/vendor/);
  });

  test('refuses a range of months whose low end exceeds its high end', () => {
    const folder = folderWith('digital-locks.json', pattern => ({
      ...pattern,
      effort: { size: 'small', months: { low: 9, high: 3 }, text: { sv: 'Text.', en: 'Text.' } },
    }));
    expect(() => loadCatalogue(folder)).toThrow(/effort\.months\.low: must not exceed high/);
  });

  test('refuses the same pattern under two file names', () => {
    const { folder, url } = emptyFolder();
    copyFileSync(oneFile, path.join(folder, 'digital-locks.json'));
    copyFileSync(oneFile, path.join(folder, 'digital-locks-again.json'));
    expect(() => loadCatalogue(url)).toThrow(CatalogueFault);
    expect(() => loadCatalogue(url)).toThrow(
      /id: is digital-locks, but the file is named digital-locks-again/,
    );
  });

  test('names the file that is no JSON', () => {
    const { folder, url } = emptyFolder();
    writeFileSync(path.join(folder, 'broken.json'), '{ "id": ');
    expect(() => loadCatalogue(url)).toThrow(/broken\.json: cannot be read as JSON/);
  });
});

describe('loading the facts of law', () => {
  test('refuses an uncertain fact that claims to have been checked', () => {
    const { folder, url } = emptyFolder();
    const fact = {
      key: 'a-fact',
      text: { sv: 'Text.', en: 'Text.' },
      statute: 'Lag',
      validFrom: null,
      checkedOn: '2026-11-23',
      source: 'källa',
      certain: false,
    };
    writeFileSync(path.join(folder, 'facts.json'), JSON.stringify([fact]));
    expect(() => loadLawFacts(new URL('facts.json', url))).toThrow(/0\.checkedOn/);
  });
});
