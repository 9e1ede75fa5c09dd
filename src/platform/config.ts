import { isIP, isIPv4 } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Where the operational data lies: in a folder of ours (PGlite), in a PostgreSQL server, or only in memory (tests). */
export type DatabaseAddress =
  | { readonly engine: 'pglite'; readonly folder: string }
  | { readonly engine: 'postgres'; readonly url: string };

/**
 * `demonstration`: made-up people of a made-up municipality whom anyone at this machine may try; what one gets without
 * settings. `configured`: a real installation, with accounts of its own.
 */
export type Mode = 'demonstration' | 'configured';

export type MailSettings = {
  /** `smtp://user:password@host:587`. */
  readonly url: string;
  readonly from: string;
  /** To whom the heads of the audit chains are mailed; null for nobody. */
  readonly auditor: string | null;
};

export type KoladaSettings = {
  /** Base address of the API that values are fetched from. */
  readonly address: string;
  /** `HTTPS_PROXY` and its like, as far as they are set. */
  readonly proxies: Readonly<Record<string, string>>;
};

export type Config = {
  readonly mode: Mode;
  /** Absolute path; holds the lock, the snapshots and, on PGlite, the database. */
  readonly dataFolder: string;
  readonly database: DatabaseAddress;
  readonly host: string;
  readonly port: number;
  /** The address people use, without a path; every other host name is refused. */
  readonly origin: string;
  /** Signs cookies; null where the installation keeps one of its own in the data folder. */
  readonly secret: string | null;
  /** Addresses of proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed. */
  readonly trustedProxies: readonly string[];
  readonly mail: MailSettings | null;
  readonly kolada: KoladaSettings;
  readonly logLevel: LogLevel;
};

/** The environment as read from `process.env`: what is empty counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used. Its message names variable, value and what is expected: print it, not the stack. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export const defaultPort = 4600;

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin, hostname } = new URL(text);
  return origin === text && (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)));
}

const isMailServer = (text: string): boolean =>
  URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '';

const proxyVariables = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'].flatMap(name => [name, name.toLowerCase()]);

function isApiAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}

const addresses = z
  .string()
  .transform(text => text.split(',').map(part => part.trim()))
  .refine(list => list.every(address => isIP(address) !== 0));

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
  RODRET_HOST: z
    .string()
    .refine(host => isLoopback(host) || isIP(host) !== 0)
    .optional(),
  RODRET_ORIGIN: z.string().refine(isOrigin).optional(),
  RODRET_SECRET: z.string().min(32).optional(),
  RODRET_TRUSTED_PROXIES: addresses.optional(),
  RODRET_MAIL_SERVER: z.string().refine(isMailServer).optional(),
  RODRET_MAIL_FROM: z.email().optional(),
  RODRET_AUDIT_MAIL: z.email().optional(),
  RODRET_KOLADA_URL: z.string().refine(isApiAddress).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).optional(),
});

const expected: Readonly<Record<string, string>> = {
  RODRET_DATA: 'a folder',
  DATABASE_URL: 'postgres://user:password@host:5432/database',
  RODRET_PORT: 'a port from 1 to 65535',
  PORT: 'a port from 1 to 65535',
  RODRET_HOST: 'an IP address or localhost',
  RODRET_ORIGIN: 'the address people use, https and without a path, such as https://rodret.example.se',
  RODRET_SECRET: 'at least 32 characters that nobody can guess',
  RODRET_TRUSTED_PROXIES: 'IP addresses of proxies, with commas between',
  RODRET_MAIL_SERVER: 'smtp://user:password@host:587',
  RODRET_MAIL_FROM: 'an e-mail address',
  RODRET_AUDIT_MAIL: 'an e-mail address',
  RODRET_KOLADA_URL: 'the base address of the API, such as https://api.kolada.se/v3',
  LOG_LEVEL: 'debug, info, warn or error',
};

/** The value as a person may see it: no password and no secret is ever shown, not even when it is malformed. */
function shown(variable: string, value: string): string {
  if (['RODRET_SECRET', 'RODRET_MAIL_SERVER', 'RODRET_KOLADA_URL'].includes(variable))
    return 'a value that is not shown because it is secret';
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

  const { data } = parsed;
  const dataFolder = resolve(fileURLToPath(installation), data.RODRET_DATA ?? '.rodret');
  const host = data.RODRET_HOST ?? '127.0.0.1';
  const port = data.RODRET_PORT ?? data.PORT ?? defaultPort;
  const mode: Mode =
    data.RODRET_ORIGIN === undefined && data.DATABASE_URL === undefined ? 'demonstration' : 'configured';
  refuseToBeReached(mode, host, data.RODRET_ORIGIN);
  // Nobody reads mail at the made-up addresses of a demonstration.
  const mail = mailOf(data);
  return {
    mode,
    dataFolder,
    database:
      data.DATABASE_URL === undefined
        ? { engine: 'pglite', folder: join(dataFolder, 'database') }
        : { engine: 'postgres', url: data.DATABASE_URL },
    host,
    port,
    origin: data.RODRET_ORIGIN ?? `http://${mode === 'demonstration' ? host : 'localhost'}:${port}`,
    secret: data.RODRET_SECRET ?? null,
    trustedProxies: data.RODRET_TRUSTED_PROXIES ?? [],
    mail: mode === 'demonstration' ? null : mail,
    kolada: {
      address: data.RODRET_KOLADA_URL ?? 'https://api.kolada.se/v3',
      proxies: Object.fromEntries(
        proxyVariables.flatMap(name => {
          const value = environment[name]?.trim();
          return value ? [[name, value]] : [];
        }),
      ),
    },
    logLevel: data.LOG_LEVEL ?? 'info',
  };
}

/** Without sign-in, or without a name to be reached by, nobody but this machine may reach it. */
function refuseToBeReached(mode: Mode, host: string, origin: string | undefined): void {
  if (isLoopback(host)) return;
  if (mode === 'demonstration') {
    throw new ConfigError(
      `RODRET_HOST is ${JSON.stringify(host)}, and this is a demonstration: whoever reached it could be anyone in it. Leave RODRET_HOST out, or set RODRET_ORIGIN to run a real installation.`,
    );
  }
  if (origin === undefined) {
    throw new ConfigError(
      `RODRET_HOST is ${JSON.stringify(host)}: set RODRET_ORIGIN to the address people use, such as https://rodret.example.se.`,
    );
  }
}

function mailOf(data: z.infer<typeof settings>): MailSettings | null {
  if (data.RODRET_MAIL_SERVER === undefined) return null;
  if (data.RODRET_MAIL_FROM === undefined) {
    throw new ConfigError(
      'RODRET_MAIL_SERVER is set: set RODRET_MAIL_FROM to the address that mail comes from.',
    );
  }
  return {
    url: data.RODRET_MAIL_SERVER,
    from: data.RODRET_MAIL_FROM,
    auditor: data.RODRET_AUDIT_MAIL ?? null,
  };
}
