import { beforeAll, describe, expect, test } from 'vitest';
import { correctionMessages } from '#features/situation/messages/correction.ts';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { strangersIn, textsOf, wordsOnlyIn } from '../support/interface-words.ts';
import { browserOfFile, looks, type Visit, visit } from '../support/journey.ts';
import { ownOrganisation, type Place } from '../support/signed-in.ts';

const browser = browserOfFile();
const reason = 'Här säger andelen inget om hur väl det går.';

describe.each(looks)('A key figure judged otherwise ($language, JavaScript: $javaScript)', look => {
  const { language } = look;
  const text = correctionMessages(language);
  const words = keyFigureMessages(language);
  let place: Place;

  beforeAll(async () => {
    place = await ownOrganisation({ Anna: ['strategist'], Rita: ['reader'] });
  });

  const press = (page: Visit['page'], name: string) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).click();
  const follow = (page: Visit['page'], name: string) =>
    page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
  const inOneLanguage = async ({ page, javaScript }: Visit) => {
    if (!javaScript) return;
    const others = wordsOnlyIn(language === 'sv' ? 'en' : 'sv');
    expect(strangersIn(await textsOf(page), others)).toEqual([]);
  };

  test('is corrected with a reason, listed for everybody, and taken back', async () => {
    await visit(browser(), place.server.address, look, async given => {
      const { page, open, arriveAt, reach, look: lookAt } = given;
      await place.people.Anna?.at(page);
      await open('/nyckeltal/1440/rattelser');
      await page.getByRole('heading', { level: 1, name: text.list.title(0) }).waitFor();
      await lookAt();
      await open('/nyckeltal/1440/N15419');
      await reach(() => follow(page, text.correct));
      await page.getByLabel(text.fields.reason, { exact: true }).fill(reason);
      await press(page, text.save);
      await page.getByText(text.problems['same-as-shipped']).first().waitFor();
      await lookAt();
      await inOneLanguage(given);
      await page.getByLabel(text.fields.kind, { exact: true }).selectOption('context');
      await page.getByLabel(text.fields.direction, { exact: true }).selectOption('neither');
      await press(page, text.save);
      await arriveAt(/^\/nyckeltal\/1440\/N15419\?klart=\d+$/);
      await page.getByRole('heading', { level: 1, name: words.keyFigure.untested }).waitFor();
      await lookAt();
      await inOneLanguage(given);
    });
    await visit(browser(), place.server.address, look, async given => {
      const { page, open, reach, look: lookAt } = given;
      await place.people.Rita?.at(page);
      await open('/nyckeltal/1440');
      await reach(() => follow(page, text.list.link(1)));
      await page.getByRole('heading', { level: 1, name: text.list.title(1) }).waitFor();
      await page.getByText(reason).waitFor();
      await lookAt();
      await inOneLanguage(given);
    });
    await visit(browser(), place.server.address, look, async given => {
      const { page, open, arriveAt, reach } = given;
      await place.people.Anna?.at(page);
      await open('/nyckeltal/1440/N15419');
      await reach(() => follow(page, text.change));
      await given.look();
      await press(page, text.takeBack);
      await arriveAt(/^\/nyckeltal\/1440\/N15419\?klart=\d+$/);
      await open('/nyckeltal/1440');
      expect(await page.getByRole('link', { name: text.list.link(1), exact: true }).count()).toBe(0);
    });
  });
});
