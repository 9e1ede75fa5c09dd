import { beforeAll, describe, expect, test } from 'vitest';
import { assumptionMessages } from '#features/welfare-gap/messages/assumptions.ts';
import { messages } from '#features/welfare-gap/messages/page.ts';
import { problemMessages } from '#features/welfare-gap/messages/problems.ts';
import { scenarioMessages } from '#features/welfare-gap/messages/scenario.ts';
import { messages as componentMessages } from '#ui/components/messages.ts';
import { formatYear } from '#ui/format/numbers.ts';
import { browserOfFile, looks, type Visit, visit } from '../support/journey.ts';
import { ownOrganisation, type Place } from '../support/signed-in.ts';

const browser = browserOfFile();

const name = 'Fler bor hemma';
const holed = 'År;Åldersgrupp;Befolkning\n2025;0-64;26000\n2035;0-64;28000';
const whole = `${holed}\n2025;65+;6000\n2035;65+;7500`;

describe.each(looks)('The welfare gap ($language, JavaScript: $javaScript)', look => {
  const text = messages(look.language);
  const scenarioText = scenarioMessages(look.language);
  const problems = problemMessages(look.language);
  let own: Place;
  beforeAll(async () => {
    own = await ownOrganisation({ Anna: ['strategist'], Rita: ['reader'] });
  });

  const journey = (who: string | null, walk: (visit: Visit) => Promise<void>) =>
    visit(browser(), own.server.address, look, async given => {
      if (who !== null) await own.people[who]?.at(given.page);
      await walk(given);
    });
  const field = (page: Visit['page'], label: string) => page.getByLabel(label, { exact: true });
  const press = (page: Visit['page'], button: string) =>
    page.getByRole('main').getByRole('button', { name: button, exact: true }).first().click();

  test('Anyone reads it as a sentence, until the year they choose, and takes it along as a file', () =>
    journey(null, async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/valfardsgapet/1440');
      const heading = page.getByRole('heading', { level: 1 });
      expect(await heading.textContent()).toMatch(/2031.*139/);
      await page.getByText(text.old('2021', String(new Date().getFullYear() - 2021))).waitFor();
      await lookAt();
      await field(page, text.until).selectOption('2026');
      await press(page, text.show);
      await arriveAt('/valfardsgapet/1440?till=2026');
      await page.getByRole('heading', { name: text.population.heading(formatYear(2026)) }).waitFor();
      const href = await page.getByRole('link', { name: text.csv }).getAttribute('href');
      const file = await fetch(`${own.server.address}${href}`);
      expect(await file.text()).toMatch(/Hemtjänst;2026;/);
      await open('/valfardsgapet/0013');
      await page.getByRole('heading', { name: text.regionTitle }).waitFor();
    }));

  test('A strategist imports a projection, assumes something else and sets it beside open data', () =>
    journey('Anna', async ({ page, open, arriveAt, look: lookAt }) => {
      const projectionText = scenarioText.projections;
      await open('/valfardsgapet/framskrivningar?enhet=1440');
      await field(page, projectionText.name).fill('Egen 2026');
      await field(page, projectionText.base).fill('2025');
      await field(page, projectionText.text).fill(holed);
      await press(page, projectionText.import);
      await page.getByText(problems.file['ages-missing']('65+')).first().waitFor();
      expect(await field(page, projectionText.name).inputValue()).toBe('Egen 2026');
      await field(page, projectionText.text).fill(whole);
      await press(page, projectionText.import);
      await arriveAt(/^\/valfardsgapet\/framskrivningar\?klart=\d+$/);
      await lookAt();

      await open('/valfardsgapet/1440/nytt-scenario');
      await lookAt();
      await field(page, scenarioText.fields.name).fill(name);
      await field(page, assumptionMessages(look.language).kinds['growth-hands']).fill('mycket');
      await press(page, scenarioText.add);
      await page.getByText(problems.number).first().waitFor();
      await field(page, assumptionMessages(look.language).kinds['growth-hands']).fill('1,5');
      await press(page, scenarioText.add);
      await arriveAt(/^\/valfardsgapet\/scenarier\/[0-9a-f-]{36}\?klart=\d+$/);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(name);
      await page.getByRole('heading', { name: scenarioText.compare.heading }).waitFor();
      await lookAt();
      await press(page, scenarioText.removeButton);
      await arriveAt(/^\/valfardsgapet\/1440\?klart=\d+$/);
      await press(page, componentMessages(look.language).undo);
    }));

  test('A reader sees scenarios and is offered no change', () =>
    journey('Rita', async ({ page, open }) => {
      await open('/valfardsgapet/1440');
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { name: scenarioText.compare.heading }).waitFor();
      expect(await page.getByRole('button', { name: scenarioText.removeButton }).count()).toBe(0);
    }));
});
