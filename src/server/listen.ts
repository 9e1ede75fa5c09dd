import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Config } from '#platform/config.ts';

/** The port cannot be listened on. Its message says what to do: print it, not the stack. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

export type Listening = { readonly address: string; readonly close: () => Promise<void> };

/** Listens, and on `close` lets running requests end while idle connections are let go at once. */
export async function listen(
  { host, port }: Pick<Config, 'host' | 'port'>,
  fetch: (request: Request) => Response | Promise<Response>,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new CannotListen(`Port ${port} is taken. Stop what listens there, or choose another with RODRET_PORT.`)
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    close: async () => {
      const idle = setInterval(() => server.closeIdleConnections(), 100);
      await new Promise<void>(resolve => server.close(() => resolve()));
      clearInterval(idle);
    },
  };
}
