import { expect } from 'vitest';
import { messages as overviewMessages } from '#features/overview/messages.ts';
import { messages as situationMessages } from '#features/situation/messages/situation.ts';
import { describeJourneys, type Visit } from '../support/journey.ts';

const text = overviewMessages('sv').start;
const situationIn = (name: string) => `${situationMessages('sv').title(name)} – Rodret`;

/** Municipalities a county, by the first two digits of their codes (SCB, "Län och kommuner 2024"). */
const municipalitiesByCounty: Readonly<Record<string, number>> = {
  '01': 26,
  '03': 8,
  '04': 9,
  '05': 13,
  '06': 13,
  '07': 8,
  '08': 12,
  '09': 1,
  '10': 5,
  '12': 33,
  '13': 6,
  '14': 49,
  '17': 16,
  '18': 12,
  '19': 10,
  '20': 15,
  '21': 10,
  '22': 7,
  '23': 8,
  '24': 15,
  '25': 14,
};

const askFor = async ({ page, open }: Visit, query: string): Promise<void> => {
  await open('/');
  await page.getByRole('searchbox', { name: text.label, exact: true }).fill(query);
  await page.getByRole('button', { name: text.button, exact: true }).click();
};

const leadsTo =
  (query: string, code: string, name: string) =>
  async (visit: Visit): Promise<void> => {
    await askFor(visit, query);
    await visit.arriveAt(`/laget/${code}`);
    expect(await visit.page.title()).toBe(situationIn(name));
  };

describeJourneys('Choosing a municipality or region', {
  'All 290 municipalities and 21 regions are listed, and the made-up one': async ({ page, open, look }) => {
    await open('/');
    await page.getByRole('heading', { level: 1, name: text.title }).waitFor();
    const links = page.getByRole('region', { name: text.allTitle }).getByRole('link');
    const listed = await links.evaluateAll(all =>
      all.map(link => ({ code: link.getAttribute('href')?.slice(-4) ?? '', name: link.textContent })),
    );
    const codes = listed.map(({ code }) => code);
    expect(new Set(codes).size).toBe(290 + 21 + 1);
    const count = (start: string) => codes.filter(code => code.startsWith(start)).length;
    const counted = Object.keys(municipalitiesByCounty).map(county => [county, count(county)]);
    expect(Object.fromEntries(counted)).toEqual(municipalitiesByCounty);
    expect(count('00')).toBe(21);
    expect(listed.filter(({ code }) => code.startsWith('99'))).toEqual([
      { code: '9900', name: 'Exempelkommunen' },
    ]);
    await look();
  },
  'Three real places are shown as sentences that lead to them': async ({ page, open, arriveAt }) => {
    await open('/');
    const examples = page.getByRole('region', { name: text.examplesTitle }).getByRole('listitem');
    expect(await examples.count()).toBe(3);
    await examples.first().getByRole('link').click();
    await arriveAt(/^\/laget\/\d{4}$/);
  },
  'goteborg leads to Göteborg': leadsTo('goteborg', '1480', 'Göteborg'),
  'Upplands vasby leads to Upplands Väsby': leadsTo('Upplands vasby', '0114', 'Upplands Väsby'),
  'mamlö leads to Malmö': leadsTo('mamlö', '1280', 'Malmö'),
  'A code leads to its place': leadsTo('1440', '1440', 'Ale'),
  'A region is found by its name': leadsTo('region halland', '0013', 'Region Halland'),
  'A name that may mean two places shows both': async visit => {
    const { page, arriveAt, look } = visit;
    await askFor(visit, 'upplands');
    const found = page.getByRole('region', { name: text.found(2) });
    await found.waitFor();
    expect(await found.getByRole('link').allTextContents()).toEqual(['Upplands-Bro', 'Upplands Väsby']);
    await look();
    await found.getByRole('link', { name: 'Upplands-Bro' }).click();
    await arriveAt('/laget/0139');
  },
  'A name that nothing resembles says so and keeps the list': async visit => {
    const { page, look } = visit;
    await askFor(visit, 'Gondwana');
    await page.getByRole('heading', { name: text.nothing('Gondwana') }).waitFor();
    await page.getByText(text.nothingText).waitFor();
    expect(await page.getByRole('searchbox', { name: text.label, exact: true }).inputValue()).toBe(
      'Gondwana',
    );
    await page.getByRole('region', { name: text.allTitle }).getByRole('link', { name: 'Pajala' }).waitFor();
    await look();
  },
});
