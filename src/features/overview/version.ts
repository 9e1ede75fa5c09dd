import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { root } from '#platform/root.ts';

/** Version of this installation, from its package. */
export const version: string = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))).version;
