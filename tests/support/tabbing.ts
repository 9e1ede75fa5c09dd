import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How many stops of the keyboard lie between where it is and an element further down; none where that cannot be told. */
const stopsTo = (wanted: Locator): Promise<number> =>
  wanted.evaluate(element => {
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter(each => each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility());
    // Of radio buttons that belong together one is a stop: where any are, the rest is walked step by step.
    const from = document.activeElement instanceof HTMLElement ? stops.indexOf(document.activeElement) : -1;
    const to = element instanceof HTMLElement ? stops.indexOf(element) : -1;
    const between = stops.slice(from + 1, to + 1);
    const radio = between.findIndex(each => each.matches('[type=radio]'));
    return to <= from ? 0 : radio < 0 ? between.length : radio;
  });

/** Presses Tab until the keyboard is there; on a new page after the link past the navigation. */
export const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  const first = wanted.first();
  await first.waitFor();
  if (await page.evaluate(() => document.activeElement === document.body)) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  const stops = await stopsTo(first);
  for (let press = 0; press < stops; press++) await page.keyboard.press('Tab');
  for (let presses = 0; presses < 300; presses++) {
    if (await first.evaluate(element => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  expect.fail(`Tab never came to ${wanted}.`);
};
