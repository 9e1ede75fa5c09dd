import { isIPv4 } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Where the operational data lies: in a folder of ours (PGlite), in a PostgreSQL server, or only in memory (tests). */
export type DatabaseAddress =
  | { readonly engine: 'pglite'; readonly folder: string }
  | { readonly engine: 'postgres'; readonly url: string };

export type Config = {
  /** Absolute path; holds the lock, the snapshots and, on PGlite, the database. */
  readonly dataFolder: string;
  readonly database: DatabaseAddress;
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
};

/** The environment as read from `process.env`: what is empty counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used. Its message names variable, value and what is expected: print it, not the stack. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export const defaultPort = 4600;

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine(number => number >= 1 && number <= 65535);

const settings = z.object({
  RODRET_DATA: z.string().optional(),
  DATABASE_URL: z.string().refine(isPostgresUrl).optional(),
  RODRET_PORT: port.optional(),
  PORT: port.optional(),
  RODRET_HOST: z.string().refine(isLoopback).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).optional(),
});

const expected: Readonly<Record<string, string>> = {
  RODRET_DATA: 'a folder',
  DATABASE_URL: 'postgres://user:password@host:5432/database',
  RODRET_PORT: 'a port from 1 to 65535',
  PORT: 'a port from 1 to 65535',
  RODRET_HOST:
    '127.0.0.1, ::1 or localhost: there is no sign-in yet, so whoever reached another address could change everything',
  LOG_LEVEL: 'debug, info, warn or error',
};

/** The value as a person may see it: a DATABASE_URL never shows its password, not even when it is malformed. */
function shown(variable: string, value: string): string {
  if (variable !== 'DATABASE_URL') return JSON.stringify(value);
  if (!isPostgresUrl(value)) return 'a value that is not shown because it may hold a password';
  return JSON.stringify(shownDatabaseUrl(value));
}

/** Server and database of a PostgreSQL address, without user, password and parameters. */
export function shownDatabaseUrl(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

/**
 * Parses the environment once. All that is wrong is told at the same time.
 * `installation` is the folder that a default or relative data folder is counted from.
 */
export function readConfig(environment: Environment, installation: URL): Config {
  const given: Record<string, string> = {};
  for (const name of Object.keys(expected)) {
    const value = environment[name]?.trim();
    if (value) given[name] = value;
  }
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(issue => String(issue.path[0])));
    const problems = [...wrong].map(
      name => `${name} is ${shown(name, given[name] ?? '')}; expected ${expected[name]}.`,
    );
    throw new ConfigError(problems.join('\n'));
  }

  const { RODRET_DATA, DATABASE_URL, RODRET_PORT, PORT, RODRET_HOST, LOG_LEVEL } = parsed.data;
  const dataFolder = resolve(fileURLToPath(installation), RODRET_DATA ?? '.rodret');
  return {
    dataFolder,
    database:
      DATABASE_URL === undefined
        ? { engine: 'pglite', folder: join(dataFolder, 'database') }
        : { engine: 'postgres', url: DATABASE_URL },
    host: RODRET_HOST ?? '127.0.0.1',
    port: RODRET_PORT ?? PORT ?? defaultPort,
    logLevel: LOG_LEVEL ?? 'info',
  };
}
