import { describe, expect, inject, test } from 'vitest';
import type { OfferedRole } from '#features/demonstration/model.ts';
import { formMessages } from '#features/ideas/messages/form.ts';
import { ideaMessages } from '#features/ideas/messages/idea.ts';
import { listMessages } from '#features/ideas/messages/list.ts';
import { opportunityMessages } from '#features/ideas/messages/opportunity.ts';
import { problemMessages } from '#features/ideas/messages/problems.ts';
import { ideaWords } from '#features/ideas/messages/words.ts';
import { browserOfFile, type Visit, visit } from '../support/journey.ts';

const browser = browserOfFile();

/** Each look leaves an idea of its own, unlike the other's: what is left stays. */
const looks = [
  { language: 'sv', javaScript: true, title: 'Bokningen av tjänstebilar kunde visa vem som redan åker' },
  { language: 'en', javaScript: false, title: 'Handskar och förkläden beställs när lådan skannas' },
] as const;

describe.each(looks)('Ideas ($language, JavaScript: $javaScript)', ({ title, ...look }) => {
  const text = {
    list: listMessages(look.language),
    form: formMessages(look.language),
    idea: ideaMessages(look.language),
    problems: problemMessages(look.language),
    opportunity: opportunityMessages(look.language),
    status: ideaWords(look.language).status,
  };
  const journey = (as: OfferedRole, walk: (visit: Visit) => Promise<void>) =>
    visit(browser(), inject('serverAddress'), { ...look, as }, walk);
  const note = { name: 'underlag.txt', mimeType: 'text/plain', buffer: Buffer.from('Elva turer samma dag.') };
  const program = { name: 'bild.png', mimeType: 'image/png', buffer: Buffer.from('MZ program') };

  test('An idea is left on a phone, supported, replied to, and becomes an opportunity: its author is told', async () => {
    let address = '';
    await journey('contributor', async ({ page, open, look: lookAt }) => {
      const main = page.getByRole('main');
      await page.setViewportSize({ width: 390, height: 844 });
      await open('/ideer');
      await lookAt();
      await main.getByRole('link', { name: text.list.leave, exact: true }).click();
      await page.getByLabel(text.form.idea, { exact: true }).fill(title);
      await page.getByLabel(text.form.why, { exact: true }).fill('Varje enhet gör det var för sig i dag.');
      await page.getByLabel(text.form.gains, { exact: true }).fill('Alla som arbetar här.');
      await page.getByLabel(text.form.files, { exact: true }).setInputFiles(program);
      await main.getByRole('button', { name: text.form.save, exact: true }).click();
      await page.getByRole('alert').waitFor();
      await main.getByText(text.problems.reasons['file-not-what-it-says']).first().waitFor();
      expect(await page.getByLabel(text.form.idea, { exact: true }).inputValue()).toBe(title);
      await lookAt();
      await page.getByLabel(text.form.files, { exact: true }).setInputFiles(note);
      await main.getByRole('button', { name: text.form.save, exact: true }).click();
      await page.waitForURL(/\/ideer\/[0-9a-f-]{36}\?klart=/);
      address = new URL(page.url()).pathname;
      await lookAt();
      const file = await page.request.get(
        `${inject('serverAddress')}${await main.getByRole('link', { name: /underlag\.txt/ }).getAttribute('href')}`,
      );
      expect(await file.text()).toBe('Elva turer samma dag.');
      expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="underlag\.txt"/);
      expect(file.headers()['x-content-type-options']).toBe('nosniff');
    });
    await journey('strategist', async ({ page, open, look: lookAt }) => {
      const main = page.getByRole('main');
      await open('/ideer/ny');
      await page.getByLabel(text.form.idea, { exact: true }).fill(title);
      await page.getByLabel(text.form.why, { exact: true }).fill('Samma sak görs av varje enhet.');
      await page.getByLabel(text.form.gains, { exact: true }).fill('Alla.');
      await main.getByRole('button', { name: text.form.save, exact: true }).click();
      await main.getByRole('heading', { name: text.form.similarTitle }).waitFor();
      await main.getByRole('button', { name: text.form.saveAnyway, exact: true }).waitFor();
      await lookAt();
      await main.getByRole('link', { name: title, exact: true }).click();
      await main.getByRole('button', { name: text.idea.support, exact: true }).click();
      await main.getByRole('button', { name: text.idea.takeBack, exact: true }).waitFor();
    });
    await journey('leader', async ({ page, open, look: lookAt }) => {
      const main = page.getByRole('main');
      await open('/mina-masten');
      await main.getByRole('link', { name: new RegExp(title) }).click();
      await page.getByLabel(text.idea.answerWords, { exact: true }).fill('Tack, vi provar det i vår.');
      await lookAt();
      await main.getByRole('button', { name: text.idea.answerButton, exact: true }).click();
      await page.waitForURL(/klart=/);
      await main.getByText('Tack, vi provar det i vår.').waitFor();
      await open(`${address}/lamna-over`);
      await page.getByLabel(text.idea.handOnTo, { exact: true }).waitFor();
      await lookAt();
      await open(`${address}/mojlighet`);
      await lookAt();
      await main.getByRole('button', { name: text.opportunity.button, exact: true }).click();
      await page.waitForURL(new RegExp(`${address}\\?klart=`));
      await open('/ideer/regel');
      await lookAt();
    });
    await journey('contributor', async ({ page, open, look: lookAt }) => {
      const main = page.getByRole('main');
      await open('/ideer?egna=ja');
      await main.getByRole('link', { name: title, exact: true }).click();
      await main.getByText('Tack, vi provar det i vår.').waitFor();
      await main.getByText(text.idea.lede.opportunity).waitFor();
      await lookAt();
      await main.getByRole('link', { name: title, exact: true }).first().click();
      await page.waitForURL(/\/mojligheter\/egna\//);
      await main.getByRole('heading', { level: 1 }).waitFor();
    });
  });
});
