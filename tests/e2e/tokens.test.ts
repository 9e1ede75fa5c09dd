import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messages } from '#features/tokens/messages.ts';
import { permissionWords } from '#platform/permission-words.ts';
import { strangersIn, textsOf, wordsOnlyIn } from '../support/interface-words.ts';
import { browserOfFile, looks, visit } from '../support/journey.ts';
import { type OwnServer, startOwnServer } from '../support/signed-in.ts';

const browser = browserOfFile();
let own: OwnServer;
beforeAll(async () => {
  own = await startOwnServer({ 'Ada Admin': ['administrator'], 'Lo Läsare': ['reader'] });
});
afterAll(() => own?.stop());

describe.each(looks)('Keys to the API ($language, JavaScript: $javaScript)', look => {
  const text = messages(look.language);
  const name = `Statistik ${look.language} ${look.javaScript}`;

  test('I make a key, see it once, use it, and end it', () =>
    visit(browser(), own.server.address, look, async ({ page, open, arriveAt, look: lookAt }) => {
      await own.people['Ada Admin']?.at(page);
      const main = page.getByRole('main');
      const press = (button: string) => main.getByRole('button', { name: button, exact: true }).click();
      await open('/nycklar');
      await lookAt();
      await main.getByRole('link', { name: text.make.title }).click();
      await arriveAt('/nycklar/ny');
      await page.getByLabel(text.make.name, { exact: true }).fill(name);
      await page.getByLabel(text.make.days, { exact: true }).fill('400');
      await press(text.make.button);
      await page.getByRole('link', { name: text.problems.days }).waitFor();
      await page.getByRole('link', { name: text.problems.scopes }).waitFor();
      expect(await page.getByLabel(text.make.name, { exact: true }).inputValue()).toBe(name);
      await lookAt();
      await page.getByLabel(text.make.days, { exact: true }).fill('30');
      await page.getByRole('checkbox', { name: permissionWords['organisation.read'][look.language] }).check();
      await press(text.make.button);
      await page.getByText(text.make.done(name)).waitFor();
      const token = await page.getByLabel(text.make.token, { exact: true }).inputValue();
      expect(token).toMatch(/^rodret_[\w-]{43}$/);
      if (look.javaScript) {
        const others = wordsOnlyIn(look.language === 'sv' ? 'en' : 'sv');
        expect(strangersIn(await textsOf(page), others)).toEqual([]);
      }
      await lookAt();

      const asking = (address: string) =>
        fetch(`${own.server.address}${address}`, { headers: { authorization: `Bearer ${token}` } });
      expect((await asking('/api/v1/organisation')).status).toBe(200);
      expect((await asking('/api/v1/people')).status).toBe(403);

      await main.getByRole('link', { name: text.make.back }).click();
      await arriveAt('/nycklar');
      expect(await page.content()).not.toContain(token);
      const row = page.getByRole('row').filter({ hasText: name });
      expect(await row.textContent()).toContain(permissionWords['organisation.read'][look.language]);
      expect(await row.textContent()).not.toContain(text.never);
      await lookAt();
      await row.getByRole('link').click();
      await page.getByText(text.revoking.title(name)).waitFor();
      await lookAt();
      await press(text.revoking.button);
      await arriveAt('/nycklar?aterkallad');
      expect(await page.getByRole('status').textContent()).toBe(text.revoking.done);
      expect(await row.textContent()).toContain(text.states.revoked);
      expect((await asking('/api/v1/organisation')).status).toBe(401);
      expect(own.server.log()).not.toContain(token);
    }));

  test('Whoever may not manage keys is told so', async () => {
    for (const address of ['/nycklar', '/nycklar/ny', `/nycklar/${crypto.randomUUID()}/aterkalla`]) {
      const headers = { cookie: own.people['Lo Läsare']?.cookie ?? '' };
      expect((await fetch(`${own.server.address}${address}`, { headers })).status).toBe(403);
    }
  });
});
