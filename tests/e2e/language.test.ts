import { expect, inject, test } from 'vitest';
import { z } from 'zod';
import { messages as overviewMessages } from '#features/overview/messages.ts';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { messages as situationMessages } from '#features/situation/messages/situation.ts';
import { strangersIn, textsOf, wordsOnlyIn } from '../support/interface-words.ts';
import { browserOfFile, describeJourneys, openDetails, visit } from '../support/journey.ts';

const title = (language: 'sv' | 'en') => overviewMessages(language).start.title;

describeJourneys('The language', {
  'is switched in the header, kept in the address and remembered without it': async ({
    page,
    open,
    arriveAt,
  }) => {
    await open('/nyckeltal/1440?utfall=battre');
    const html = page.locator('html');
    expect(await html.getAttribute('lang')).toBe('sv');
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await arriveAt('/nyckeltal/1440?utfall=battre&lang=en');
    expect(await html.getAttribute('lang')).toBe('en');
    await page.getByRole('heading', { level: 1, name: keyFigureMessages('en').list.title('Ale') }).waitFor();
    await open('/');
    expect(await html.getAttribute('lang')).toBe('en');
    await page.getByRole('heading', { level: 1, name: title('en') }).waitFor();
    await page.getByRole('link', { name: 'Svenska', exact: true }).click();
    await arriveAt('/?lang=sv');
    await open('/');
    await page.getByRole('heading', { level: 1, name: title('sv') }).waitFor();
    expect(await html.getAttribute('lang')).toBe('sv');
  },
});

const browser = browserOfFile();

test('A shared address is in its language, whatever the reader’s browser asks for', () =>
  visit(browser(), inject('serverAddress'), { language: 'sv' }, async ({ page, open }) => {
    await open('/laget/1440?lang=en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.title()).toContain(situationMessages('en').title('Ale'));
  }));

test('Who has chosen none gets the browser’s language', () =>
  visit(browser(), inject('serverAddress'), { language: 'en' }, async ({ page, open }) => {
    await open('/');
    await page.getByRole('heading', { level: 1, name: title('en') }).waitFor();
  }));

/** Every kind of page, with what makes it show more. */
const addresses = [
  '/',
  '/?q=upplands',
  '/?q=Gondwana',
  '/sok?q=skola',
  '/sok?q=xyzzy',
  '/laget/1440',
  '/laget/0013',
  '/laget/9900',
  '/laget/0180',
  '/laget/1440/liknande',
  '/nyckeltal/1440',
  '/nyckeltal/1440?utfall=avvikelse',
  '/nyckeltal/1440?ord=xyzzy',
  '/nyckeltal/1440/N15419',
  '/nyckeltal/1440/N01951',
  '/nyckeltal/0013/N79189',
  '/inforande/1440',
  '/inforande/0013',
  '/mojligheter/1440',
  '/mojligheter/1440/medication-review-support',
  '/data',
  '/data/importera',
  '/metod',
  '/tillganglighet',
  '/prova',
];

const titlesSchema = z.object({ items: z.array(z.object({ name: z.string() })) });
const snapshotsSchema = z.object({ items: z.array(z.object({ id: z.string(), source: z.string() })) });
const keyFigureSchema = z.object({ source: z.string() });

/** What sources are called is theirs too: the shipped snapshot's, and that of the net costs worked out for it. */
const sourcesOf = async (ask: (address: string) => Promise<unknown>): Promise<readonly string[]> => {
  const { items } = snapshotsSchema.parse(await ask('/api/v1/snapshots'));
  const { source } = keyFigureSchema.parse(await ask('/api/v1/units/1440/key-figures/RN190'));
  return [...items.map(item => item.source), source];
};

/** Titles of key figures: the source's own, Swedish on every page. */
const titlesOf = async (ask: (address: string) => Promise<unknown>): Promise<string> => {
  const lists = ['1440', '0013'].flatMap(unit =>
    [1, 2].map(page => ask(`/api/v1/units/${unit}/key-figures?limit=1000&page=${page}`)),
  );
  const pages = (await Promise.all(lists)).map(list => titlesSchema.parse(list));
  return pages.flatMap(({ items }) => items.map(({ name }) => name)).join('\n');
};

test.each([
  { language: 'en', strange: 'sv' },
  { language: 'sv', strange: 'en' },
] as const)(
  'No text of the interface is in $strange where the page is in $language',
  ({ language, strange }) =>
    visit(browser(), inject('serverAddress'), { language, as: 'strategist' }, async ({ page, open, ask }) => {
      const titles = await titlesOf(ask);
      const words = wordsOnlyIn(strange).filter(word => !word.includes(' ') || !titles.includes(word));
      expect(words.length).toBeGreaterThan(300);
      const sources = await sourcesOf(ask);
      const { items } = snapshotsSchema.parse(await ask('/api/v1/snapshots'));
      const found: Record<string, readonly string[]> = {};
      for (const address of [...addresses, `/data/ogonblicksbild/${items[0]?.id}`]) {
        await open(address);
        expect(await page.locator('html').getAttribute('lang'), address).toBe(language);
        await openDetails(page);
        const texts = (await textsOf(page)).map(shown =>
          sources.reduce((text, source) => text.replaceAll(source, ''), shown),
        );
        const strangers = strangersIn(texts, words);
        if (strangers.length > 0) found[address] = [...new Set(strangers)].slice(0, 5);
      }
      expect(found).toEqual({});
    }),
);

test('A page in the wrong language would be found', async () => {
  const page = await browser().newPage();
  await page.goto(`${inject('serverAddress')}/metod?lang=sv`);
  expect(strangersIn(await textsOf(page), wordsOnlyIn('sv')).length).toBeGreaterThan(20);
  await page.close();
});
