import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, it } from 'vitest';
import { root } from '#platform/root.ts';
import { skipsPostgres } from '../database.ts';
import { folderPrefix, removeLeftovers } from './leftovers.ts';

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  // The server may end while the connection is open.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

it.skipIf(skipsPostgres)(
  'A PostgreSQL that a killed test run left is ended and removed by the next',
  async () => {
    const script = fileURLToPath(new URL('tests/support/start-cluster.ts', root));
    const run = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = await once(run.stdout, 'data');
    const url = String(said).trim();
    run.kill('SIGKILL');
    await once(run, 'exit');
    expect(await answers(url)).toBe(true);

    await removeLeftovers();
    await expect.poll(() => answers(url), { timeout: 5000 }).toBe(false);
    expect(readdirSync(tmpdir()).filter(name => name.startsWith(`${folderPrefix}${run.pid}-`))).toEqual([]);
  },
);
