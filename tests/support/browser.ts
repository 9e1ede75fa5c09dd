import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type axe from 'axe-core';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { prepareChromium } from './chromium.ts';

export type Look = {
  /** Without JavaScript every journey has to work as well. */
  javaScript?: boolean;
  widthPixels?: number;
  language?: 'sv' | 'en';
};

// isbot takes HeadlessChrome for a crawler, and pages are then rendered in another way than people get them.
const userAgentOf = (browser: Browser): string =>
  `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version()} Safari/537.36`;

/** Whether pixels are wanted: for somebody to look at, or to measure how soon they come. */
export type Pictures = 'drawn' | 'not drawn';

const wanted: Pictures = process.env.RODRET_PICTURES === '1' ? 'drawn' : 'not drawn';

const always = ['--no-sandbox', '--font-render-hinting=none', '--js-flags=--single-threaded-gc'];

/**
 * A page is laid out, styled, heard and used all the same, and nobody sees it: drawing takes a third of what a browser does.
 * Chromium takes one list of these settings, so that those of Playwright, for a mouse, are said again.
 */
const withoutPictures =
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4,acceleratedCompositingEnabled=false';

const launch = async (pictures: Pictures): Promise<Browser> => {
  const { executable, environment } = await prepareChromium();
  return chromium.launch({
    executablePath: executable,
    // Not the package's own arguments: they switch web security off.
    args: [...always, ...(pictures === 'drawn' ? [] : [withoutPictures])],
    env: { ...process.env, ...environment },
  });
};

const launched = new Map<Pictures, Promise<Browser>>();

/** The browser of all tests that run in this process, with which it ends; another one where it has died. */
export const openBrowser = async (pictures: Pictures = wanted): Promise<Browser> => {
  const known = launched.get(pictures) ?? launch(pictures);
  launched.set(pictures, known);
  const browser = await known;
  if (browser.isConnected()) return browser;
  const another = launch(pictures);
  launched.set(pictures, another);
  return another;
};

/** Windows that somebody has left, by how they look: a new one is a new process, with no font and no style sheet read. */
const left = new WeakMap<Browser, Map<string, Page[]>>();

const leftLike = (browser: Browser, look: string): Page[] => {
  const byLook = left.get(browser) ?? new Map<string, Page[]>();
  left.set(browser, byLook);
  const pages = byLook.get(look) ?? [];
  byLook.set(look, pages);
  return pages;
};

const alikeTo = new WeakMap<Page, Page[]>();

/** A page of a window of its own: no cookies shared with others; times are Swedish, and animations stand still. */
export const newPage = async (
  browser: Browser,
  { javaScript = true, widthPixels = 1280, language = 'sv' }: Look = {},
): Promise<Page> => {
  const alike = leftLike(browser, JSON.stringify([javaScript, widthPixels, language]));
  const viewport = { width: widthPixels, height: widthPixels < 600 ? 844 : 900 };
  const known = alike.pop();
  if (known !== undefined) {
    await known.setViewportSize(viewport);
    return known;
  }
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport,
    locale: language === 'sv' ? 'sv-SE' : 'en-GB',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    userAgent: userAgentOf(browser),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  alikeTo.set(page, alike);
  return page;
};

const heard = ['console', 'pageerror', 'request', 'dialog'] as const;

/** Leaves a window, as it was at first, to whoever comes next and looks the same way. */
export const closePage = async (page: Page): Promise<void> => {
  const context = page.context();
  for (const each of context.pages()) if (each !== page) await each.close();
  for (const event of heard) await page.removeAllListeners(event);
  await page.unrouteAll();
  // Only a script could still do something. An empty page would be of another site, and another process.
  const hasScripts = page.url().startsWith('http') && (await page.locator('script').count()) > 0;
  // Where the server has ended, nothing is left to ask it.
  if (hasScripts) await page.goto(new URL('/ready', page.url()).href).catch(() => {});
  await page.emulateMedia({ media: null, colorScheme: null });
  await context.clearCookies();
  await context.clearPermissions();
  alikeTo.get(page)?.push(page);
};

const axeSource = () => readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type CompiledAxe = { readonly debuggerOfPage: CDPSession; readonly scriptId: string };
const compiledAxe = new WeakMap<Page, CompiledAxe>();

const compileAxe = async (page: Page): Promise<CompiledAxe> => {
  const debuggerOfPage = compiledAxe.get(page)?.debuggerOfPage ?? (await page.context().newCDPSession(page));
  await debuggerOfPage.send('Runtime.enable');
  const script = { expression: await axeSource(), sourceURL: 'axe.js', persistScript: true };
  const { scriptId = '' } = await debuggerOfPage.send('Runtime.compileScript', script);
  return { debuggerOfPage, scriptId };
};

/** Half a megabyte is sent and compiled once for a window, and again only where its pages have got another process. */
const runAxeScript = async (page: Page): Promise<void> => {
  const run = ({ debuggerOfPage, scriptId }: CompiledAxe) =>
    debuggerOfPage.send('Runtime.runScript', { scriptId, silent: true });
  const known = compiledAxe.get(page);
  const isRun = known !== undefined && (await run(known).then(Boolean, () => false));
  if (isRun) return;
  const compiled = await compileAxe(page);
  compiledAxe.set(page, compiled);
  await run(compiled);
};

/**
 * Fails with each violation of WCAG 2.2 A and AA and of good practice, and where. For pages with JavaScript on: axe hangs
 * where it is off. The script comes in past the page's content security policy, by the debugger. `only` names rules.
 */
export const expectNoAxeViolations = async (page: Page, only: readonly string[] = []): Promise<void> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await runAxeScript(page);
  const result = await page.evaluate(
    chosen =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        ...(chosen.length === 0 ? {} : { runOnly: [...chosen] }),
      }),
    only,
  );
  const found = result.violations.map(
    violation =>
      `${violation.id}: ${violation.help}\n${violation.nodes.map(node => `    ${node.html}`).join('\n')}`,
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
};

/** Nothing scrolls sideways but tables in their own frame. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const overflowPixels = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflowPixels, `sideways scroll of ${page.url()}`).toBeLessThanOrEqual(0);
};

/** Puts a picture of the whole page into tests/output/, for people to look at. */
export const screenshot = async (page: Page, name: string): Promise<string> => {
  if (wanted === 'not drawn') throw new Error('Pages are drawn with RODRET_PICTURES=1 only.');
  const file = path.resolve(import.meta.dirname, '../output', `${name}.png`);
  await mkdir(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage: true });
  return file;
};
