import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { OfferedRole } from '#features/demonstration/model.ts';
import {
  closePage,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  type Look,
  newPage,
  openBrowser,
} from './browser.ts';
import { become } from './somebody.ts';
import { type Structure, structureOf } from './structure.ts';

/** One person at one browser window, on the way through the product. */
export type Visit = {
  readonly page: Page;
  readonly javaScript: boolean;
  /** Opens an address of the server: `/laget/1440`. */
  readonly open: (address: string) => Promise<void>;
  /** Says of a page that it is one this person may not see, so that its 403 is no defect. */
  readonly willBeRefused: (path: string) => void;
  /** Waits until the window shows this address, whole. */
  readonly arriveAt: (address: string | RegExp) => Promise<void>;
  /** Does what leads to a page – follows a link, sends a form – and waits until that page is there, whole. */
  readonly reach: (act: () => Promise<unknown>) => Promise<void>;
  /** What the server answers this person as JSON, past the window. */
  readonly ask: (address: string) => Promise<unknown>;
  /** Looks at the page shown as expected by everyone; see `expectFitForAll`. */
  readonly look: () => Promise<void>;
};

type Journey = (visit: Visit) => Promise<void>;

/** As whom somebody comes in a demonstration; without it they have no account. */
export type Coming = Look & { readonly as?: OfferedRole };

/** The two scripts there are: one asks for passkeys, one lets bars of the timeline be dragged. Nothing else needs them. */
const knownScript = /^\/assets\/(?:passkey|move)-[\w-]+\.js$/;

/** What only a defect puts into a browser's console: violations of the content security policy, failed scripts, lost files. */
const complaintsOf = (page: Page, refused: readonly string[]): readonly string[] => {
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // A form that is refused is answered by its page with 422, or 409: nothing is lost. A link that is used up says 410.
    const isAnswerToForm =
      /status of (422|409|410)/.test(message.text()) && message.location().url === page.url();
    const isExpected =
      /status of 403/.test(message.text()) && refused.includes(new URL(message.location().url).pathname);
    if (!isAnswerToForm && !isExpected) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('request', request => {
    if (request.resourceType() === 'script' && !knownScript.test(new URL(request.url()).pathname))
      complaints.push(`a script was fetched: ${request.url()}`);
  });
  return complaints;
};

export const openDetails = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Light or dark, as the reader's system says. */
const setColourScheme = async (page: Page, colorScheme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme });
  // Chromium keeps inherited colours of the other scheme until the styles are made anew.
  await page.evaluate(() => {
    document.documentElement.hidden = true;
    document.documentElement.getBoundingClientRect();
    document.documentElement.hidden = false;
  });
};

const drawn = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** Whether a page of this structure is seen for the first time in this run; from then on it has been. */
const isNew = ({ digest }: Structure): Promise<boolean> =>
  writeFile(path.join(inject('looksFolder'), digest), '', { flag: 'wx' }).then(
    () => true,
    () => false,
  );

/**
 * The page shown, with everything on it opened: no violation that axe knows of, nothing that scrolls sideways but tables,
 * at the widths of a desk and a phone, and no script. Axe is asked once for each structure a page has, since words change
 * nothing in its answer: of everything, light on a desk, and of what depends on how it is drawn – contrast, sizes – dark on
 * a phone; without JavaScript it cannot be asked. Leaves the page as it was, but opened.
 */
export const expectFitForAll = async (page: Page, javaScript = true): Promise<void> => {
  const before = page.viewportSize();
  await page.waitForLoadState();
  await openDetails(page);
  const scripts = await page
    .locator('script')
    .evaluateAll(all => all.map(script => script.getAttribute('src')));
  expect(
    scripts.filter(source => source === null || !knownScript.test(source)),
    `scripts in ${page.url()}`,
  ).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectNoSidewaysScroll(page);
  const structure = javaScript ? await structureOf(page) : null;
  const asked = structure !== null && (await isNew(structure)) ? structure : null;
  await asked?.withoutRepeated(() => expectNoAxeViolations(page));
  await page.setViewportSize({ width: 390, height: 900 });
  await expectNoSidewaysScroll(page);
  await asked?.withoutRepeated(async () => {
    await setColourScheme(page, 'dark');
    await expectNoAxeViolations(page, drawn);
    await setColourScheme(page, 'light');
  });
  if (before !== null) await page.setViewportSize(before);
};

/** Both languages, with JavaScript and without: pages are the same for whoever has scripts, but for the two that bring one. */
export const looks = [
  { language: 'sv', javaScript: true },
  { language: 'en', javaScript: false },
] as const;

/** The browser, for the tests of one file. */
export const browserOfFile = (): (() => Browser) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  return () => browser;
};

/** Opens a window, lets a person through, and fails on whatever the browser complained of on the way. */
export const visit = async (
  browser: Browser,
  server: string,
  coming: Coming,
  journey: Journey,
): Promise<void> => {
  const page = await newPage(browser, coming);
  const refused: string[] = [];
  const complaints = complaintsOf(page, refused);
  const javaScript = coming.javaScript ?? true;
  try {
    if (coming.as !== undefined) await become(page, server, coming.as);
    await journey({
      page,
      javaScript,
      open: async address => {
        await page.goto(`${server}${address}`);
      },
      willBeRefused: address => void refused.push(address),
      arriveAt: address =>
        page.waitForURL(({ href }) => {
          const shown = href.replace(server, '');
          return typeof address === 'string' ? shown === address : address.test(shown);
        }),
      reach: async act => {
        const arrived = page.waitForEvent('framenavigated', frame => frame === page.mainFrame());
        await Promise.all([arrived, act()]);
        await page.waitForLoadState();
      },
      ask: async address => (await page.request.get(`${server}${address}`)).json(),
      look: () => expectFitForAll(page, javaScript),
    });
    expect(complaints, 'what the browser complained of').toEqual([]);
  } catch (error) {
    await page.context().close();
    throw error;
  }
  await closePage(page);
};

/** A person's task, done with JavaScript and without. `server` is the one all journeys share unless another is given. */
export const describeJourneys = (
  title: string,
  journeys: Readonly<Record<string, Journey>>,
  { server = () => inject('serverAddress'), look = {} }: { server?: () => string; look?: Coming } = {},
): void => {
  const browser = browserOfFile();
  describe.each([
    { reader: 'with JavaScript', javaScript: true },
    { reader: 'without JavaScript', javaScript: false },
  ])(`${title} ($reader)`, ({ javaScript }) => {
    test.each(Object.entries(journeys))('%s', (_, journey) =>
      visit(browser(), server(), { ...look, javaScript }, journey),
    );
  });
};

/** A message with parameters as a pattern: `matching(text.summary('#', '#', '#'))` takes any number for `#`. */
export const matching = (text: string): RegExp =>
  new RegExp(
    text
      .split('#')
      .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('([\\d\\s\u00a0\u202f]+)'),
  );
