import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { messages } from '#features/situation/messages/situation.ts';
import { messages as componentMessages } from '#ui/components/messages.ts';
import { describeJourneys, matching } from '../support/journey.ts';

const text = messages('sv');
const { list } = keyFigureMessages('sv');
const words = componentMessages('sv');

const rowsOf = (page: Page) => page.getByRole('table').locator('tbody').getByRole('row');

/** What the page says it found, of how many. */
const found = async (page: Page): Promise<readonly number[]> => {
  const said = await page.getByText(matching(list.found('#', '#'))).textContent();
  const parts =
    matching(list.found('#', '#'))
      .exec(said ?? '')
      ?.slice(1) ?? [];
  return parts.map(part => Number(part.replace(/\s/g, '')));
};

const choose = async (
  page: Page,
  chosen: { area?: string; finding?: string; words?: string },
): Promise<void> => {
  if (chosen.area !== undefined)
    await page.getByLabel(list.area, { exact: true }).selectOption({ label: chosen.area });
  if (chosen.finding !== undefined) {
    await page.getByLabel(list.finding, { exact: true }).selectOption({ label: chosen.finding });
  }
  if (chosen.words !== undefined) await page.getByLabel(list.search, { exact: true }).fill(chosen.words);
  await page.getByRole('button', { name: list.show, exact: true }).click();
  await page.waitForURL(/[?&]omrade=/);
};

describeJourneys('All key figures of Ale', {
  'A choice stands in the address, is kept there, and holds for every row': async ({ page, open, look }) => {
    await open('/nyckeltal/1440');
    const [all = 0, total] = await found(page);
    expect(all).toBe(total);
    expect(all).toBeGreaterThan(500);
    await choose(page, { finding: text.columns.better });
    const first = await rowsOf(page).first().getByRole('rowheader').locator('.hint').textContent();
    const area = first?.split(' · ')[0] ?? '';
    await choose(page, { area, finding: text.columns.better });
    const [chosen = 0, of] = await found(page);
    expect(of).toBe(total);
    expect(chosen).toBeGreaterThan(0);
    expect(await rowsOf(page).count()).toBe(Math.min(50, chosen));
    for (const row of await rowsOf(page).allTextContents()) {
      expect(row).toContain(area);
      expect(row).toContain(text.columns.better);
    }
    const shared = page.url();
    expect(new URL(shared).searchParams.get('utfall')).toBe('battre');
    await page.goto(shared);
    expect((await found(page))[0]).toBe(chosen);
    expect(await page.getByLabel(list.finding, { exact: true }).inputValue()).toBe('battre');
    await look();
    await page.getByRole('link', { name: list.reset, exact: true }).click();
    await page.waitForURL(/\/nyckeltal\/1440$/);
    expect((await found(page))[0]).toBe(total);
  },

  'The outcomes share all key figures between them': async ({ page, open }) => {
    await open('/nyckeltal/1440');
    const [all] = await found(page);
    let sum = 0;
    for (const outcome of ['samre', 'battre', 'kostnad', 'avvikelse', 'kontrollera', 'inom', 'ej-provad']) {
      await open(`/nyckeltal/1440?utfall=${outcome}`);
      sum += (await found(page))[0] ?? 0;
    }
    expect(sum).toBe(all);
  },

  'A long list is turned page by page to its end, and the choice goes along': async ({
    page,
    open,
    look,
  }) => {
    await open('/nyckeltal/1440');
    await choose(page, { words: 'andel' });
    const [chosen = 0] = await found(page);
    expect(chosen).toBeGreaterThan(100);
    const pages = page.getByRole('navigation', { name: words.pages });
    await look();
    const seen = new Set<string>();
    for (let turned = 1; ; turned++) {
      const rows = await rowsOf(page).allTextContents();
      expect(rows.length).toBe(Math.min(50, chosen - 50 * (turned - 1)));
      for (const row of rows) seen.add(row);
      const next = pages.getByRole('link', { name: words.next, exact: true });
      if ((await next.count()) === 0) break;
      await next.click();
      await page.waitForURL(new RegExp(`sida=${turned + 1}`));
      expect(new URL(page.url()).searchParams.get('ord')).toBe('andel');
    }
    expect(seen.size).toBe(chosen);
    await pages.getByRole('link', { name: words.page('1'), exact: true }).click();
    await page.waitForURL(/sida=1$/);
  },

  'Words that no title has say so and offer a way back': async ({ page, open, look }) => {
    await open('/nyckeltal/1440');
    await choose(page, { words: 'xyzzy' });
    await page.getByRole('heading', { name: list.nothing }).waitFor();
    expect(await page.getByLabel(list.search, { exact: true }).inputValue()).toBe('xyzzy');
    await look();
    await page.getByRole('main').getByRole('link', { name: list.reset }).last().click();
    await page.waitForURL(/\/nyckeltal\/1440$/);
  },

  'The search in the header finds a key figure by words of its title': async ({
    page,
    open,
    arriveAt,
    look,
  }) => {
    await open('/laget/1440');
    await page.getByRole('searchbox', { name: words.searchLabel }).fill('behörig till yrkesprogram');
    await page.getByRole('button', { name: words.search, exact: true }).click();
    await page.waitForURL(/\/sok\?q=/);
    await look();
    await page
      .getByRole('main')
      .getByRole('link', { name: /yrkesprogram/ })
      .first()
      .click();
    await arriveAt(/^\/nyckeltal\/\d{4}\/[NU]\d{5}$/);
  },
});
