import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { resultFormMessages } from '#features/conversations/messages/result-forms.ts';
import { showingMessages } from '#features/conversations/messages/showing.ts';
import { madeUpQuestion } from '#features/demonstration/made-up-conversation.ts';
import { browserOfFile, looks, visit } from '../support/journey.ts';

const browser = browserOfFile();

describe.each(looks)('What came of a conversation ($language, JavaScript: $javaScript)', look => {
  const text = showingMessages(look.language);
  const forms = resultFormMessages(look.language);
  const server = () => inject('serverAddress');
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  test('Results are read, shown on a wall, and lead from a statement to an opportunity and an initiative', async () => {
    await visit(browser(), server(), look, async ({ page, open, look: lookAt, ask }) => {
      await page.request.post(`${server()}/prova`, { form: { person: 'oskar.falk' }, maxRedirects: 0 });
      await open('/samtal');
      await page.getByRole('link', { name: madeUpQuestion.question, exact: true }).first().click();
      await page.waitForURL(/\/samtal\/[0-9a-f-]{36}$/);
      const own = new URL(page.url()).pathname;
      await open(`${own}/resultat`);
      await lookAt();
      const told = JSON.stringify(await ask(`/api/v1${own.replace('samtal', 'conversations')}/results`));
      expect(told).toContain('"participants":400');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('30');
      expect(await page.locator('#deltagande h2').textContent()).toContain('Räddningstjänsten');

      await page.getByRole('link', { name: text.files.wall }).click();
      await page.getByRole('heading', { name: text.wall.shared }).waitFor();
      await lookAt();

      await page.getByRole('link', { name: text.wall.back }).click();
      const statement = page.locator('#samsyn .opinion-text a').first();
      const words = String(await statement.textContent());
      await statement.click();
      await page.waitForURL(/\/resultat\/[0-9a-f-]{36}$/);
      await lookAt();
      await page.getByLabel(forms.statement.fields.title, { exact: true }).fill('  ');
      await press(page, forms.statement.makeButton);
      await page.locator('#error-summary').waitFor();
      await page
        .getByLabel(forms.statement.fields.title, { exact: true })
        .fill(`Inköp utan fem godkännanden (${look.language})`);
      await press(page, forms.statement.makeButton);
      await page.waitForURL(/\/mojligheter\/egna\/[0-9a-f-]{36}/);
      // The statement stands behind the opportunity, in the thread and as support.
      expect(await page.getByRole('main').textContent()).toContain(words);

      await page.locator('main a[href^="/initiativ/nytt?fran=own-opportunity"]').first().click();
      await page.waitForURL(/\/initiativ\/nytt/);
      await page.locator('main form.form button[type="submit"]').first().click();
      await page.waitForURL(/\/initiativ\/[0-9a-f-]{36}/);
      expect(await page.getByRole('main').textContent()).toContain('Inköp utan fem godkännanden');
    });
  });
});
