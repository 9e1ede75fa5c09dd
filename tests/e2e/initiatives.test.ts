import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { economyMessages } from '#features/initiatives/messages/economy.ts';
import { excelMessages } from '#features/initiatives/messages/excel.ts';
import { formMessages } from '#features/initiatives/messages/form.ts';
import { initiativeMessages } from '#features/initiatives/messages/initiative.ts';
import { listMessages } from '#features/initiatives/messages/list.ts';
import { problemMessages } from '#features/initiatives/messages/problems.ts';
import { messages as opportunityMessages } from '#features/opportunities/messages/opportunities.ts';
import { browserOfFile, looks, visit } from '../support/journey.ts';
import { ownOrganisation, type Place } from '../support/signed-in.ts';
import { listOfInitiatives, workbookFile } from '../support/workbook-of-initiatives.ts';

const browser = browserOfFile();

describe.each(looks)('Initiatives ($language, JavaScript: $javaScript)', look => {
  const { language } = look;
  const form = formMessages(language);
  const problems = problemMessages(language);
  let own: Place;
  beforeAll(async () => {
    own = await ownOrganisation({ Sten: ['strategist'], Rut: ['reader'] });
  });

  const as = (name: string, walk: Parameters<typeof visit>[3]) =>
    visit(browser(), own.server.address, look, async given => {
      await own.people[name]?.at(given.page);
      await walk(given);
    });

  test('From an opportunity an initiative grows section by section, and two who write at once see both', () =>
    as('Sten', async ({ page, open, arriveAt, look: lookAt }) => {
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const link = (name: string) => page.getByRole('link', { name, exact: true });
      await open('/initiativ');
      await lookAt();
      await open('/mojligheter/1440/home-care-route-planning');
      await link(opportunityMessages(language).one.makeInitiative).click();
      await arriveAt(/^\/initiativ\/nytt\?fran=opportunity/);
      expect(await page.getByLabel(form.basis.name, { exact: true }).inputValue()).not.toBe('');
      expect(
        await page.getByRole('group', { name: form.add.origins }).getByRole('checkbox').count(),
      ).toBeGreaterThan(0);
      await lookAt();
      await page.getByLabel(form.basis.name, { exact: true }).fill('  ');
      await button(form.add.button).click();
      await page.getByText(problems.needed).first().waitFor();
      await page.getByLabel(form.basis.name, { exact: true }).fill('Ruttplanering');
      await button(form.add.button).click();
      await arriveAt(/^\/initiativ\/[0-9a-f-]{36}\?klart=\d+$/);
      const address = new URL(page.url()).pathname;
      await lookAt();

      await link(economyMessages(language).edit).click();
      await arriveAt(`${address}/nytta`);
      await page.getByLabel(form.lines.what, { exact: true }).fill('Kortare resor');
      const cell = (year: string, point: string) =>
        page.getByLabel(form.lines.cell('1', year, point), { exact: true });
      await cell('1', form.lines.low).fill('3 000 000');
      await cell('1', form.lines.likely).fill('900 000');
      await cell('1', form.lines.high).fill('1 600 000');
      await button(form.save).click();
      await page.getByText(problems['not-in-order']).first().waitFor();
      expect(await cell('1', form.lines.high).inputValue()).toBe('1 600 000');
      await lookAt();
      await cell('1', form.lines.low).fill('300 000');
      await button(form.save).click();
      await arriveAt(new RegExp(`^${address}\\?klart=`));
      await page.getByRole('rowheader', { name: 'Kortare resor' }).waitFor();

      await open(`${address}/effektkedja`);
      await page.getByLabel(form.chain.text, { exact: true }).nth(0).fill('Turerna planeras');
      await page.getByLabel(form.chain.leadsTo, { exact: true }).nth(0).fill('2');
      await page.getByLabel(form.chain.kind, { exact: true }).nth(1).selectOption('benefit');
      await page.getByLabel(form.chain.text, { exact: true }).nth(1).fill('Mer tid hos brukaren');
      await page.getByLabel(form.chain.leadsTo, { exact: true }).nth(1).fill('1');
      await button(form.save).click();
      await page
        .getByText(problems['leads-round']({ steps: '1 → 2 → 1' }))
        .first()
        .waitFor();
      await page.getByLabel(form.chain.leadsTo, { exact: true }).nth(1).fill('');
      await button(form.save).click();
      await arriveAt(new RegExp(`^${address}\\?klart=`));
      await lookAt();

      for (const section of ['bemanning', 'samband', 'rattssakerhet']) {
        await open(`${address}/${section}`);
        await lookAt();
      }

      await open(`${address}/grund`);
      await lookAt();
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.getByLabel(form.basis.name, { exact: true }).fill('Den andras namn');
      await other.getByRole('button', { name: form.save, exact: true }).click();
      await other.waitForURL(/\?klart=/);
      await other.close();
      await page.getByLabel(form.basis.name, { exact: true }).fill('Den enas namn');
      await button(form.save).click();
      await page.getByText(problems.stale).waitFor();
      await page.getByText(form.standsNow('Den andras namn')).waitFor();
      expect(await page.getByLabel(form.basis.name, { exact: true }).inputValue()).toBe('Den enas namn');
      await lookAt();
      await button(form.save).click();
      await page.getByRole('heading', { level: 1, name: 'Den enas namn' }).waitFor();

      await button(initiativeMessages(language).state.prepare).click();
      await page.getByText(initiativeMessages(language).state.reopen).waitFor();
    }));

  test('A list in Excel is looked at, mended and read in, and a reader sees it', async () => {
    const text = excelMessages(language);
    const file = path.join(tmpdir(), `rodret-${crypto.randomUUID()}.xlsx`);
    const sheets = listOfInitiatives(60);
    await as('Sten', async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/initiativ/excel');
      await lookAt();
      await writeFile(
        file,
        await workbookFile(sheets, workbook => {
          const sheet = workbook.getWorksheet('Rader');
          if (sheet !== undefined) sheet.getCell('I2').value = '200 tkr';
        }),
      );
      await page.getByLabel(text.file, { exact: true }).setInputFiles(file);
      await page.getByRole('button', { name: text.look, exact: true }).click();
      await page.getByRole('cell', { name: 'I2', exact: true }).waitFor();
      await page.getByText(text.faults['thousands-in-cell']).waitFor();
      await lookAt();
      await writeFile(
        file,
        await workbookFile({
          ...sheets,
          Initiativ: (sheets.Initiativ ?? []).map(([number, ...rest], row) => [
            row === 0 ? number : `I-${100 + row}`,
            ...rest.slice(0, -1),
            null,
          ]),
          Rader: (sheets.Rader ?? []).map(([number, ...rest], row) => [
            row === 0 ? number : 100 + Number(number),
            ...rest,
          ]),
          Bemanning: (sheets.Bemanning ?? []).map(([number, ...rest], row) => [
            row === 0 ? number : 100 + Number(number),
            ...rest,
          ]),
        }),
      );
      await page.getByLabel(text.file, { exact: true }).setInputFiles(file);
      await page.getByRole('button', { name: text.look, exact: true }).click();
      await page.getByRole('button', { name: text.apply(text.adds('60')), exact: true }).waitFor();
      await lookAt();
      await page.getByRole('button', { name: text.apply(text.adds('60')), exact: true }).click();
      await arriveAt(/^\/initiativ\?klart=\d+$/);
    });
    await as('Rut', async ({ page, open, willBeRefused, look: lookAt }) => {
      await open('/initiativ');
      await page.getByRole('link', { name: 'Initiativ 60', exact: true }).waitFor();
      await lookAt();
      expect(await page.getByRole('link', { name: listMessages(language).add }).count()).toBe(0);
      await open('/initiativ/installningar');
      await lookAt();
      willBeRefused('/initiativ/excel');
      await open('/initiativ/excel');
    });
  });
});
