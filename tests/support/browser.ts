import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
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

export const openBrowser = async (): Promise<Browser> => {
  const { executable, environment } = await prepareChromium();
  return chromium.launch({
    executablePath: executable,
    // Not the package's own arguments: they switch web security off.
    args: ['--no-sandbox', '--font-render-hinting=none'],
    env: { ...process.env, ...environment },
  });
};

/** Windows that somebody has left: stylesheet and fonts are in their cache, cookies are not. */
const left = new WeakMap<Browser, Map<string, BrowserContext[]>>();

const leftLike = (browser: Browser, look: string): BrowserContext[] => {
  const byLook = left.get(browser) ?? new Map<string, BrowserContext[]>();
  left.set(browser, byLook);
  const contexts = byLook.get(look) ?? [];
  byLook.set(look, contexts);
  return contexts;
};

const alikeTo = new WeakMap<BrowserContext, BrowserContext[]>();

/** A page of a window of its own: no cookies shared with others; times are Swedish, and animations stand still. */
export const newPage = async (
  browser: Browser,
  { javaScript = true, widthPixels = 1280, language = 'sv' }: Look = {},
): Promise<Page> => {
  const alike = leftLike(browser, JSON.stringify([javaScript, widthPixels, language]));
  const context =
    alike.pop() ??
    (await browser.newContext({
      javaScriptEnabled: javaScript,
      viewport: { width: widthPixels, height: widthPixels < 600 ? 844 : 900 },
      locale: language === 'sv' ? 'sv-SE' : 'en-GB',
      timezoneId: 'Europe/Stockholm',
      reducedMotion: 'reduce',
      userAgent: userAgentOf(browser),
    }));
  alikeTo.set(context, alike);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
};

/** Leaves a window to whoever comes next and looks the same way. */
export const closePage = async (page: Page): Promise<void> => {
  const context = page.context();
  for (const each of context.pages()) await each.close();
  await context.clearCookies();
  await context.clearPermissions();
  alikeTo.get(context)?.push(context);
};

const axeSource = () => readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Fails with each violation of WCAG 2.2 A and AA and of good practice, and where. For pages with JavaScript on: axe hangs
 * where it is off. The script comes in past the page's content security policy, by the debugger. `only` names rules.
 */
export const expectNoAxeViolations = async (page: Page, only: readonly string[] = []): Promise<void> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await axeSource());
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

/**
 * The page's structure as one short text: its elements with classes, states and roles, which of them have words, names and
 * something that describes them, but not the words. Two pages of one structure are drawn with the same colours and sizes,
 * since no page carries styles of its own, and are the same to whoever listens, but for the words.
 */
export const structureOf = async (page: Page): Promise<string> => {
  const elements = await page.evaluate(() => {
    const told = (element: Element): string => {
      const attributes = [...element.attributes].map(({ name, value }) => {
        if (
          /^(class|role|type|lang|scope|tabindex|autocomplete|aria-(current|invalid|sort|live))$/.test(name)
        )
          return `${name}=${value}`;
        if (!/^(for|aria-(labelledby|describedby|controls|owns|details|errormessage))$/.test(name))
          return value.trim() === '' ? `${name}=` : name;
        const found = value
          .split(/\s+/)
          .map(id => document.querySelectorAll(`[id="${CSS.escape(id)}"]`).length);
        return `${name}=${found.join()}`;
      });
      const hasWords = [...element.childNodes].some(
        node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      const inner = [...element.children].map(told);
      const different = inner.filter((text, index) => text !== inner[index - 1]);
      return `<${element.tagName} ${attributes.sort().join(' ')}>${hasWords ? '…' : ''}${different.join('')}</>`;
    };
    return told(document.documentElement);
  });
  return createHash('sha256').update(elements).digest('hex');
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
  const file = path.resolve(import.meta.dirname, '../output', `${name}.png`);
  await mkdir(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage: true });
  return file;
};
