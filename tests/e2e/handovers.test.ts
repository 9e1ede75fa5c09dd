import { beforeAll, describe, expect, test } from 'vitest';
import { messages } from '#features/handovers/messages.ts';
import { messages as componentMessages } from '#ui/components/messages.ts';
import { formatDate } from '#ui/format/dates.ts';
import { strangersIn, textsOf, wordsOnlyIn } from '../support/interface-words.ts';
import { browserOfFile, looks, type Visit, visit } from '../support/journey.ts';
import { ownOrganisation, type Place } from '../support/signed-in.ts';

const browser = browserOfFile();

const file = `namn;typ;överordnad;från;till
Kommunfullmäktige;fullmäktige;;2019-01-01;
Skolnämnden;nämnd;Kommunfullmäktige;2019-01-01;
Skolförvaltningen;förvaltning;Skolnämnden;2019-01-01;
Vårdnämnden;nämnd;Kommunfullmäktige;2019-01-01;`;

const letter = 'Vi har elva e-tjänster.\n\n  <b>Tolv</b> nästa år.';

describe.each(looks)('Hand-overs ($language, JavaScript: $javaScript)', look => {
  const text = messages(look.language);
  const component = componentMessages(look.language);
  let own: Place;
  beforeAll(async () => {
    own = await ownOrganisation({ Anna: ['administrator'], Rolf: ['adviser'], Rita: ['adviser'] });
  });

  const person = (name: string) => {
    const found = own.people[name];
    if (found === undefined) throw new Error(`${name} is not here.`);
    return found;
  };
  const ask = (name: string, address: string, request: RequestInit = {}) =>
    fetch(`${own.server.address}${address}`, {
      redirect: 'manual',
      ...request,
      headers: { cookie: person(name).cookie, 'Content-Type': 'application/json' },
    });

  const journey = (name: string, walk: (visit: Visit) => Promise<void>) =>
    visit(browser(), own.server.address, look, async given => {
      await person(name).at(given.page);
      await walk(given);
      if (!look.javaScript) return;
      const others = wordsOnlyIn(look.language === 'sv' ? 'en' : 'sv');
      expect(strangersIn(await textsOf(given.page), others)).toEqual([]);
    });

  const importTree = async (csv: string) => {
    const body = JSON.stringify({ text: csv, basis: null });
    const answer = await ask('Anna', '/api/v1/organisation/tree-file', { method: 'POST', body });
    expect(answer.status).toBe(200);
  };

  test('Without an organisation there is nobody to hand over, and it is said where to begin', () =>
    journey('Anna', async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/overlamningar');
      await page.getByRole('heading', { level: 1, name: text.empty }).waitFor();
      await lookAt();
      await page.getByRole('link', { name: text.make, exact: true }).click();
      await arriveAt('/overlamningar/ny');
      await page.getByRole('heading', { level: 2, name: text.needsAuthorities }).waitFor();
      await lookAt();
      await page.getByRole('main').getByRole('link', { name: text.toOrganisation, exact: true }).click();
      await arriveAt('/organisation');
    }));

  test('The tree of a day is handed over as it was, and the copy says when the original has changed', () =>
    journey('Anna', async ({ page, open, arriveAt, look: lookAt }) => {
      await importTree(file);
      await open('/overlamningar/ny');
      await lookAt();
      await page.getByLabel(text.fields.onDate, { exact: true }).fill('2026-01-15');
      await page.getByLabel(text.fields.from, { exact: true }).selectOption('Skolnämnden');
      await page.getByLabel(text.fields.to, { exact: true }).selectOption('Skolnämnden');
      await page.getByRole('button', { name: text.button, exact: true }).click();
      await page.getByRole('heading', { name: component.errorSummary(1) }).waitFor();
      await page.getByText(text.problems['to-itself']).first().waitFor();
      expect(await page.getByLabel(text.fields.onDate, { exact: true }).inputValue()).toBe('2026-01-15');
      await lookAt();
      await page.getByLabel(text.fields.to, { exact: true }).selectOption('Vårdnämnden');
      await page.getByRole('button', { name: text.button, exact: true }).click();
      await arriveAt(/^\/overlamningar\/[0-9a-f-]{36}\?klart=\d+$/);
      expect(await page.getByRole('status').textContent()).toContain(text.made);
      expect(await page.getByRole('status').getByRole('button').count()).toBe(0);
      const copy = page.getByRole('region', { name: text.copy, exact: true });
      expect(await copy.getByRole('listitem').count()).toBe(4);
      await lookAt();
      await importTree(file.replace('Skolförvaltningen;förvaltning', 'SKOLFÖRVALTNINGEN;förvaltning'));
      await page.reload();
      await page.getByText(text.changed).waitFor();
      await copy.getByText(/^Skolförvaltningen/).waitFor();
      await lookAt();
      const title = text.subject.organisation(formatDate('2026-01-15', look.language));
      await open('/overlamningar');
      await page.getByRole('link', { name: title, exact: true }).waitFor();
      await lookAt();
    }));

  test('A written document reaches the adviser it is for, word by word, and no other', async () => {
    let address = '';
    await journey('Anna', async ({ page, open, look: lookAt }) => {
      await open('/overlamningar/ny?vad=document');
      await lookAt();
      await page.getByLabel(text.fields.title, { exact: true }).fill('Underlag om e-tjänster');
      await page.getByLabel(text.fields.text, { exact: true }).fill(letter);
      await page.getByLabel(text.fields.from, { exact: true }).selectOption('Skolnämnden');
      await page.getByLabel(text.fields.to, { exact: true }).selectOption(text.fields.adviser('Rolf'));
      await page.getByRole('button', { name: text.button, exact: true }).click();
      await page.waitForURL(/\/overlamningar\/[0-9a-f-]{36}\?klart=/);
      address = new URL(page.url()).pathname;
    });
    await journey('Rolf', async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/overlamningar');
      const count = `1\u00a0${text.one}`;
      await page.getByRole('heading', { level: 1, name: text.findingOwn(count) }).waitFor();
      await lookAt();
      await page.getByRole('link', { name: 'Underlag om e-tjänster', exact: true }).click();
      await arriveAt(address);
      expect(await page.locator('.document-text').textContent()).toBe(letter);
      await lookAt();
      const link = page.getByRole('link', { name: text.download, exact: true });
      const download = await ask('Rolf', (await link.getAttribute('href')) ?? '');
      const told = await download.json();
      expect(told).toMatchObject({
        isWhole: true,
        hasChanged: null,
        content: { copy: { text: letter }, from: { name: 'Skolnämnden' }, to: { name: 'Rolf' } },
      });
      expect(await page.getByRole('main').innerText()).toContain(told.hash);
    });
    expect((await ask('Rita', address)).status).toBe(404);
    expect((await ask('Rita', `/api/v1/handovers${address.replace('/overlamningar', '')}`)).status).toBe(404);
    expect(await (await ask('Rita', '/api/v1/handovers')).json()).toMatchObject({ total: 0, items: [] });
    expect((await ask('Rolf', '/overlamningar/ny')).status).toBe(403);
    expect((await ask('Rolf', '/organisation')).status).toBe(403);
    expect((await ask('Rolf', '/api/v1/organisation/parts')).status).toBe(403);
  });
});
