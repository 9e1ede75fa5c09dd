import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { incomingFolder, removeAbandoned } from './incoming.ts';

const now = new Date('2026-03-02T08:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 60 * 60 * 1000);

test('What nobody has touched for a day is removed, files and folders alike, and nothing younger', () => {
  const data = mkdtempSync(join(tmpdir(), 'rodret-incoming-'));
  try {
    removeAbandoned(data, now);
    for (const [name, hours] of [
      ['old', 25],
      ['young', 23],
    ] as const) {
      const upload = join(incomingFolder(data), `${name}-upload`);
      mkdirSync(upload, { recursive: true });
      writeFileSync(join(upload, '0.csv'), 'kpi');
      writeFileSync(join(incomingFolder(data), `${name}-input`), 'kpi');
      for (const path of [upload, join(incomingFolder(data), `${name}-input`)])
        utimesSync(path, hoursAgo(hours), hoursAgo(hours));
    }
    removeAbandoned(data, now);
    expect(readdirSync(incomingFolder(data)).sort()).toEqual(['young-input', 'young-upload']);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});
