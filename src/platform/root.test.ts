import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { root } from './root.ts';

it('The root is the folder of this installation, so that shipped files are found from it', () => {
  expect(root.href.endsWith('/')).toBe(true);
  expect(existsSync(new URL('migrations/0001-organisations-people-audit.sql', root))).toBe(true);
});
