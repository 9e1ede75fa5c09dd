import { beforeAll, describe, expect, test } from 'vitest';
import { formMessages } from '#features/maturity/messages/forms.ts';
import { listMessages } from '#features/maturity/messages/list.ts';
import { problemMessages } from '#features/maturity/messages/problems.ts';
import { roundMessages } from '#features/maturity/messages/round.ts';
import { maturityWords } from '#features/maturity/messages/words.ts';
import { addressOf, places } from '#features/maturity/places.ts';
import { shippedAssessment } from '#features/maturity/questions.ts';
import { strangersIn, textsOf, wordsOnlyIn } from '../support/interface-words.ts';
import { browserOfFile, looks, type Visit, visit } from '../support/journey.ts';
import { ownOrganisation, type Place } from '../support/signed-in.ts';

const browser = browserOfFile();
const title = 'Skattningen i höst';
const [first, second] = shippedAssessment().areas;
const [item] = first?.items ?? [];
if (first === undefined || second === undefined || item === undefined) throw new Error('Nothing is asked.');

describe.each(looks)('A self-assessment ($language, JavaScript: $javaScript)', look => {
  const { language } = look;
  const list = listMessages(language);
  const form = formMessages(language);
  const text = roundMessages(language);
  const problems = problemMessages(language);
  let place: Place;

  beforeAll(async () => {
    place = await ownOrganisation({
      Anna: ['leader', 'strategist'],
      Bo: ['leader'],
      Cia: ['leader'],
      Rita: ['reader'],
    });
  });

  const ask = async (name: string, address: string, method = 'GET', body?: object) => {
    const answer = await fetch(`${place.server.address}${address}`, {
      method,
      headers: { cookie: place.people[name]?.cookie ?? '', 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const told = await answer.json();
    expect(answer.status, JSON.stringify(told)).toBe(200);
    return told;
  };
  const answers = (step: number) => first.items.map(({ id }) => ({ item: id, step }));
  const roundId = async (): Promise<string> =>
    String((await ask('Anna', '/api/v1/maturity/rounds')).items[0].id);

  const journey = (name: string, walk: (visit: Visit) => Promise<void>) =>
    visit(browser(), place.server.address, look, async given => {
      await place.people[name]?.at(given.page);
      await walk(given);
      if (!look.javaScript) return;
      const others = wordsOnlyIn(language === 'sv' ? 'en' : 'sv');
      expect(strangersIn(await textsOf(given.page), others)).toEqual([]);
    });
  const press = (page: Visit['page'], name: string) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).click();
  const follow = (page: Visit['page'], name: string) =>
    page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
  const choose = (page: Visit['page'], id: string, step: number) =>
    page.locator(`[id="answer.${id}-${step}"]`).check();

  test('is opened, answered alone area by area, and keeps what was typed where somebody else saved', () =>
    journey('Anna', async ({ page, open, arriveAt, reach, look: lookAt }) => {
      await open('/mognad');
      await lookAt();
      await reach(() => follow(page, list.open));
      await page.getByLabel(form.title, { exact: true }).fill(title);
      await page.getByLabel(form.answerBy, { exact: true }).fill('2020-01-01');
      await press(page, form.open);
      await page.getByText(problems['day-past']).first().waitFor();
      await lookAt();
      await page.getByLabel(form.answerBy, { exact: true }).fill('2199-01-31');
      await press(page, form.open);
      await arriveAt(/^\/mognad\/[0-9a-f-]{36}\?klart=\d+$/);
      await lookAt();
      const id = await roundId();

      await reach(() => follow(page, text.answer(first.name[language])));
      await lookAt();
      await choose(page, item.id, 4);
      await press(page, form.saveNext);
      await arriveAt(`/mognad/${id}/svara/${second.id}`);
      await open(`/mognad/${id}/svara/${first.id}`);
      expect(await page.locator(`[id="answer.${item.id}-4"]`).isChecked()).toBe(true);
      await ask('Anna', `/api/v1/maturity/rounds/${id}/own-answers/${first.id}`, 'PUT', {
        version: 1,
        answers: answers(1),
      });
      await choose(page, item.id, 5);
      await press(page, form.saveNext);
      await page.getByText(problems.stale).first().waitFor();
      expect(await page.locator(`[id="answer.${item.id}-5"]`).isChecked()).toBe(true);
      await press(page, form.saveStay);
      await arriveAt(`/mognad/${id}`);
    }));

  test('is compared, answered together, closed, and leads to something to do', () =>
    journey('Anna', async ({ page, open, arriveAt, reach, look: lookAt }) => {
      const id = await roundId();
      for (const [name, step] of [
        ['Bo', 1],
        ['Cia', 1],
      ] as const) {
        await ask(name, `/api/v1/maturity/rounds/${id}/own-answers/${first.id}`, 'PUT', {
          version: 0,
          answers: answers(step),
        });
      }
      await open(`/mognad/${id}`);
      await press(page, text.compare);
      await arriveAt(new RegExp(`^/mognad/${id}\\?klart=\\d+$`));
      await page.getByRole('heading', { level: 1, name: text.togetherDiffersOne }).waitFor();
      await lookAt();
      await reach(() => follow(page, text.answer(first.name[language])));
      await choose(page, item.id, 1);
      await page.getByLabel(form.note, { exact: true }).fill('Ägaren var ny.');
      await lookAt();
      await press(page, form.saveStay);
      await arriveAt(`/mognad/${id}`);
      await press(page, text.close);
      await arriveAt(new RegExp(`^/mognad/${id}\\?klart=\\d+$`));
      await page.getByRole('heading', { name: text.lowOne }).waitFor();
      await lookAt();
      await reach(() => follow(page, text.makeOpportunity));
      await lookAt();
      await page.getByLabel(form.opportunityName, { exact: true }).fill('En ägare för varje beslut');
      await press(page, form.opportunityButton);
      await arriveAt(/^\/mojligheter\/egna\/[0-9a-f-]{36}\?klart=\d+$/);
      await open(`/mognad/${id}`);
      await page.getByText(text.led).first().waitFor();
      for (const address of places.map(each => addressOf(each, '1440'))) {
        const answer = await page.request.get(`${place.server.address}${address}`);
        expect(answer.status(), String(address)).toBe(200);
      }
    }));

  test('stands beside what another model gave, and shows a reader no differences', async () => {
    await journey('Anna', async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/mognad/andra-modeller/ny');
      await page.getByLabel(form.model, { exact: true }).fill('LIKA');
      await page.getByLabel(form.index, { exact: true }).fill('120');
      await press(page, form.otherSave);
      await page.getByText(problems['outside-scale']).first().waitFor();
      await lookAt();
      await page.getByLabel(form.index, { exact: true }).fill('58,5');
      await press(page, form.otherSave);
      await arriveAt(/^\/mognad\?klart=\d+$/);
      await page.getByRole('link', { name: 'LIKA', exact: true }).click();
      await lookAt();
    });
    await journey('Rita', async ({ page, open }) => {
      await open(`/mognad/${await roundId()}`);
      await page.getByRole('heading', { name: text.lowOne }).waitFor();
      expect(await page.getByText(text.differencesLede).count()).toBe(0);
      expect(await page.getByText(maturityWords(language).phases.closed).count()).toBeGreaterThan(0);
    });
  });
});
