import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { newPage, openBrowser } from '../tests/support/browser.ts';
import { quantile } from './database/engines.ts';
import { whileServed } from './database/served.ts';

/**
 * The largest contentful paint of *Läget* and *Möjligheter* in the browser of the tests, each time in a window that has
 * nothing in its cache: on a new installation, after a first look that reads the snapshot. Beside them a page of one paragraph.
 */
const port = 4696;
const origin = `http://127.0.0.1:${port}`;
const times = 5;
const promisedMilliseconds = 1500;
const pages = ['/laget/1440', '/mojligheter/1440'];

/** Milliseconds from the start of the navigation until the largest element was painted. */
async function largestPaint(browser: Browser, address: string): Promise<number> {
  const page = await newPage(browser, { language: 'sv' });
  try {
    await page.goto(address, { waitUntil: 'load' });
    return await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          new PerformanceObserver(list => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe(
            {
              type: 'largest-contentful-paint',
              buffered: true,
            },
          );
        }),
    );
  } finally {
    await page.context().close();
  }
}

async function paintsOf(browser: Browser, address: string): Promise<number[]> {
  const found: number[] = [];
  for (let time = 0; time < times; time++) found.push(await largestPaint(browser, address));
  return found;
}

const paragraph = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end('<!doctype html><title>Ett stycke</title><p>Ett stycke.</p>');
});
await new Promise<void>(resolve => paragraph.listen(0, '127.0.0.1', resolve));
const dataFolder = await mkdtemp(path.join(tmpdir(), 'rodret-bench-paint-'));
const browser = await openBrowser('drawn');
try {
  const environment = {
    RODRET_DATA: dataFolder,
    RODRET_ORIGIN: origin,
    RODRET_PORT: String(port),
    RODRET_SECRET: 'a secret for benchmarks, and long enough',
    LOG_LEVEL: 'error',
  };
  const byPage = await whileServed(environment, async () => {
    for (const page of pages) await fetch(`${origin}${page}`);
    const measured: number[][] = [];
    for (const page of pages) measured.push(await paintsOf(browser, `${origin}${page}`));
    return measured;
  });
  const listening = paragraph.address();
  if (listening === null || typeof listening === 'string') throw new Error('The reference has no port.');
  const reference = quantile(await paintsOf(browser, `http://127.0.0.1:${listening.port}/`), 0.5);
  const slowest = Math.max(...byPage.flat());
  const result = {
    name: 'Largest contentful paint of Läget and Möjligheter, with an empty cache',
    pages: pages.map((page, index) => ({
      page,
      medianMilliseconds: quantile(byPage[index] ?? [], 0.5),
      slowestMilliseconds: Math.max(...(byPage[index] ?? [])),
    })),
    reference: { medianMilliseconds: reference, how: 'a page of one paragraph without a style sheet' },
    ratio: slowest / reference,
    target: { slowestMilliseconds: promisedMilliseconds },
    met: slowest <= promisedMilliseconds,
  };
  console.log(JSON.stringify(result, null, 2));
  if (!result.met) process.exitCode = 1;
} finally {
  await browser.close();
  paragraph.close();
  await rm(dataFolder, { recursive: true, force: true });
}
