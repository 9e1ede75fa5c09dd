import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { messages as overviewMessages } from '#features/overview/messages.ts';
import { messages as situationMessages } from '#features/situation/messages/situation.ts';
import { messages as componentMessages } from '#ui/components/messages.ts';
import { describeJourneys } from '../support/journey.ts';
import { become } from '../support/somebody.ts';

const words = componentMessages('sv');
const rooms = overviewMessages('sv').rooms;

type Focused = {
  readonly name: string;
  readonly tag: string;
  readonly outlinePixels: number;
  readonly isOutlined: boolean;
  readonly isInSight: boolean;
};

/** Where the keyboard is, and whether one can see it. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
      tag: element.localName,
      outlinePixels: Number.parseFloat(style.outlineWidth),
      isOutlined: style.outlineStyle !== 'none' && !/^rgba\(.*, 0\)$|transparent/.test(style.outlineColor),
      isInSight:
        box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });

/** Presses Tab until the keyboard is on the element of that name. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  const passed: string[] = [];
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.name === name) return;
    passed.push(now.name);
  }
  expect.fail(`Tab never came to "${name}", but to: ${passed.slice(0, 30).join(' · ')}`);
};

describeJourneys('With the keyboard alone', {
  'The first stop is the link past the menu, and it leads to the content': async ({ page, open }) => {
    await open('/laget/1440');
    await page.keyboard.press('Tab');
    const first = await focused(page);
    expect(first).toMatchObject({ name: words.skipToContent, isInSight: true });
    await page.keyboard.press('Enter');
    expect((await focused(page)).tag).toBe('main');
    await page.keyboard.press('Tab');
    const inContent = await page.evaluate(() =>
      document.querySelector('main')?.contains(document.activeElement),
    );
    expect(inContent).toBe(true);
  },

  'One searches, goes from room to room and opens details': async ({ page, open, arriveAt }) => {
    await open('/metod');
    await tabTo(page, words.home);
    await page.keyboard.press('Tab');
    await page.keyboard.type('mamlö');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sok\?q=/);
    await tabTo(page, 'Malmö');
    await page.keyboard.press('Enter');
    await arriveAt('/laget/1280');
    await tabTo(page, rooms.keyFigures);
    await page.keyboard.press('Enter');
    await arriveAt('/nyckeltal/1280');
    await open('/nyckeltal/1280/N15419');
    await tabTo(page, words.provenance);
    await page.keyboard.press('Enter');
    expect(await page.getByText(words.fetched, { exact: true }).isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect((await focused(page)).name).toBe(words.method);
    await page.keyboard.press('Space');
    expect(await page.getByText(/rodret -- gaps 1280/).isVisible()).toBe(true);
  },

  'The rooms of a phone open by one button': async ({ page, open, arriveAt }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('/laget/1440');
    await tabTo(page, `${words.rooms}: ${rooms.situation}`);
    await page.keyboard.press('Enter');
    await tabTo(page, rooms.opportunities);
    await page.keyboard.press('Enter');
    await arriveAt('/mojligheter/1440');
  },

  'At every stop one sees where one is, and there is an end': async ({ page, open }) => {
    await become(page, inject('serverAddress'), 'strategist');
    const title = situationMessages('sv').comparedWith.link;
    for (const address of [
      '/',
      '/laget/1440',
      '/nyckeltal/1440/N15419',
      '/nyckeltal/1440',
      '/data/importera',
      '/prova',
    ]) {
      await open(address);
      const unseen: Focused[] = [];
      const names: string[] = [];
      for (;;) {
        await page.keyboard.press('Tab');
        const now = await focused(page);
        if (now.tag === 'body' || names.length > 600) break;
        names.push(now.name);
        if (!now.isOutlined || now.outlinePixels < 3 || !now.isInSight) unseen.push(now);
      }
      expect(unseen, address).toEqual([]);
      expect(names.length, address).toBeGreaterThan(10);
      expect(names.length, address).toBeLessThan(600);
      if (address === '/laget/1440') expect(names).toContain(title);
    }
  },
});
