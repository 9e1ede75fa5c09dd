import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import {
  closePage,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  newPage,
  openBrowser,
} from '../support/browser.ts';
import { structureOf } from '../support/structure.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

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

test('A window is left as it was at first, and taken by whoever comes next', async () => {
  const page = await newPage(browser);
  const complaints: string[] = [];
  page.on('console', message => complaints.push(message.text()));
  await page.context().addCookies([{ name: 'session', value: 'of somebody', url: 'http://localhost' }]);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.setViewportSize({ width: 390, height: 900 });
  const other = await page.context().newPage();
  await closePage(page);

  const next = await newPage(browser);
  expect(next).toBe(page);
  expect(other.isClosed()).toBe(true);
  expect(next.viewportSize()).toEqual({ width: 1280, height: 900 });
  expect(await next.context().cookies()).toEqual([]);
  expect(await next.evaluate(() => matchMedia('print, (prefers-color-scheme: dark)').matches)).toBe(false);
  await next.evaluate(() => console.log('heard by nobody'));
  expect(complaints).toEqual([]);
  await closePage(next);
});

test('What is repeated on a page is left out of sight while it is judged, and nothing that differs is', async () => {
  const page = await newPage(browser);
  const row = '<li><a href="/x">Läs mer</a></li>';
  const different = '<li><a href="/x"></a></li>';
  await page.setContent(`<!doctype html><html lang="sv"><title>Läget</title><main><h1>Läget</h1>
    <ul>${row.repeat(5)}${different}</ul></main></html>`);
  const shown = () => page.getByRole('listitem').filter({ visible: true }).count();
  const whole = await structureOf(page);
  await whole.withoutRepeated(async () => {
    expect(await shown()).toBe(3);
    await expect(expectNoAxeViolations(page)).rejects.toThrow();
  });
  expect(await shown()).toBe(6);
  expect(await page.locator('[style]').count()).toBe(0);
  await page.evaluate(() => document.querySelector('li')?.remove());
  expect((await structureOf(page)).digest).toBe(whole.digest);
  await page.evaluate(() => document.querySelector('li')?.setAttribute('class', 'wide'));
  expect((await structureOf(page)).digest).not.toBe(whole.digest);
  await closePage(page);
});
