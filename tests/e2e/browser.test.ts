import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  closePage,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  newPage,
  openBrowser,
} from '../support/browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

test('The browser from the npm package starts and shows a page as a person would see it', async () => {
  const page = await newPage(browser, { language: 'sv', widthPixels: 390 });
  await page.setContent(
    '<!doctype html><html lang="sv"><title>Läget</title><main><h1>Läget i Åre</h1></main></html>',
  );
  expect(await page.evaluate(() => navigator.userAgent)).not.toContain('Headless');
  expect(await page.evaluate(() => navigator.language)).toBe('sv-SE');
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await closePage(page);
});

test('A page that shuts readers out fails with the rule and the place', async () => {
  const page = await newPage(browser);
  await page.setContent('<!doctype html><html><main><h1>x</h1><img src="data:,"></main></html>');
  const found = await expectNoAxeViolations(page).then(
    () => '',
    (failure: { actual: string[] }) => failure.actual.join('\n'),
  );
  expect(found).toContain('image-alt');
  expect(found).toContain('<img src="data:,">');
  await closePage(page);
});

test('Without JavaScript no script of the page runs', async () => {
  const page = await newPage(browser, { javaScript: false });
  await page.setContent('<!doctype html><title>before</title><script>document.title = "after"</script>');
  expect(await page.title()).toBe('before');
  await closePage(page);
});
