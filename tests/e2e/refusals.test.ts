import { request } from 'node:http';
import { describe, expect, inject, test } from 'vitest';
import { messages as overviewMessages } from '#features/overview/messages.ts';
import { messages as situationMessages } from '#features/situation/messages/situation.ts';
import { closePage, newPage } from '../support/browser.ts';
import { strangersIn, textsOf, wordsOnlyIn } from '../support/interface-words.ts';
import { browserOfFile, expectFitForAll } from '../support/journey.ts';
import { become, fetchAs } from '../support/somebody.ts';

const browser = browserOfFile();

const lost = [
  { what: 'a place', address: '/laget/9999', says: situationMessages, message: 'unit', value: '9999' },
  {
    what: 'the nation as a place',
    address: '/nyckeltal/0000',
    says: situationMessages,
    message: 'unit',
    value: '0000',
  },
  {
    what: 'a key figure',
    address: '/nyckeltal/1440/N99999',
    says: situationMessages,
    message: 'keyFigure',
    value: 'N99999',
  },
  {
    what: 'a snapshot',
    address: '/laget/1440?snapshot=1999-01-01-00000000',
    says: situationMessages,
    message: 'snapshot',
    value: '1999-01-01-00000000',
  },
] as const;

const nameless = [
  '/data/ogonblicksbild/1999-01-01-00000000',
  '/data/ogonblicksbild/..%2f..%2fdatabase',
  '/mojligheter/1440/finns-inte',
  '/finns-inte',
] as const;

describe.each(['sv', 'en'] as const)('What does not exist is answered in words (%s)', language => {
  const failure = overviewMessages(language).failure;

  test.each(lost)('$what', async ({ address, says, message, value }) => {
    const page = await newPage(browser(), { language });
    const answer = await page.goto(`${inject('serverAddress')}${address}`);
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(failure.notFound);
    await page.getByText(says(language).failures[message](value)).waitFor();
    await page.getByRole('main').getByRole('link', { name: failure.start }).waitFor();
    expect(await page.title()).not.toBe('');
    expect(strangersIn(await textsOf(page), wordsOnlyIn(language === 'sv' ? 'en' : 'sv'))).toEqual([]);
    await expectFitForAll(page);
    await closePage(page);
  });

  test.each(nameless)('%s', async address => {
    const page = await newPage(browser(), { language, javaScript: false });
    const answer = await page.goto(`${inject('serverAddress')}${address}`);
    expect(answer?.status()).toBe(404);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(failure.notFound);
    expect(await page.title()).not.toBe('');
    await closePage(page);
  });

  test('An error page after a form is whole too: title, language and a way on', async () => {
    const page = await newPage(browser(), { language });
    await become(page, inject('serverAddress'), 'administrator');
    await page.goto(`${inject('serverAddress')}/?q=al`);
    await page
      .locator('input[name=unitCode]')
      .first()
      .evaluate(field => field.setAttribute('value', '9999'));
    await page.locator('form[method=post] button').first().click();
    await page.getByRole('heading', { level: 1, name: failure.refused }).waitFor();
    expect(await page.title()).not.toBe('');
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(strangersIn(await textsOf(page), wordsOnlyIn(language === 'sv' ? 'en' : 'sv'))).toEqual([]);
    await page.getByRole('link', { name: failure.start, exact: true }).waitFor();
    await closePage(page);
  });

  test('What is sent to a form and is none is refused, not called a fault of ours', async () => {
    const type = { 'Content-Type': 'application/json' };
    const asAdministrator = await fetchAs(inject('serverAddress'), 'administrator');
    for (const sent of [{ headers: type, body: '{"unitCode":"1440"}' }, {}]) {
      const answer = await asAdministrator(`/?index&lang=${language}`, { method: 'POST', ...sent });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(failure.refused);
    }
  });

  test('A page that takes no form says so in words of ours', async () => {
    const answer = await fetch(`${inject('serverAddress')}/metod?lang=${language}`, { method: 'POST' });
    expect(answer.status).toBe(405);
    const html = await answer.text();
    expect(html).toContain(failure.refusedHappened);
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).not.toContain('did not provide');
  });
});

test('A token says nothing of who reads a page, whether it holds or not', async () => {
  const server = inject('serverAddress');
  const asAdministrator = await fetchAs(server, 'administrator');
  const made = await asAdministrator('/api/v1/tokens', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Sidläsaren', scopes: ['people.read'], days: 1 }),
  });
  expect(made.status, await made.clone().text()).toBe(200);
  const { token } = await made.json();
  for (const given of [token, 'rodret_nobody', 'x']) {
    const headers = { Authorization: `Bearer ${given}` };
    expect((await fetch(`${server}/data`, { headers })).status).toBe(200);
    const closed = await fetch(`${server}/personer`, { headers, redirect: 'manual' });
    expect(closed.status).toBe(303);
  }
});

/** `fetch` sets Host and Origin itself: this one sends what it is told. */
const send = (
  method: 'GET' | 'POST',
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const body = method === 'POST' ? 'unitCode=1440' : '';
    const type = method === 'POST' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {};
    const sent = request(
      `${inject('serverAddress')}${address}`,
      { method, headers: { ...type, ...headers } },
      answer => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', chunk => {
          text += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

const ownUnit = async (): Promise<unknown> => {
  const asAdministrator = await fetchAs(inject('serverAddress'), 'administrator');
  return (await asAdministrator('/api/v1/organisation')).json();
};

describe('The server answers its own pages on its own machine only', () => {
  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://localhost'])(
    'A form from %s is refused, and nothing is changed',
    async origin => {
      const answer = await send('POST', '/?index', { Origin: origin });
      expect(answer.status).toBe(403);
      expect(answer.text).not.toBe('');
      expect(await ownUnit()).toMatchObject({ unitCode: '9900' });
    },
  );

  test('A form from another site is refused by the browser’s own word for it', async () => {
    expect((await send('POST', '/?index', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await send('POST', '/api/v1/snapshots', { 'Sec-Fetch-Site': 'same-site' })).status).toBe(403);
  });

  test('A page of another site cannot send a form in a visitor’s browser', async () => {
    const page = await newPage(browser());
    await become(page, inject('serverAddress'), 'administrator');
    await page.route('http://evil.example/', route =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${inject('serverAddress')}/?index"><input name="unitCode" value="1440"><button>x</button></form>`,
      }),
    );
    await page.goto('http://evil.example/');
    const answered = page.waitForResponse(answer => answer.request().method() === 'POST');
    await page.getByRole('button').click();
    expect((await answered).status()).toBe(403);
    expect(await ownUnit()).toMatchObject({ unitCode: '9900' });
    await closePage(page);
  });

  test.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '0.0.0.0',
  ])('A request for the host "%s" is refused', async host => {
    expect((await send('GET', '/', { Host: host })).status).toBe(421);
    expect((await send('GET', '/api/v1/snapshots', { Host: host })).status).toBe(421);
  });

  test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST:4600'])(
    'A request for %s is answered',
    async host => {
      expect((await send('GET', '/metod', { Host: host })).status).toBe(200);
    },
  );
});
