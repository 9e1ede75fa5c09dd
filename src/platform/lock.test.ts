import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from './config.ts';
import { FolderHeld, lockFolder } from './lock.ts';
import { root } from './root.ts';

const script = fileURLToPath(new URL('tests/support/hold-folder.ts', root));
const now = new Date('2026-03-02T08:00:00Z');

let parent: string;
let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'rodret-lock-'));
  folder = join(parent, 'data');
});

afterEach(async () => {
  await Promise.all(children.splice(0).map(end));
  rmSync(parent, { recursive: true, force: true });
});

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Starts a process that takes the lock, and gives the first thing it says. */
async function otherProcess(
  command = 'start',
): Promise<{ child: ChildProcess; said: string; warned: string }> {
  const child = spawn(process.execPath, ['--expose-gc', script, folder, command], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let warned = '';
  child.stderr?.on('data', chunk => {
    warned += String(chunk);
  });
  const [said] = await once(child.stdout!, 'data');
  return { child, said: String(said).trim(), warned };
}

describe('The lock of the data folder', () => {
  it('makes the folder for this user alone', () => {
    lockFolder(folder, 'start', now).release();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('on what is no folder, or cannot be made one, is refused in words that say what to do', () => {
    writeFileSync(folder, '');
    for (const place of [folder, join(folder, 'within')]) {
      expect(() => lockFolder(place, 'start', now)).toThrow(ConfigError);
      expect(() => lockFolder(place, 'start', now)).toThrow(/cannot be used: .*RODRET_DATA/);
    }
  });

  it('is held by one at a time, also within one process', () => {
    const lock = lockFolder(folder, 'start', now);
    expect(() => lockFolder(folder, 'import', now)).toThrow(FolderHeld);
    lock.release();
    lockFolder(folder, 'import', now).release();
  });

  it('refuses a second process and says who holds it, since when and with which command', async () => {
    const lock = lockFolder(folder, 'start', now);
    const { child, said } = await otherProcess('import');
    if (child.exitCode === null) await once(child, 'exit');
    expect(child.exitCode).toBe(3);
    expect(said).toContain(folder);
    expect(said).toContain(`process ${process.pid} (rodret start, since 2026-03-02T08:00:00.000Z)`);
    expect(said).toContain('RODRET_DATA');
    lock.release();
  });

  it('is free again at once when its process is killed, with nothing to clean up', async () => {
    for (let round = 0; round < 3; round++) {
      const { child, said } = await otherProcess();
      expect(said).toBe('held');
      expect(() => lockFolder(folder, 'import', now)).toThrow(`process ${child.pid}`);
      await end(child);
      lockFolder(folder, 'import', now).release();
    }
  });

  it('goes to exactly one of processes that start together', async () => {
    const said = await Promise.all([1, 2, 3, 4].map(async () => (await otherProcess()).said));
    expect(said.filter(text => text === 'held')).toHaveLength(1);
  });

  it('loads SQLite without the warning of Node, and leaves other warnings alone', async () => {
    const { warned } = await otherProcess();
    expect(warned).toBe('');
    expect(process.emitWarning.name).toBe('emitWarning');
  });

  it('refuses also where the note of the holder is gone or broken', async () => {
    const lock = lockFolder(folder, 'start', now);
    expect(JSON.parse(readFileSync(join(folder, 'lock-holder.json'), 'utf8'))).toMatchObject({
      pid: process.pid,
    });
    rmSync(join(folder, 'lock-holder.json'));
    const { said } = await otherProcess();
    expect(said).toContain('in use by another process');
    lock.release();
  });
});
