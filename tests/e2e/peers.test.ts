import { beforeAll, describe, expect, test } from 'vitest';
import { peerSetMessages } from '#features/situation/messages/peer-sets.ts';
import { peerMessages } from '#features/situation/messages/peers.ts';
import { messages } from '#features/situation/messages/situation.ts';
import { strangersIn, textsOf, wordsOnlyIn } from '../support/interface-words.ts';
import { browserOfFile, looks, type Visit, visit } from '../support/journey.ts';
import { ownOrganisation, type Place } from '../support/signed-in.ts';

const browser = browserOfFile();
const name = 'Grannarna';

describe.each(looks)('Whom one compares with ($language, JavaScript: $javaScript)', look => {
  const { language } = look;
  const text = peerMessages(language);
  const sets = peerSetMessages(language);
  let place: Place;

  beforeAll(async () => {
    place = await ownOrganisation({ Anna: ['strategist'] });
  });

  const journey = (walk: (visit: Visit) => Promise<void>) =>
    visit(browser(), place.server.address, look, async given => {
      await place.people.Anna?.at(given.page);
      await walk(given);
      if (!look.javaScript) return;
      const others = wordsOnlyIn(language === 'sv' ? 'en' : 'sv');
      expect(strangersIn(await textsOf(given.page), others)).toEqual([]);
    });
  const press = (page: Visit['page'], label: string) =>
    page.getByRole('main').getByRole('button', { name: label, exact: true }).click();
  const follow = (page: Visit['page'], label: string) =>
    page.getByRole('main').getByRole('link', { name: label, exact: true }).first().click();

  test('is explained in one area, and weighed there by one’s own measure', () =>
    journey(async ({ page, open, arriveAt, reach, look: lookAt }) => {
      await open('/laget/1440/liknande');
      await page.getByText(text.ownGroups.noWeights).waitFor();
      await lookAt();
      await reach(() => follow(page, text.ofArea.open));
      await page.getByRole('heading', { level: 2, name: text.weights.title }).waitFor();
      await lookAt();
      const here = new URL(page.url()).pathname;
      const fields = page.locator('main').getByRole('combobox');
      const conditions = await fields.count();
      for (let field = 0; field < conditions; field += 1) await fields.nth(field).selectOption('0');
      await press(page, text.weights.save);
      await page.getByText(text.weights.problems['too-few-conditions']).first().waitFor();
      for (let field = 0; field < conditions; field += 1) await fields.nth(field).selectOption('1');
      await fields.first().selectOption('32');
      await press(page, text.weights.save);
      await arriveAt(new RegExp(`^${here}\\?klart=\\d+$`));
      await page.getByRole('heading', { level: 2, name: text.ofArea.nearTitleOwn }).waitFor();
      await lookAt();
      await open('/laget/1440/liknande');
      expect(await page.getByText(text.ownGroups.noWeights).count()).toBe(0);
      await open(here);
      await press(page, text.weights.drop);
      await page.getByRole('heading', { level: 2, name: text.ofArea.nearTitle }).waitFor();
    }));

  test('is a group that one names, which the situation is then held against', () =>
    journey(async ({ page, open, arriveAt, reach, look: lookAt }) => {
      await open('/laget/1440/liknande');
      await reach(() => follow(page, text.ownGroups.sets));
      await page.getByRole('heading', { level: 1, name: sets.title(0) }).waitFor();
      await lookAt();
      await reach(() => follow(page, sets.add));
      await lookAt();
      await page.getByLabel(sets.name, { exact: true }).fill(name);
      await page.getByLabel(sets.units, { exact: true }).fill('Kungälv\nLilla Edet\nLerum\nNorgehamn');
      await press(page, sets.save);
      await page.getByText(sets.problems['unit-not-known']).first().waitFor();
      await page.getByLabel(sets.units, { exact: true }).fill('Kungälv\nLilla Edet\nLerum\nTrollhättan');
      await page.getByLabel(sets.why, { exact: true }).fill('Dem vi samarbetar med.');
      await press(page, sets.save);
      await arriveAt(/^\/laget\/1440\/liknande\/grupper\?klart=\d+$/);
      await page.getByRole('heading', { level: 1, name: sets.title(1) }).waitFor();
      await lookAt();
      await reach(() => follow(page, sets.compare));
      await page
        .getByRole('heading', { level: 1, name: messages(language).title('Ale') })
        .or(page.getByText(name).first())
        .first()
        .waitFor();
      await lookAt();
      await open('/laget/1440/liknande/grupper');
      await reach(() => follow(page, name));
      await lookAt();
      await press(page, sets.remove);
      await arriveAt(/^\/laget\/1440\/liknande\/grupper\?klart=\d+$/);
      await page.getByRole('heading', { level: 1, name: sets.title(0) }).waitFor();
    }));
});
