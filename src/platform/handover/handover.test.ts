import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderHeld, lockFolder } from '../lock.ts';
import { createLog } from '../log.ts';
import { root } from '../root.ts';
import { chooseAddress, recordedAddress } from './address.ts';
import { handOver, lockOrHandOver } from './hand-over.ts';
import type { HandoverRequest, Sinks } from './protocol.ts';
import { type HandoverHandler, type HandoverServer, serveHandover } from './serve.ts';

const now = new Date('2026-03-02T08:00:00Z');
const request: HandoverRequest = {
  command: 'import',
  args: ['a b.csv', '--json'],
  cwd: '/srv/å',
  language: 'sv',
};

let parent: string;
let folder: string;
let logged: string[];
const servers: HandoverServer[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'rodret-handover-'));
  folder = join(parent, 'data');
  mkdirSync(folder, { mode: 0o700 });
  logged = [];
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.close()));
  for (const child of children.splice(0)) await kill(child);
  rmSync(parent, { recursive: true, force: true });
});

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function serve(handler: HandoverHandler, where = folder): Promise<void> {
  const stream = { write: (line: string) => logged.push(line) };
  servers.push(await serveHandover(where, handler, createLog({ level: 'info', stream, now: () => now })));
}

/** A server in a process of its own, once it holds the folder. */
async function serverProcess(delayMilliseconds = 0): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('tests/support/serve-folder.ts', root));
  const child = spawn(process.execPath, [script, folder, String(delayMilliseconds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout!, 'data');
  return child;
}

function collected(): { sinks: Sinks; texts: Record<keyof Sinks, string> } {
  const texts = { stdout: '', stderr: '', progress: '' };
  const into = (name: keyof Sinks) => async (text: string) => {
    texts[name] += text;
  };
  return { texts, sinks: { stdout: into('stdout'), stderr: into('stderr'), progress: into('progress') } };
}

describe('A command handed over', () => {
  it('reaches the server as it was given, and its texts and exit code come back', async () => {
    let received: HandoverRequest | null = null;
    await serve(async (given, sinks) => {
      received = given;
      await sinks.progress('50 %');
      await sinks.stderr('rad 7: okänd enhet\n');
      await sinks.stdout('{"ok":true}\n');
      return 2;
    });
    const { sinks, texts } = collected();
    expect(await handOver(folder, request, sinks)).toEqual({ kind: 'done', exitCode: 2 });
    expect(received).toEqual(request);
    expect(texts).toEqual({ stdout: '{"ok":true}\n', stderr: 'rad 7: okänd enhet\n', progress: '50 %' });
  });

  it('gets every text whole and in order, whatever it holds', async () => {
    let parts: readonly string[] = [];
    await serve(async (_, sinks) => {
      for (const part of parts) await sinks.stdout(part);
      return 0;
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async texts => {
        parts = texts;
        const result = collected();
        await handOver(folder, request, result.sinks);
        expect(result.texts.stdout).toBe(texts.join(''));
      }),
      { numRuns: 30 },
    );
  });

  it('may answer with many megabytes, and waits for a reader that is slow', async () => {
    const part = 'å'.repeat(100_000);
    let sent = 0;
    let received = 0;
    let farthestAhead = 0;
    await serve(async (_, sinks) => {
      for (let index = 0; index < 200; index++) {
        await sinks.stdout(part);
        sent += 1;
        farthestAhead = Math.max(farthestAhead, sent - received);
      }
      return 0;
    });
    const slow: Sinks = {
      ...collected().sinks,
      stdout: async () => {
        received += 1;
        await new Promise(resolve => setTimeout(resolve, 1));
      },
    };
    expect(await handOver(folder, request, slow)).toEqual({ kind: 'done', exitCode: 0 });
    expect(received).toBe(200);
    expect(farthestAhead).toBeLessThan(150);
  });

  it('that fails in the server ends with exit code 1, and the reason stands in the log only', async () => {
    await serve(async () => {
      throw new Error('secret path');
    });
    const { sinks, texts } = collected();
    expect(await handOver(folder, request, sinks)).toEqual({ kind: 'done', exitCode: 1 });
    expect(texts.stderr).not.toContain('secret path');
    expect(logged.join('')).toContain('secret path');
  });

  it('is stopped in the server when the client is gone', async () => {
    const stopped = Promise.withResolvers<string>();
    await serve(async (_, __, signal) => {
      signal.addEventListener('abort', () => stopped.resolve('stopped'));
      await stopped.promise;
      return 0;
    });
    const socket = connect(recordedAddress(folder) ?? '');
    socket.write(`${JSON.stringify({ version: 1, ...request })}\n`);
    setTimeout(() => socket.destroy(), 50);
    expect(await stopped.promise).toBe('stopped');
  });

  it('fails with the reason when the server is killed meanwhile', async () => {
    const child = await serverProcess();
    await expect.poll(() => recordedAddress(folder)).not.toBeNull();
    const result = handOver(folder, { ...request, command: 'wait' }, collected().sinks);
    setTimeout(() => child.kill('SIGKILL'), 100);
    await expect(result).rejects.toThrow('The server stopped before the command was done.');
  });
});

describe('The socket of the server', () => {
  it('is open to this user alone', async () => {
    await serve(async () => 0);
    expect(statSync(recordedAddress(folder) ?? '').mode & 0o777).toBe(0o600);
  });

  it('refuses a client of another version in words that say what to do', async () => {
    await serve(async () => 0);
    const socket = connect(recordedAddress(folder) ?? '');
    socket.write('{"version":2,"command":"import"}\n');
    const [answer] = await once(socket, 'data');
    expect(JSON.parse(String(answer))).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('Stop the server first'),
    });
  });

  it.each(['nonsense', '{}', '{"version":1,"command":"import","args":"x"}'])('refuses %s', async line => {
    await serve(async () => 0);
    const socket = connect(recordedAddress(folder) ?? '');
    socket.write(`${line}\n`);
    const [answer] = await once(socket, 'data');
    expect(JSON.parse(String(answer))).toMatchObject({ kind: 'refused' });
  });

  it('drops a client that sends more than a request can be', async () => {
    await serve(async () => 0);
    const socket = connect(recordedAddress(folder) ?? '');
    socket.on('error', () => {});
    socket.write('x'.repeat(1_500_000));
    await new Promise(resolve => socket.on('close', resolve));
    expect(socket.destroyed).toBe(true);
  });

  it('of a closed server is gone, also while a silent client is connected', async () => {
    await serve(async () => 0);
    const address = recordedAddress(folder) ?? '';
    const socket = connect(address);
    await once(socket, 'connect');
    await servers.pop()?.close();
    expect(existsSync(address)).toBe(false);
    expect(await handOver(folder, request, collected().sinks)).toEqual({ kind: 'no server' });
    socket.destroy();
  });

  it('of a killed server is nobody to a client, and the next server takes its place', async () => {
    const child = await serverProcess();
    await expect.poll(() => recordedAddress(folder)).not.toBeNull();
    await kill(child);
    expect(await handOver(folder, request, collected().sinks)).toEqual({ kind: 'no server' });
    await serve(async () => 7);
    expect(await handOver(folder, request, collected().sinks)).toEqual({ kind: 'done', exitCode: 7 });
  });

  it('moves to a private temporary folder where its path would be too long', async () => {
    const deep = join(folder, 'x'.repeat(120));
    mkdirSync(deep);
    await serve(async () => 3, deep);
    const address = recordedAddress(deep) ?? '';
    expect(address.length).toBeLessThanOrEqual(100);
    expect(statSync(dirname(address)).mode & 0o777).toBe(0o700);
    expect(await handOver(deep, request, collected().sinks)).toEqual({ kind: 'done', exitCode: 3 });
    chmodSync(dirname(address), 0o755);
    expect(() => chooseAddress(deep)).toThrow('open to others');
    chmodSync(dirname(address), 0o700);
    await servers.pop()?.close();
    rmSync(dirname(address), { recursive: true });
  });
});

describe('A command that must write', () => {
  it('takes the lock where nobody holds the folder', async () => {
    writeFileSync(join(folder, 'server-address'), join(folder, 'server.sock'));
    const entry = await lockOrHandOver(folder, request, collected().sinks, now);
    expect(entry.kind).toBe('locked');
    if (entry.kind === 'locked') entry.lock.release();
  });

  it('is handed to the server that holds it, also while that is still starting', async () => {
    const child = await serverProcess(700);
    const { sinks, texts } = collected();
    expect(await lockOrHandOver(folder, request, sinks, now)).toEqual({ kind: 'handed over', exitCode: 0 });
    expect(texts.stdout).toBe(`${child.pid} did import`);
  });

  it('is refused with the holder where another command holds the folder for longer than it waits', async () => {
    const lock = lockFolder(folder, 'import', now);
    const entry = lockOrHandOver(folder, request, collected().sinks, now, 300);
    await expect(entry).rejects.toThrow(FolderHeld);
    lock.release();
  });
});
