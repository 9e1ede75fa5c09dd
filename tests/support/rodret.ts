import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Readable } from 'node:stream';
import { runCommand } from '#cli/run.ts';
import { openWarehouses, type Warehouses } from '#platform/warehouse/organisations-warehouse.ts';

const repository = path.resolve(import.meta.dirname, '../..');

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

export type Running = {
  readonly pid: number;
  /** Writes to standard input, which stays open until `close`. */
  readonly write: (text: string) => void;
  readonly close: () => void;
  readonly kill: (signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT') => void;
  readonly ended: Promise<Ended>;
};

/** The command line as a process of its own (`node src/cli/main.ts …`), on a data folder. */
export const startRodret = (
  dataFolder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Running => {
  const { INIT_CWD: _folderOfNpm, ...inherited } = process.env;
  const child = spawn(process.execPath, ['src/cli/main.ts', ...args], {
    cwd: repository,
    env: {
      ...inherited,
      NODE_COMPILE_CACHE: path.join(repository, '.cache/node'),
      RODRET_DATA: dataFolder,
      DATABASE_URL: '',
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', text => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text;
  });
  // A command that needs no input, or was killed, ends before it is written.
  child.stdin.on('error', () => {});
  return {
    pid: child.pid ?? 0,
    write: text => child.stdin.write(text),
    close: () => child.stdin.end(),
    kill: signal => child.kill(signal),
    ended: once(child, 'close').then(([code]) => ({ code, out, err })),
  };
};

type Given = { readonly input?: string; readonly environment?: Readonly<Record<string, string>> };

/** Runs a command to its end as a process of its own, with `input` as its standard input. */
export const rodretProcess = (
  dataFolder: string,
  args: readonly string[],
  { input = '', environment = {} }: Given = {},
): Promise<Ended> => {
  const running = startRodret(dataFolder, args, environment);
  running.write(input);
  running.close();
  return running.ended;
};

const held = new Map<string, Warehouses>();

/** Held from one command to the next, with what has been calculated of its snapshots. */
async function heldWarehouses(dataFolder: string): Promise<Warehouses> {
  const warehouses = held.get(dataFolder) ?? openWarehouses(dataFolder);
  held.set(dataFolder, warehouses);
  return { ...warehouses, close: async () => {} };
}

/** Runs a command to its end in this process, which takes a fraction of the time of a process of its own. */
export async function rodret(
  dataFolder: string,
  args: readonly string[],
  { input = '', environment = {} }: Given = {},
): Promise<Ended> {
  const told = { out: '', err: '' };
  const code = await runCommand(args, {
    environment: { RODRET_DATA: dataFolder, ...environment },
    cwd: environment.INIT_CWD ?? repository,
    input: Readable.from([input]),
    sinks: {
      stdout: async text => {
        told.out += text;
      },
      stderr: async text => {
        told.err += text;
      },
      progress: async () => {},
    },
    log: {
      write: line => {
        told.err += line;
      },
    },
    stopped: () => new AbortController().signal,
    openWarehouses: heldWarehouses,
  });
  return { code, ...told };
}
