import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Config } from '#platform/config.ts';

/** The port cannot be listened on. Its message says what to do: print it, not the stack. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

export type Listening = { readonly address: string; readonly close: () => Promise<void> };

/** Longer than proxies keep theirs: else one sends what somebody asks on a connection that is just being closed. */
const keepAliveMilliseconds = 75_000;

/** Requests that have not ended by then are cut off when the server stops. */
const patienceMilliseconds = 10_000;

/** How long a client may take to send what it asks; whoever sends more slowly is cut off. */
export type Patience = {
  readonly headersMilliseconds: number;
  /** With the body: files of a whole import come over slow lines. Other bodies have less (`limit-bodies.ts`). */
  readonly requestMilliseconds: number;
  readonly checkEveryMilliseconds: number;
};

const patience: Patience = {
  headersMilliseconds: 15_000,
  requestMilliseconds: 15 * 60_000,
  checkEveryMilliseconds: 5_000,
};

type Place = Pick<Config, 'host' | 'port'>;

const begin = (server: Server, { host, port }: Place): Promise<void> =>
  new Promise((resolve, reject) => {
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

/** Fails where nobody could listen: to be told of it before a database is made and filled, which takes many seconds. */
export async function expectFree(place: Place): Promise<void> {
  const server = createServer();
  await begin(server, place);
  server.close();
  await once(server, 'close');
}

/** Listens, and on `close` lets running requests end while idle connections are let go at once. */
export async function listen(
  { host, port }: Place,
  listener: RequestListener,
  { headersMilliseconds, requestMilliseconds, checkEveryMilliseconds }: Patience = patience,
): Promise<Listening> {
  const server = createServer(
    {
      headersTimeout: headersMilliseconds,
      requestTimeout: requestMilliseconds,
      connectionsCheckingInterval: checkEveryMilliseconds,
      keepAliveTimeout: keepAliveMilliseconds,
    },
    listener,
  );
  await begin(server, { host, port });
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
