import { expect } from 'vitest';
import { z } from 'zod';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { peerMessages } from '#features/situation/messages/peers.ts';
import { messages } from '#features/situation/messages/situation.ts';
import { messages as chartMessages } from '#ui/charts/messages.ts';
import { messages as componentMessages } from '#ui/components/messages.ts';
import { describeJourneys, type Visit } from '../support/journey.ts';

const text = messages('sv');
const peers = peerMessages('sv');
const words = componentMessages('sv');

const columnTitles = [text.columns.worse, text.columns.better, text.columns.cost, text.columns.moving];

const countsSchema = z.object({ tested: z.number(), worse: z.number(), better: z.number() });
const yearsSchema = z.object({ years: z.array(z.object({ year: z.number(), own: z.number().nullable() })) });

/** The column under a heading: the nearest part of the page that has that heading. */
const column = ({ page }: Visit, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 3, name: title, exact: true }) });

describeJourneys('Läget in Ale', {
  'One sentence sums up, with the numbers that the API gives': async ({ page, open, ask, look }) => {
    await open('/laget/1440');
    const { tested, worse, better } = countsSchema.parse(await ask('/api/v1/units/1440/situation'));
    expect(tested).toBeGreaterThan(100);
    const finding = await page.getByRole('heading', { level: 1 }).textContent();
    expect(finding).toBe(text.summary(String(tested), worse, better, text.similar.municipalities));
    await look();
  },

  'What stands out is in four columns of at most five rows, each with its evidence': async visit => {
    await visit.open('/laget/1440');
    const outstanding = visit.page.getByRole('region', { name: text.columns.heading });
    expect(await outstanding.getByRole('heading', { level: 3 }).allTextContents()).toEqual(columnTitles);
    for (const title of columnTitles) {
      const rows = column(visit, title).last().getByRole('listitem');
      const count = await rows.count();
      expect(count, title).toBeLessThanOrEqual(5);
      if (count === 0) continue;
      expect(await rows.getByRole('link').count(), title).toBe(count);
      expect(await rows.first().textContent(), title).toMatch(/20\d\d/);
    }
  },

  'From a row one comes to the key figure, and in two clicks to the source and the command': async visit => {
    const { page, open, ask, arriveAt, look } = visit;
    await open('/laget/1440');
    const row = column(visit, text.columns.worse).last().getByRole('listitem').first().getByRole('link');
    const sentence = (await row.textContent()) ?? '';
    await row.click();
    await arriveAt(/^\/nyckeltal\/1440\/[NU]\d{5}/);
    const id = page.url().slice(-6);
    const { years } = yearsSchema.parse(await ask(`/api/v1/units/1440/key-figures/${id}`));
    const newest = years.findLast(({ own }) => own !== null);
    const about = page.getByRole('main');
    expect(await about.getByRole('heading', { level: 1 }).textContent()).not.toBe('');
    const lede =
      (await about
        .locator('p')
        .filter({ hasText: String(newest?.year) })
        .first()
        .textContent()) ?? '';
    const shown = sentence.slice(sentence.lastIndexOf(': ') + 2).split(' mot ')[0] ?? '?';
    expect(lede, 'the value of the row is the value of the page').toContain(shown);

    const definition = page.getByText(words.definition, { exact: true });
    const calculation = page.getByText(keyFigureMessages('sv').keyFigure.calculation);
    const command = page.getByText(/rodret -- gaps 1440 --snapshot \S+ --json/);
    expect(await definition.isVisible()).toBe(false);
    await page.getByText(words.provenance, { exact: true }).click();
    expect(await definition.isVisible()).toBe(true);
    expect(await page.getByText(words.fetched, { exact: true }).isVisible()).toBe(true);
    const source = page
      .getByRole('term')
      .filter({ hasText: words.source })
      .locator('xpath=following-sibling::dd');
    expect(await source.innerText()).toMatch(/Kolada|SCB/);
    expect(await command.isVisible()).toBe(false);
    await page.getByText(words.method, { exact: true }).click();
    expect(await calculation.isVisible()).toBe(true);
    expect(await command.isVisible()).toBe(true);
    await look();
  },

  'Every chart has its values in a table': async ({ page, open }) => {
    for (const address of ['/laget/1440', '/nyckeltal/1440/N15419']) {
      await open(address);
      const figures = page.getByRole('figure');
      const count = await figures.count();
      expect(count, address).toBeGreaterThan(0);
      for (let index = 0; index < count; index++) {
        const figure = figures.nth(index);
        const table = figure.getByRole('table');
        expect(await table.isVisible()).toBe(false);
        await figure.getByText(chartMessages('sv').showTable).click();
        expect(await table.isVisible()).toBe(true);
        expect(await table.getByRole('row').count()).toBeGreaterThan(2);
      }
    }
  },

  'One sees who one is compared with, and why': async ({ page, open, arriveAt, look }) => {
    await open('/laget/1440');
    await page.getByRole('link', { name: text.comparedWith.link }).click();
    await arriveAt('/laget/1440/liknande');
    const areas = page.getByRole('region', { name: peers.title('Ale') }).getByRole('row');
    expect(await areas.count()).toBeGreaterThan(10);
    const why = page.getByRole('region', { name: peers.distanceTitle }).getByRole('row');
    expect(await why.count()).toBeGreaterThan(4);
    await look();
  },

  'A region has a situation of its own': async ({ page, open, ask, look }) => {
    await open('/laget/0013');
    const { tested, worse, better } = countsSchema.parse(await ask('/api/v1/units/0013/situation'));
    const finding = await page.getByRole('heading', { level: 1 }).textContent();
    expect(finding).toBe(text.summary(String(tested), worse, better, text.similar.regions));
    await look();
  },
});
