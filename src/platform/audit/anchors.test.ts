import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OrganisationId } from '../database/identifiers.ts';
import { type Anchor, appendAnchors, lastAnchor, readAnchors } from './anchors.ts';

const idOf = (number: number): OrganisationId =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as OrganisationId;

const anchorOf = (organisation: number, sequence: number): Anchor => ({
  at: '2026-03-02T08:00:00.000Z',
  organisation: idOf(organisation),
  sequence,
  hash: String(sequence).padStart(64, '0'),
});

describe('A file of anchors', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rodret-anchors-'));
    file = join(folder, 'inner', 'audit-anchors.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made for its owner alone, grows line by line, and gives back what was written', async () => {
    await appendAnchors(file, [anchorOf(1, 3), anchorOf(2, 1)]);
    const before = readFileSync(file, 'utf8');
    await appendAnchors(file, []);
    await appendAnchors(file, [anchorOf(1, 9)]);
    expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await readAnchors(file)).toEqual([anchorOf(1, 3), anchorOf(2, 1), anchorOf(1, 9)]);
  });

  it('that does not exist holds none, unless it was named', async () => {
    expect(await readAnchors(file)).toEqual([]);
    expect(await lastAnchor(file, idOf(1))).toBeNull();
    await expect(readAnchors(file, 'must exist')).rejects.toThrow('does not exist');
  });

  it('survives a line that a crash cut short', async () => {
    await appendAnchors(file, [anchorOf(1, 3)]);
    for (const cut of [1, 5, 40, 120]) {
      appendFileSync(file, JSON.stringify(anchorOf(1, 4)).slice(0, cut));
      await appendAnchors(file, [anchorOf(1, 5)]);
    }
    expect((await readAnchors(file)).map(({ sequence }) => sequence)).toEqual([3, 5, 5, 5, 5]);
  });

  it('that holds something else is refused, with the line', async () => {
    await appendAnchors(file, [anchorOf(1, 3)]);
    const good = readFileSync(file, 'utf8');
    for (const line of ['nonsense', '{}', '{"at":"now"}', JSON.stringify({ ...anchorOf(1, 3), hash: 'x' })]) {
      writeFileSync(file, `${good}${line}\n`);
      await expect(readAnchors(file), line).rejects.toThrow('line 2');
    }
  });

  it('gives the newest of an organisation, however far back it lies', async () => {
    await appendAnchors(file, [anchorOf(1, 3), anchorOf(2, 1)]);
    await appendAnchors(
      file,
      Array.from({ length: 2000 }, (_, index) => anchorOf(3, index + 1)),
    );
    expect(await lastAnchor(file, idOf(1))).toEqual(anchorOf(1, 3));
    expect(await lastAnchor(file, idOf(2))).toEqual(anchorOf(2, 1));
    expect(await lastAnchor(file, idOf(3))).toEqual(anchorOf(3, 2000));
    expect(await lastAnchor(file, idOf(4))).toBeNull();
  });
});
