import type { LogLevel } from './config.ts';

/** Plain values only, so that neither a form nor a request can be handed over whole. */
export type LogValue = string | number | boolean | null | undefined | Error | readonly (string | number)[];
export type LogFields = Readonly<Record<string, LogValue>>;

export type Log = {
  readonly debug: (message: string, fields?: LogFields) => void;
  readonly info: (message: string, fields?: LogFields) => void;
  readonly warn: (message: string, fields?: LogFields) => void;
  readonly error: (message: string, fields?: LogFields) => void;
  /** The same log with fields that stand on every line, such as `requestId`. */
  readonly child: (fields: LogFields) => Log;
};

export type LogTarget = {
  readonly level: LogLevel;
  readonly stream: { readonly write: (line: string) => unknown };
  readonly now: () => Date;
};

const severity: Readonly<Record<LogLevel, number>> = { debug: 10, info: 20, warn: 30, error: 40 };

const secretName =
  /password|passphrase|secret|token|authori[sz]ation|cookie|credential|^(body|form|form_?data|input)$/i;

// An error of the database names the row in `detail` and the statement's values in others: only these four are kept.
function plainError(error: Error): object {
  return {
    name: error.name,
    message: error.message,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    stack: error.stack,
    ...(error.cause instanceof Error ? { cause: plainError(error.cause) } : {}),
  };
}

function plain(fields: LogFields): object {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      secretName.test(name) ? '[hidden]' : value instanceof Error ? plainError(value) : value,
    ]),
  );
}

/** What was thrown, as a field of a log: `{ error: loggable(thrown) }`. */
export const loggable = (thrown: unknown): Error | string =>
  thrown instanceof Error ? thrown : String(thrown);

/** One JSON object per line: `at`, `level`, `message`, then the fields. */
export function createLog(target: LogTarget, fields: LogFields = {}): Log {
  const write =
    (level: LogLevel) =>
    (message: string, own: LogFields = {}) => {
      if (severity[level] < severity[target.level]) return;
      const line = { at: target.now().toISOString(), level, message, ...plain({ ...fields, ...own }) };
      target.stream.write(`${JSON.stringify(line)}\n`);
    };
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: own => createLog(target, { ...fields, ...own }),
  };
}

/** Addresses whose last part lets in whoever knows it. */
const secretPath = /^(\/(?:valkommen|kalender|delta)\/).*/;

/** Where somebody takes part in a conversation without being told who: of such a request a log says the day and no more. */
const takingPart =
  /^(?:\/samtal\/[^/]+\/delta|\/delta\/|\/api\/v1\/(?:conversations\/[^/]+\/(?:participation|votes|own-statements|presence)|participation))/;

export const isTakingPart = (address: string): boolean =>
  takingPart.test(new URL(address, 'http://localhost').pathname);

/** An address as it may stand in a log: the path without secrets and the names of the parameters, never their values. */
export function loggedAddress(address: string): string {
  const { pathname: path, searchParams } = new URL(address, 'http://localhost');
  const pathname = path.replace(secretPath, '$1…');
  const names = [...new Set(searchParams.keys())];
  return names.length === 0 ? pathname : `${pathname}?${names.map(encodeURIComponent).join('&')}`;
}
