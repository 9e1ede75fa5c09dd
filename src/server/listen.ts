import { createServer, type RequestListener } from 'node:http';
import type { Config } from '#platform/config.ts';

/** The port cannot be listened on. Its message says what to do: print it, not the stack. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

export type Listening = { readonly address: string; readonly close: () => Promise<void> };

/** Requests that have not ended by then are cut off when the server stops. */
const patienceMilliseconds = 10_000;

/** Listens, and on `close` lets running requests end while idle connections are let go at once. */
export async function listen(
  { host, port }: Pick<Config, 'host' | 'port'>,
  listener: RequestListener,
): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new CannotListen(
              `Port ${port} is taken. Stop what listens there, or choose another with RODRET_PORT.`,
            )
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    close: async () => {
      const idle = setInterval(() => server.closeIdleConnections(), 100);
      const cut = setTimeout(() => server.closeAllConnections(), patienceMilliseconds);
      await new Promise<void>(resolve => server.close(() => resolve()));
      clearInterval(idle);
      clearTimeout(cut);
    },
  };
}
