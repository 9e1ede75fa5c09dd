import { describe, expect, inject, test } from 'vitest';
import { benefitMessages } from '#features/benefits/messages/benefit.ts';
import { formMessages } from '#features/benefits/messages/form.ts';
import { registerMessages } from '#features/benefits/messages/register.ts';
import { messages as reportMessages } from '#features/reports/messages.ts';
import { browserOfFile, type Visit, visit } from '../support/journey.ts';
import { pdfText } from '../support/pdf-text.ts';
import { unzip } from '../support/unzip.ts';

const browser = browserOfFile();

/** Each look books a benefit of its own: what is booked stays. */
const looks = [
  { language: 'sv', javaScript: true, what: 'Mindre utsläpp från resor' },
  { language: 'en', javaScript: false, what: 'Lägre bemanning i växeln' },
] as const;

describe.each(looks)('Benefits ($language, JavaScript: $javaScript)', ({ what, ...look }) => {
  const text = {
    register: registerMessages(look.language),
    benefit: benefitMessages(look.language),
    form: formMessages(look.language),
    report: reportMessages(look.language),
  };
  const journey = (as: 'contributor' | 'leader', walk: (visit: Visit) => Promise<void>) =>
    visit(browser(), inject('serverAddress'), { ...look, as }, walk);

  test('What came home is booked on a phone, corrected in the open, and stands in the report', async () => {
    const told = `Kortare väntan, ${look.language}`;
    await journey('contributor', async ({ page, open, reach, look: lookAt }) => {
      const main = page.getByRole('main');
      const follow = (name: string | RegExp) =>
        reach(() => main.getByRole('link', { name, exact: true }).click());
      const save = () => reach(() => main.getByRole('button', { name: text.form.save, exact: true }).click());
      await open('/nyttor');
      await lookAt();
      await page.setViewportSize({ width: 390, height: 844 });
      await follow(what);
      await follow(text.benefit.book);
      await page.getByLabel(text.form.form, { exact: true }).selectOption('quality');
      await page.getByLabel(text.form.evidence, { exact: true }).fill('Mätt i april');
      await page.getByLabel(text.form.amount, { exact: true }).fill('5');
      await page.getByLabel(text.form.unit, { exact: true }).fill('minuter');
      await page.getByLabel(text.form.told, { exact: true }).fill(`${told}, för kort`);
      await save();
      await page.waitForURL(/\/nyttor\/[0-9a-f-]{36}\?klart=/);
      await main.getByRole('cell', { name: `${told}, för kort (5 minuter)`, exact: true }).waitFor();
      await lookAt();
      await follow(new RegExp(`${told}, för kort`));
      await page.getByLabel(text.form.told, { exact: true }).fill(told);
      await save();
      await main.getByText(text.benefit.corrected).waitFor();
      await main.getByRole('cell', { name: `${told} (5 minuter)`, exact: true }).waitFor();
      const address = new URL(page.url()).pathname;
      await open(`${address}/ansvarig`);
      await lookAt();
      await open(address);
      await follow(text.benefit.close);
      await page.getByLabel(text.form.lesson, { exact: true }).waitFor();
      await lookAt();
      await open('/nyttor/lardomar');
      await main.getByText('Varje förvaltning behöll sin egen budget').waitFor();
      await lookAt();
    });
    await journey('leader', async ({ page, open, look: lookAt }) => {
      const main = page.getByRole('main');
      const year = new Date().getUTCFullYear() - 1;
      await open(`/rapporter?period=annual&ar=${year}`);
      await main.getByRole('heading', { level: 1, name: text.report.name.annual(String(year)) }).waitFor();
      await lookAt();
      const link = (name: string) => main.getByRole('link', { name, exact: true }).getAttribute('href');
      const get = async (address: string | null) =>
        (
          await page.request.get(`${inject('serverAddress')}${address}`, {
            headers: { 'Accept-Language': look.language },
          })
        ).body();
      const document = unzip(await get(await link(text.report.word))).get('word/document.xml') ?? '';
      const printed = pdfText(await get(await link(text.report.pdf))).replace(/\s+/g, ' ');
      for (const said of ['Lägre kostnader för resor', 'Exempelkommunen', text.report.missing]) {
        expect(document).toContain(said);
        expect(printed).toContain(said);
      }
      expect(printed).not.toContain('\ufffd');
    });
  });
});
