import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendRaw, statusOf } from '../../tests/support/raw-request.ts';
import { bodyLimits, limitBodies } from './limit-bodies.ts';
import { type Listening, listen } from './listen.ts';

/** Of this process alone. */
const port = 20_000 + (process.pid % 20_000);

describe('A client that is slow', () => {
  let listening: Listening;
  beforeAll(async () => {
    const app = new Hono();
    app.use(limitBodies({ ...bodyLimits, patienceMilliseconds: 300 }));
    app.all('*', async context => context.text(`${(await context.req.text()).length}`));
    listening = await listen({ host: '127.0.0.1', port }, getRequestListener(app.fetch), {
      headersMilliseconds: 300,
      requestMilliseconds: 2000,
      checkEveryMilliseconds: 50,
    });
  });
  afterAll(() => listening?.close());

  const slowly = { everyMilliseconds: 50, withinMilliseconds: 20_000 };
  const head = (path: string) => `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n`;

  test('with its headers is cut off', async () => {
    const heard = await sendRaw(listening.address, 'GET / HTTP/1.1\r\nHost: localhost\r\n', {
      ...slowly,
      more: () => 'X-A: b\r\n',
    });
    expect(heard.isClosed).toBe(true);
    expect([408, 0]).toContain(statusOf(heard));
  });

  test('with its body is cut off, long before a file would be', async () => {
    const started = performance.now();
    const heard = await sendRaw(listening.address, head('/'), { ...slowly, more: () => 'x' });
    expect(heard).toMatchObject({ isClosed: true });
    expect(statusOf(heard)).not.toBe(200);
    const file = await sendRaw(listening.address, head('/data/importera'), { ...slowly, more: () => 'x' });
    expect(file.isClosed).toBe(true);
    expect(file.sentBytes).toBeGreaterThan(heard.sentBytes);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test.each(['/matt/importera', '/api/v1/measure-values-file'])(
    'may bring as much to %s as it says',
    async at => {
      const body = 'ä'.repeat(2_000_000);
      const answer = await fetch(`${listening.address}${at}`, { method: 'POST', body });
      expect([answer.status, await answer.text()]).toEqual([200, '2000000']);
    },
  );

  test('keeps nobody else waiting', async () => {
    const slow = sendRaw(listening.address, head('/data/importera'), { ...slowly, more: () => 'x' });
    const answer = await fetch(`${listening.address}/`, { method: 'POST', body: 'hello' });
    expect(await answer.text()).toBe('5');
    await slow;
  });
});
