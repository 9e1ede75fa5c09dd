import { createServer, request, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { madeSource } from '../../../tests/support/kolada/fetch.ts';
import { type StandIn, startStandIn } from '../../../tests/support/kolada/stand-in.ts';
import { impatient, syncRoom } from '../../../tests/support/kolada/syncing.ts';
import { koladaThrough } from './kolada.ts';

let source: StandIn;
let proxy: Server;
let asked: string[];

/** A proxy that hands every request on to the stand-in, whatever host it names. */
beforeEach(async () => {
  asked = [];
  source = await startStandIn(madeSource({ keyFigures: 3, units: 4, years: 2 }));
  proxy = createServer((heard, answer) => {
    const { host, pathname, search } = new URL(heard.url ?? '', 'http://no-host.invalid');
    asked.push(host);
    const on = new URL(`${pathname}${search}`, source.address);
    request(on, { headers: { accept: 'application/json' } }, from => {
      answer.writeHead(from.statusCode ?? 502, { 'content-type': from.headers['content-type'] ?? '' });
      from.pipe(answer);
    }).end();
  });
  await new Promise<void>(resolve => void proxy.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  proxy.closeAllConnections();
  await Promise.all([source.close(), new Promise(resolve => void proxy.close(resolve))]);
});

const addressOf = (server: Server): string => {
  const bound = server.address();
  return `http://127.0.0.1:${bound !== null && typeof bound === 'object' ? bound.port : 0}`;
};

const through = async (environment: Readonly<Record<string, string>>, address: string) => {
  const room = await syncRoom({ kolada: koladaThrough(environment, impatient, 400) });
  const synced = await room.sync(address, '2026-11-20').finally(room.remove);
  return synced?.counts.values ?? 0;
};

test('A sync goes through the proxy that the environment names, and only there', async () => {
  const { pathname } = new URL(source.address);
  const values = await through({ HTTP_PROXY: addressOf(proxy) }, `http://kolada.invalid${pathname}`);
  expect(values).toBeGreaterThan(0);
  expect(new Set(asked)).toEqual(new Set(['kolada.invalid']));
});

test('A host that NO_PROXY names is asked without one', async () => {
  const environment = { HTTP_PROXY: addressOf(proxy), NO_PROXY: '127.0.0.1' };
  expect(await through(environment, source.address)).toBeGreaterThan(0);
  expect(asked).toEqual([]);
});
