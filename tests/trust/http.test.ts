import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendRaw, statusOf } from '../support/raw-request.ts';
import { type OwnServer, startOwnServer } from '../support/signed-in.ts';

let own: OwnServer;
let address: string;
let cookie: string;
beforeAll(async () => {
  own = await startOwnServer({ ada: ['administrator', 'strategist'], bo: ['reader'] });
  address = own.server.address;
  cookie = own.people.ada?.cookie ?? '';
});
afterAll(() => own?.stop());

const megabyte = 1024 * 1024;

const ask = (path: string, request: RequestInit = {}) =>
  fetch(`${address}${path}`, {
    redirect: 'manual',
    ...request,
    headers: { cookie, ...Object(request.headers) },
  });
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields), headers });
const preference = async (): Promise<string> => (await ask('/api/v1/own/mail-preferences')).text();
const host = () => new URL(address).host;

describe('A request from another site', () => {
  const foreign = [
    ['a foreign Origin', { origin: 'https://ond.example' }],
    ['an Origin that only begins as ours', { origin: 'http://localhost:4600.ond.example' }],
    ['our Origin on another port', { origin: 'http://localhost:4601' }],
    ['an opaque Origin', { origin: 'null' }],
    ['no Origin but from another site', { 'sec-fetch-site': 'cross-site' }],
    ['no Origin but from a sister site', { 'sec-fetch-site': 'same-site' }],
  ] as const;

  test.each(foreign)('with %s changes nothing, by form or API', async (_, headers) => {
    const before = await preference();
    const form = await post('/konto/utskick', { topic: 'own-matters', frequency: 'never' }, headers);
    expect(form.status).toBe(403);
    const api = await ask('/api/v1/own/mail-preferences', {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"topic":"own-matters","frequency":"never"}',
    });
    expect(api.status).toBe(403);
    expect(await preference()).toBe(before);
  });

  test('is not answered under a foreign name of the host, whatever stands for it', async () => {
    for (const name of [
      'ond.example',
      'localhost.ond.example',
      '127.0.0.1.ond.example',
      'localhost@ond.example',
      '',
    ]) {
      const heard = await sendRaw(
        address,
        `GET /health HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`,
      );
      expect([421, 400], name).toContain(statusOf(heard));
      const hinted = await sendRaw(
        address,
        `GET /logga-in HTTP/1.1\r\nHost: ${host()}\r\nX-Forwarded-Host: ond.example\r\nForwarded: host=ond.example\r\nConnection: close\r\n\r\n`,
      );
      expect(statusOf(hinted)).toBe(200);
      expect(hinted.text).not.toContain('ond.example');
    }
    const twice = `GET /health HTTP/1.1\r\nHost: ${host()}\r\nHost: ond.example\r\nConnection: close\r\n\r\n`;
    expect([400, 421]).toContain(statusOf(await sendRaw(address, twice)));
    const whole = `GET http://ond.example/health HTTP/1.1\r\nHost: ${host()}\r\nConnection: close\r\n\r\n`;
    expect((await sendRaw(address, whole)).text).not.toContain('location: http://ond.example');
  });

  test('cannot read answers: none is shared with other origins', async () => {
    const answer = await ask('/api/v1/own', { headers: { origin: 'https://ond.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const before = await ask('/api/v1/own', {
      method: 'OPTIONS',
      headers: { origin: 'https://ond.example' },
    });
    expect(before.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('An address to go on to', () => {
  const elsewhere = [
    'https://ond.example/',
    '//ond.example',
    '/\\ond.example',
    '\\\\ond.example',
    '/\t/ond.example',
    '/%09/ond.example',
    'javascript:alert(1)',
    '/..//ond.example',
    '/.//ond.example',
    '/x\r\nSet-Cookie: a=b',
    'http:ond.example',
    '/@ond.example',
  ];
  const isOurs = (location: string | null): boolean => {
    const url = new URL(location ?? '', address);
    return url.origin === address && !/^\/[/\\]/.test(location ?? '/');
  };

  test.each(elsewhere)('%j leads nowhere but here', async till => {
    const known = await ask(`/logga-in?till=${encodeURIComponent(till)}`);
    const undone = await post('/angra', { till, entry: '1' });
    const signedOut = await post('/logga-ut', { till }, { cookie: own.people.bo?.cookie ?? '' });
    for (const answer of [known, undone, signedOut]) {
      expect(isOurs(answer.headers.get('location') ?? '/')).toBe(true);
      expect(answer.headers.get('set-cookie') ?? '').not.toContain('a=b');
      const page = await answer.text();
      expect(page).not.toMatch(/href="(https?:)?\/?[/\\]+ond\.example|href="javascript:/);
    }
  });
});

describe('Files that are served', () => {
  const paths = [
    '/assets/../../package.json',
    '/assets/../../../etc/passwd',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/....//....//package.json',
    '/assets//etc/passwd',
    '/assets/%00',
    '/assets/app.css%00.png',
    '/assets/..;/..;/package.json',
    '/assets/%252e%252e/package.json',
    '/../package.json',
    '/data/ogonblicksbild/..%2f..%2f..%2fpackage.json',
    '/api/v1/snapshots/..%2f..%2fdatabase',
  ];
  test.each(paths)('are none but those meant to be: %s', async path => {
    const heard = await sendRaw(
      address,
      `GET ${path} HTTP/1.1\r\nHost: ${host()}\r\nConnection: close\r\n\r\n`,
    );
    expect([400, 404], heard.text.slice(0, 200)).toContain(statusOf(heard));
    expect(heard.text).not.toMatch(/"dependencies"|root:|PG_VERSION/);
  });
});

describe('A body', () => {
  const takers = [
    ['/api/v1/tokens', 'application/json'],
    ['/api/v1/sign-in', 'application/json'],
    ['/konto/utskick', 'application/x-www-form-urlencoded'],
    ['/logga-in', 'application/x-www-form-urlencoded'],
    ['/personer/ny', 'multipart/form-data; boundary=x'],
  ] as const;
  const head = (path: string, type: string, length: string) =>
    `POST ${path} HTTP/1.1\r\nHost: ${host()}\r\nCookie: ${cookie}\r\nContent-Type: ${type}\r\n${length}\r\n\r\n`;

  test.each(takers)('said to be too large is refused before it is read: %s', async (path, type) => {
    const heard = await sendRaw(address, head(path, type, `Content-Length: ${50 * megabyte}`), {
      more: () => 'x'.repeat(64 * 1024),
      everyMilliseconds: 20,
    });
    expect(statusOf(heard)).toBe(413);
    expect(heard.sentBytes).toBeLessThan(8 * megabyte);
  });

  test.each(takers)('that turns out too large is read no further: %s', async (path, type) => {
    const piece = `${(64 * 1024).toString(16)}\r\n${'x'.repeat(64 * 1024)}\r\n`;
    const heard = await sendRaw(address, head(path, type, 'Transfer-Encoding: chunked'), {
      more: () => piece,
      everyMilliseconds: 5,
    });
    expect(statusOf(heard)).toBe(413);
    expect(heard.sentBytes).toBeLessThan(16 * megabyte);
  });

  test('of a form that is as large as it may be is taken', async () => {
    const answer = await post('/personer/ny', { name: 'x'.repeat(megabyte - 100) });
    expect(answer.status).toBe(422);
  });

  test('of two lengths, or of two kinds of length, is refused', async () => {
    for (const length of [
      'Content-Length: 5\r\nContent-Length: 6',
      'Content-Length: 5\r\nTransfer-Encoding: chunked',
      'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity',
      'Content-Length: -1',
    ]) {
      const heard = await sendRaw(address, `${head('/logga-in', 'text/plain', length)}0\r\n\r\n`);
      expect([400, 501], length).toContain(statusOf(heard));
    }
  });
});

describe('Who asks', () => {
  test('is nobody with a session that is forged, altered, or of another installation', async () => {
    const [name = '', value = ''] =
      cookie
        .split('; ')
        .find(pair => pair.includes('session_token'))
        ?.split(/=(.*)/s) ?? [];
    const [token = '', signature = ''] = decodeURIComponent(value).split('.');
    const forged = [
      token,
      `${token}.`,
      `${token}.${'A'.repeat(signature.length)}`,
      `${token.slice(0, -1)}${token.endsWith('x') ? 'y' : 'x'}.${signature}`,
      `.${signature}`,
      `${crypto.randomUUID()}.${signature}`,
    ];
    expect((await ask('/api/v1/own')).status).toBe(200);
    for (const each of forged) {
      const headers = { cookie: `${name}=${encodeURIComponent(each)}` };
      expect((await fetch(`${address}/api/v1/own`, { headers })).status, each).toBe(401);
    }
  });

  test('is nobody with a token anywhere but in its header', async () => {
    const made = await ask('/api/v1/tokens', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Prov', scopes: ['organisation.read'], days: 1 }),
    });
    const { token } = await made.json();
    const read = (query: string, headers: Record<string, string>) =>
      fetch(`${address}/api/v1/organisation${query}`, { headers });
    expect((await read('', { authorization: `Bearer ${token}` })).status).toBe(200);
    for (const name of ['token', 'access_token', 'api_key', 'authorization']) {
      expect((await read(`?${name}=${token}`, {})).status, name).toBe(401);
      expect((await read('', { cookie: `${name}=${token}` })).status, name).toBe(401);
    }
    expect((await read('', { authorization: `Bearer ${token}x` })).status).toBe(401);
    expect((await read('', { authorization: token })).status).toBe(401);
    expect(own.server.log()).not.toContain(token);
  });

  test('ends with the session: what was copied of it before is worth nothing after', async () => {
    const second = await startSession();
    expect((await fetch(`${address}/api/v1/own`, { headers: { cookie: second } })).status).toBe(200);
    const ended = await fetch(`${address}/logga-ut`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: second },
    });
    expect(ended.status).toBe(303);
    expect((await fetch(`${address}/api/v1/own`, { headers: { cookie: second } })).status).toBe(401);
  });
});

test('A line of the log is one JSON object, whatever was asked', async () => {
  for (const path of ['/%0d%0a{"level":"fake"}', '/x?%0a%22=1', '/logga-in?till=%0d%0afake', '/%E2%80%AE']) {
    await ask(path, { headers: { 'user-agent': 'x"}{"level":"fake"' } });
  }
  const lines = own.server
    .log()
    .split('\n')
    .filter(line => line.startsWith('{'));
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) expect(JSON.parse(line)).not.toMatchObject({ level: 'fake' });
});

/** Signs in by the page, as a browser does. */
async function startSession(): Promise<string> {
  const answer = await fetch(`${address}/logga-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email: own.people.ada?.email ?? '', password: 'tre gröna hästar på taket' }),
  });
  expect(answer.status).toBe(303);
  return answer.headers
    .getSetCookie()
    .map(set => set.split(';')[0])
    .join('; ');
}
