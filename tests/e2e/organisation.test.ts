import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { daysText } from '#features/organisations/days.ts';
import { importMessages } from '#features/organisations/messages/import.ts';
import { leadershipMessages } from '#features/organisations/messages/leadership.ts';
import { messages } from '#features/organisations/messages/organisation.ts';
import { partMessages } from '#features/organisations/messages/part.ts';
import { problemMessages } from '#features/organisations/messages/problems.ts';
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
Kulturnämnden;nämnd;Kommunfullmäktige;2019-01-01;2022-12-31`;

describe.each(looks)('The organisation ($language, JavaScript: $javaScript)', look => {
  const text = messages(look.language);
  const part = partMessages(look.language);
  const imports = importMessages(look.language);
  const group = leadershipMessages(look.language);
  const problems = problemMessages(look.language);
  const component = componentMessages(look.language);
  let own: Place;
  beforeAll(async () => {
    own = await ownOrganisation({ Anna: ['administrator'], Rut: ['reader'], Rolf: ['adviser'] });
  });

  const person = (name: string) => {
    const found = own.people[name];
    if (found === undefined) throw new Error(`${name} is not here.`);
    return found;
  };

  const journey = (name: string, walk: (visit: Visit) => Promise<void>) =>
    visit(browser(), own.server.address, look, async given => {
      await person(name).at(given.page);
      await walk(given);
      if (!look.javaScript) return;
      const others = wordsOnlyIn(look.language === 'sv' ? 'en' : 'sv');
      expect(strangersIn(await textsOf(given.page), others)).toEqual([]);
    });

  const ask = async (address: string, request: RequestInit = {}): Promise<unknown> => {
    const answer = await fetch(`${own.server.address}/api/v1${address}`, {
      ...request,
      headers: { cookie: person('Anna').cookie, 'Content-Type': 'application/json' },
    });
    return answer.json();
  };
  const partsSchema = z.object({
    items: z.array(
      z.object({ id: z.string(), name: z.string(), version: z.number(), parent: z.string().nullable() }),
    ),
  });
  const parts = async () => partsSchema.parse(await ask('/organisation/parts?limit=100')).items;
  const partNamed = async (name: string) => {
    const found = (await parts()).find(each => each.name === name);
    if (found === undefined) throw new Error(`There is no ${name}.`);
    return found;
  };

  test('An empty one says how to begin; a part is added, seen, and taken back', () =>
    journey('Anna', async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/organisation');
      await page.getByRole('heading', { level: 2, name: text.empty }).waitFor();
      await lookAt();
      await page.getByRole('main').getByRole('link', { name: text.add }).first().click();
      await arriveAt('/organisation/del/ny');
      await lookAt();
      await page.getByLabel(part.fields.name, { exact: true }).fill('  Kommunfullmäktige ');
      await page.getByRole('button', { name: part.add, exact: true }).click();
      await arriveAt(/^\/organisation\?klart=\d+$/);
      await page.getByRole('link', { name: 'Kommunfullmäktige', exact: true }).waitFor();
      await lookAt();
      await page.getByRole('status').getByRole('button', { name: component.undo }).click();
      await arriveAt(/angrat=/);
      await page.getByRole('heading', { level: 2, name: text.empty }).waitFor();
    }));

  test('A file is shown before it is saved, is refused line by line, and is saved whole', () =>
    journey('Anna', async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/organisation/importera');
      await lookAt();
      const field = page.getByLabel(imports.text, { exact: true });
      await field.fill(`${file}\nX;enhet;Ingen;2020-01-01;`);
      await page.getByRole('button', { name: imports.look }).click();
      const row = page.getByRole('row').filter({ hasText: imports.reasons['parent-unknown']('Ingen') });
      expect(await row.innerText()).toContain('6');
      expect(await field.inputValue()).toContain('X;enhet;Ingen');
      await lookAt();
      expect(await parts()).toEqual([]);

      await page.getByLabel(imports.file, { exact: true }).setInputFiles({
        name: 'organisation.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(file, 'latin1'),
      });
      await page.getByRole('button', { name: imports.look }).click();
      await page.getByText(imports.counts('4', '0', '0', '0')).waitFor();
      await lookAt();
      expect(await parts()).toEqual([]);
      await page.getByRole('button', { name: imports.save }).click();
      await arriveAt(/^\/organisation\?klart=\d+$/);
      expect((await parts()).map(({ name }) => name).sort()).toEqual([
        'Kommunfullmäktige',
        'Kulturnämnden',
        'Skolförvaltningen',
        'Skolnämnden',
      ]);
    }));

  test('The tree is shown for any day; what has ended is said to have', () =>
    journey('Rut', async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/organisation');
      const tree = page.getByRole('region', { name: text.tree });
      await tree.getByText(text.ended(formatDate('2022-12-31', look.language))).waitFor();
      expect(await page.getByRole('link', { name: text.add, exact: true }).count()).toBe(0);
      await lookAt();
      await page.getByLabel(text.day, { exact: true }).fill('2020-05-05');
      await page.getByLabel(text.onlyNow).check();
      await page.getByRole('button', { name: text.show, exact: true }).click();
      await arriveAt('/organisation?datum=2020-05-05&bara=gallande');
      await tree.getByText(text.until(formatDate('2022-12-31', look.language))).waitFor();
      expect(await tree.getByRole('listitem').count()).toBe(4);
      await tree.getByRole('link', { name: 'Skolnämnden', exact: true }).click();
      await page.waitForURL(/\/organisation\/del\//);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Skolnämnden');
      expect(await page.getByRole('button', { name: part.save }).count()).toBe(0);
      await lookAt();
    }));

  test('What breaks a rule is refused beside the field with what was typed', () =>
    journey('Anna', async ({ page, open, look: lookAt }) => {
      const council = await partNamed('Kommunfullmäktige');
      await open(`/organisation/del/ny?under=${council.id}`);
      await page.getByLabel(part.fields.name, { exact: true }).fill('skolnämnden');
      await page.getByLabel(part.fields.validFrom, { exact: true }).fill('2018-01-01');
      await page.getByRole('button', { name: part.add, exact: true }).click();
      await page.getByRole('heading', { name: component.errorSummary(2) }).waitFor();
      const first = page.getByLabel(part.fields.validFrom, { exact: true });
      expect(await first.inputValue()).toBe('2018-01-01');
      expect(await first.getAttribute('aria-invalid')).toBe('true');
      const name = page.getByLabel(part.fields.name, { exact: true });
      expect(await name.inputValue()).toBe('skolnämnden');
      const days = daysText({ validFrom: '2019-01-01', validTo: null }, look.language);
      await page.getByText(problems['same-name']('Skolnämnden', days)).first().waitFor();
      await lookAt();
    }));

  test('A form that somebody else was faster than shows both versions, and loses nothing', () =>
    journey('Anna', async ({ page, open, arriveAt, look: lookAt }) => {
      const { id, version, parent } = await partNamed('Skolnämnden');
      await open(`/organisation/del/${id}`);
      await ask(`/organisation/parts/${id}`, {
        method: 'PUT',
        body: JSON.stringify({
          kind: 'board',
          name: 'Utbildningsnämnden',
          parent,
          validFrom: '2019-01-01',
          validTo: null,
          version,
        }),
      });
      const name = page.getByLabel(part.fields.name, { exact: true });
      await name.fill('Barnnämnden');
      await page.getByRole('button', { name: part.save, exact: true }).click();
      await page.getByText(part.standsNow('Utbildningsnämnden')).waitFor();
      await page.getByRole('link', { name: problems.stale }).waitFor();
      expect(await name.inputValue()).toBe('Barnnämnden');
      await lookAt();
      await page.getByRole('button', { name: part.save, exact: true }).click();
      await arriveAt(/klart=/);
      expect((await partNamed('Barnnämnden')).version).toBe(version + 2);
    }));

  test('A part ends with what stands under it, after it is said what does', () =>
    journey('Anna', async ({ page, open, arriveAt, look: lookAt }) => {
      const { id } = await partNamed('Barnnämnden');
      await open(`/organisation/del/${id}`);
      await page.getByText(part.boundBelow('Skolförvaltningen')).waitFor();
      await page.getByLabel(part.lastDay, { exact: true }).fill('2030-12-31');
      await page.getByRole('button', { name: part.endButton }).click();
      await page.getByRole('heading', { name: component.errorSummary(1) }).waitFor();
      expect(await page.getByLabel(part.lastDay, { exact: true }).inputValue()).toBe('2030-12-31');
      await lookAt();
      await page.getByLabel(part.withBelow).check();
      await page.getByRole('button', { name: part.endButton }).click();
      await arriveAt(/klart=/);
      await page.getByRole('status').getByRole('button', { name: component.undo }).click();
      await arriveAt(/angrat=/);
      const { items } = z
        .object({ items: z.array(z.object({ validTo: z.string().nullable() })) })
        .parse(await ask('/organisation/parts?date=2031-01-01&limit=100'));
      expect(items).toHaveLength(3);
    }));

  test('The leadership group is filled, has one chair at a time, and says when it will have none', () =>
    journey('Anna', async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/organisation/ledningsgrupp');
      await page.getByRole('heading', { level: 1, name: group.empty }).waitFor();
      await lookAt();
      const add = async (name: string, title: string) => {
        await page.getByRole('main').getByRole('link', { name: group.add, exact: true }).click();
        await arriveAt('/organisation/ledningsgrupp/ny');
        await page.getByLabel(group.fields.newPerson, { exact: true }).fill(name);
        await page.getByLabel(group.fields.title, { exact: true }).fill(title);
        await page.getByLabel(group.fields.isChair).check();
        await page.getByRole('button', { name: group.add, exact: true }).click();
      };
      await add('Berit Bok', 'Kommundirektör');
      await arriveAt(/klart=/);
      await page.getByRole('heading', { level: 1, name: group.alone('Berit Bok') }).waitFor();
      await add('Nils Ny', 'Socialchef');
      await page.getByRole('heading', { name: component.errorSummary(1) }).waitFor();
      expect(await page.getByLabel(group.fields.newPerson, { exact: true }).inputValue()).toBe('Nils Ny');
      expect(await page.getByLabel(group.fields.isChair).getAttribute('aria-invalid')).toBe('true');
      await lookAt();
      await page.getByLabel(group.fields.isChair).uncheck();
      await page.getByRole('button', { name: group.add, exact: true }).click();
      await arriveAt(/klart=/);
      await page.getByRole('heading', { level: 1, name: group.led('Berit Bok', '2') }).waitFor();

      const members = page.getByRole('region', { name: group.members, exact: true });
      await members.getByRole('link', { name: 'Berit Bok' }).click();
      await page.waitForURL(/ledningsgrupp\/[0-9a-f-]{36}$/);
      await lookAt();
      await page.getByLabel(group.lastDay, { exact: true }).fill('2199-06-30');
      await page.getByRole('button', { name: group.end, exact: true }).click();
      await arriveAt(/klart=/);
      await page.getByText(group.vacant['without-chair'](formatDate('2199-07-01', look.language))).waitFor();
      await lookAt();
      await open('/organisation/ledningsgrupp?datum=2199-07-01');
      await page.getByRole('heading', { level: 1, name: group.unled(`1\u00a0${group.person}`) }).waitFor();
    }));

  test('Who may read may not change, and who is an adviser may not read', async () => {
    const statusOf = async (name: string, address: string, request: RequestInit = {}) => {
      const answer = await fetch(`${own.server.address}${address}`, {
        redirect: 'manual',
        ...request,
        headers: { cookie: person(name).cookie },
      });
      await answer.body?.cancel();
      return answer.status;
    };
    const { id } = await partNamed('Barnnämnden');
    const form = { method: 'POST', body: new URLSearchParams({ step: 'remove', version: '1' }) };
    expect(await statusOf('Rut', `/organisation/del/${id}`)).toBe(200);
    expect(await statusOf('Rut', `/organisation/del/${id}`, form)).toBe(403);
    expect(await statusOf('Rut', '/organisation/ledningsgrupp')).toBe(200);
    for (const address of [
      '/organisation/del/ny',
      '/organisation/importera',
      '/organisation/ledningsgrupp/ny',
    ]) {
      expect(await statusOf('Rut', address)).toBe(403);
      expect(await statusOf('Rut', address, form)).toBe(403);
    }
    for (const address of ['/organisation', `/organisation/del/${id}`, '/organisation/ledningsgrupp']) {
      expect(await statusOf('Rolf', address)).toBe(403);
    }
    expect(await statusOf('Anna', `/organisation/del/${crypto.randomUUID()}`)).toBe(404);
    expect(await statusOf('Anna', '/organisation/del/x')).toBe(404);
    expect(await fetch(`${own.server.address}/organisation`, { redirect: 'manual' })).toMatchObject({
      status: 303,
    });
  });
});
