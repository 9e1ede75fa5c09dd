import { inflateSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { messages } from '#features/overview/messages.ts';
import { closePage, newPage } from '../support/browser.ts';
import { browserOfFile, describeJourneys, visit } from '../support/journey.ts';
import { fetchAs } from '../support/somebody.ts';

const rooms = messages('sv').rooms;
const browser = browserOfFile();

const addresses = [
  '/',
  '/sok?q=skola',
  '/laget/1440',
  '/laget/1440/liknande',
  '/nyckeltal/1440',
  '/nyckeltal/1440/N15419',
  '/inforande/1440',
  '/mojligheter/1440',
  '/mojligheter/1440/medication-review-support',
  '/belagg',
  '/belagg/digital-locks',
  '/data',
  '/data/importera',
  '/inriktning',
  '/inriktning/mal/ny',
  '/inriktning/trender',
  '/inriktning/trender/ny',
  '/metod',
  '/roller',
  '/tillganglighet',
  '/prova',
  '/api/v1',
] as const;

describeJourneys('The pages behind the footer', {
  'The method is explained and names its reference': async ({ page, open, look }) => {
    await open('/');
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: messages('sv').footer.method })
      .click();
    await page.waitForURL(/\/metod$/);
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBeGreaterThan(6);
    await look();
  },
  'The accessibility statement says how to report a fault': async ({ page, open, look }) => {
    await open('/');
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: messages('sv').footer.accessibility })
      .click();
    await page.waitForURL(/\/tillganglighet$/);
    await page.getByText(/Digg/).first().waitFor();
    await look();
  },
  'The API is described on a page of its own': async ({ page, open, look }) => {
    await open('/');
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: messages('sv').footer.api })
      .click();
    await page.waitForURL(/\/api\/v1$/);
    expect(await page.getByRole('row').filter({ hasText: '/api/v1/units/{unit}/gaps' }).count()).toBe(1);
    await look();
    await page
      .getByRole('main')
      .getByRole('link', { name: /OpenAPI/ })
      .click();
    await page.waitForURL(/openapi\.json$/);
  },
  'An empty search says what can be sought': async ({ page, open, look }) => {
    await open('/sok');
    await page.getByText(messages('sv').search.empty).waitFor();
    await look();
  },
});

test('A page chosen on one snapshot stays on it from room to room', () =>
  visit(browser(), inject('serverAddress'), {}, async ({ page, open, ask, arriveAt }) => {
    const { items } = z
      .object({ items: z.array(z.object({ id: z.string() })) })
      .parse(await ask('/api/v1/snapshots'));
    const query = `?snapshot=${items[0]?.id}`;
    await open(`/laget/1440${query}`);
    for (const [room, path] of [
      [rooms.keyFigures, '/nyckeltal/1440'],
      [rooms.adoption, '/inforande/1440'],
      [rooms.opportunities, '/mojligheter/1440'],
      [rooms.situation, '/laget/1440'],
    ] as const) {
      await page.getByRole('navigation').first().getByRole('link', { name: room, exact: true }).click();
      await arriveAt(`${path}${query}`);
    }
  }));

test.each(addresses)('%s sends no script, no inline style and a policy that forbids them', async address => {
  const asStrategist = await fetchAs(inject('serverAddress'), 'strategist');
  const answer = await asStrategist(address);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(html).not.toMatch(
    /<script|\son[a-z]+\s*=\s*["']|\sstyle\s*=\s*["']|<style|javascript:|modulepreload/i,
  );
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('The policy stops a script and a style that got into a page all the same', async () => {
  const page = await newPage(browser());
  const complaints: string[] = [];
  page.on('console', message => complaints.push(message.text()));
  await page.goto(`${inject('serverAddress')}/metod`);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.body.append(script, style);
  });
  expect(await page.title()).not.toBe('taken over');
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(complaints.filter(text => text.includes('Content Security Policy'))).toHaveLength(2);
  await closePage(page);
});

/** What a printed page holds: its parts that are readable as they stand, and the texts drawn in it unpacked. */
const readPdf = (pdf: Buffer) => {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, content = '']) => {
    try {
      return inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return { text, drawn: streams.join('\n') };
};

test.each(['/laget/1440', '/nyckeltal/1440/N15419', '/mojligheter/1440'])(
  '%s is printed on A4, tagged, with its content and without its menus',
  async address => {
    const page = await newPage(browser());
    await page.goto(`${inject('serverAddress')}${address}`);
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
    const { text, drawn } = readPdf(pdf);
    const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(box =>
      box.slice(1).map(Number),
    );
    expect(boxes.length).toBeGreaterThan(0);
    for (const [width = 0, height = 0] of boxes) {
      // A4 in points: 210 mm × 297 mm.
      expect(Math.abs(width - 595.28)).toBeLessThan(1);
      expect(Math.abs(height - 841.89)).toBeLessThan(1);
    }
    expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(text).toContain('/StructTreeRoot');
    expect(text.match(/\/S \/H1\b/g)).toHaveLength(1);
    expect(text.match(/\/S \/H2\b/g)?.length).toBeGreaterThan(1);
    expect((drawn.match(/T[jJ]\b/g) ?? []).length).toBeGreaterThan(100);

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('search').filter({ visible: true }).getByRole('button').count()).toBe(0);
    await closePage(page);
  },
);
