import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Followed by the process id of the test run. */
export const folderPrefix = 'rodret-test-postgres-';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function commandOf(pid: number): string {
  return process.platform === 'linux'
    ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    : execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
}

/** The server that a killed run left on this folder; its number may have passed to another process since. */
function orphanOn(data: string): number | null {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return commandOf(pid).includes(data) ? pid : null;
  } catch {
    return null;
  }
}

/** A server that is still ending writes into its folder. */
async function end(server: number): Promise<void> {
  process.kill(server, 'SIGQUIT');
  for (let pauses = 0; pauses < 100 && isAlive(server); pauses++) await wait(50);
}

/** Ends servers and removes folders of test runs that were killed before they could. */
export async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(name.startsWith(folderPrefix) && name.slice(folderPrefix.length).split('-')[0]);
    if (!owner || isAlive(owner)) continue;
    const folder = join(tmpdir(), name);
    const orphan = orphanOn(join(folder, 'data'));
    if (orphan !== null) await end(orphan);
    rmSync(folder, { recursive: true, force: true });
  }
}
