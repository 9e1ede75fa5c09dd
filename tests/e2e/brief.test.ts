import { beforeAll, describe, expect, test } from 'vitest';
import { pageMessages } from '#features/brief/messages/page.ts';
import { messages } from '#features/situation/messages/situation.ts';
import { strangersIn, textsOf, wordsOnlyIn } from '../support/interface-words.ts';
import { browserOfFile, looks, visit } from '../support/journey.ts';
import { ownOrganisation, type Place } from '../support/signed-in.ts';

const browser = browserOfFile();

describe.each(looks)('The leadership brief ($language, JavaScript: $javaScript)', look => {
  const { language, javaScript } = look;
  const text = pageMessages(language);
  const situation = messages(language);
  let place: Place;

  beforeAll(async () => {
    place = await ownOrganisation({ Anna: ['leader'] });
  });

  test.each(['anybody', 'Anna'])('is read by %s, and brought along as files', name =>
    visit(browser(), place.server.address, look, async ({ page, open, reach, look: lookAt }) => {
      await place.people[name]?.at(page);
      await open('/laget/1440');
      await reach(() =>
        page.getByRole('main').getByRole('link', { name: situation.toBrief, exact: true }).first().click(),
      );
      expect(new URL(page.url()).pathname).toBe('/brief/1440');
      expect(await page.getByText(text.own('Ale kommun')).count()).toBe(name === 'Anna' ? 1 : 0);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.getByRole('article').getByRole('heading', { level: 2 }).count()).toBeGreaterThan(3);
      await lookAt();
      for (const [label, type] of [
        [text.pdf, 'application/pdf'],
        [text.word, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
        [text.html, 'text/html'],
        [text.json, 'application/json'],
      ] as const) {
        const href = await page.getByRole('link', { name: label, exact: true }).getAttribute('href');
        const answer = await page.request.get(`${place.server.address}${href}`);
        expect(answer.status(), label).toBe(200);
        expect(answer.headers()['content-type']).toContain(type);
      }
      if (!javaScript) return;
      const others = wordsOnlyIn(language === 'sv' ? 'en' : 'sv');
      expect(strangersIn(await textsOf(page), others)).toEqual([]);
    }),
  );
});
