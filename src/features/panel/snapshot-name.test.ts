import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { snapshotSource } from '#features/panel/snapshot-name.ts';
import { root } from '#platform/root.ts';

test('The source of the shipped snapshot is told in the language of the page', async () => {
  const manifest = z
    .object({ source: z.string() })
    .parse(JSON.parse(await readFile(new URL('data/starter/manifest.json', root), 'utf8')));
  expect(snapshotSource(manifest, 'en')).toBe(manifest.source);
  expect(snapshotSource(manifest, 'sv')).toMatch(/hämtad/);
});

test('Any other source is told as it was entered', () => {
  expect(snapshotSource({ source: 'Our own survey' }, 'sv')).toBe('Our own survey');
});
