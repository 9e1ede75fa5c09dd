import { beforeAll, describe, expect, test } from 'vitest';
import { formMessages } from '#features/initiatives/messages/form.ts';
import { initiativeMessages } from '#features/initiatives/messages/initiative.ts';
import { messages as opportunityMessages } from '#features/opportunities/messages/opportunities.ts';
import { ownMessages } from '#features/opportunities/messages/own.ts';
import { voiceMessages } from '#features/opportunities/messages/voice.ts';
import { visionMessages } from '#features/vision/messages.ts';
import { messages as componentMessages } from '#ui/components/messages.ts';
import { strangersIn, textsOf, wordsOnlyIn } from '../support/interface-words.ts';
import { browserOfFile, looks, type Visit, visit } from '../support/journey.ts';
import { ownOrganisation, type Place } from '../support/signed-in.ts';

const browser = browserOfFile();

const idea = 'Lägg schemat tillsammans';
const opportunity = 'Ett schema som planeras ihop';
const goal = 'Fler trivs på arbetet';
const sentence = 'Den som gör arbetet bestämmer hur det görs';

describe.each(looks)('The vision and what led to it ($language, JavaScript: $javaScript)', look => {
  const own = ownMessages(look.language);
  const voice = voiceMessages(look.language);
  const text = visionMessages(look.language);
  const list = opportunityMessages(look.language).list;
  const component = componentMessages(look.language);
  let place: Place;

  const sent = async (address: string, body: object): Promise<string> => {
    const answer = await fetch(`${place.server.address}${address}`, {
      method: 'POST',
      headers: { cookie: place.people.Anna?.cookie ?? '', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const told = await answer.json();
    expect(answer.status, JSON.stringify(told)).toBe(200);
    return String(told.id);
  };

  beforeAll(async () => {
    place = await ownOrganisation({ Anna: ['administrator', 'strategist'], Rita: ['reader'] });
    await sent('/api/v1/ideas', {
      title: idea,
      what: 'Alla lägger sina pass i telefonen.',
      why: 'Det blir färre byten.',
      gains: 'Hemtjänsten',
      part: null,
      isSigned: false,
      files: [],
    });
    await sent('/api/v1/goals', {
      kind: 'council',
      part: null,
      serves: null,
      title: goal,
      description: '',
      aim: 'operations',
      weight: 10,
      validFrom: '2024-01-01',
      validTo: null,
      targets: [],
    });
  });

  const journey = (name: string, walk: (visit: Visit) => Promise<void>) =>
    visit(browser(), place.server.address, look, async given => {
      await place.people[name]?.at(given.page);
      await walk(given);
      if (!look.javaScript) return;
      const others = wordsOnlyIn(look.language === 'sv' ? 'en' : 'sv');
      expect(strangersIn(await textsOf(given.page), others)).toEqual([]);
    });

  const field = (page: Visit['page'], label: string) => page.getByLabel(label, { exact: true });
  const press = (page: Visit['page'], name: string) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).click();
  const follow = (page: Visit['page'], name: string) =>
    page.getByRole('main').getByRole('link', { name, exact: true }).click();
  const errorOf = (page: Visit['page']) => page.getByRole('heading', { name: component.errorSummary(1) });

  test('What somebody saw becomes an opportunity that employees speak for, and an initiative', () =>
    journey('Anna', async ({ page, open, arriveAt, reach, look: lookAt }) => {
      await open('/mojligheter/egna');
      await lookAt();
      await reach(() => follow(page, own.add));
      await lookAt();
      await field(page, own.fields.title).fill('x'.repeat(201));
      await press(page, own.addButton);
      await errorOf(page).waitFor();
      await field(page, own.fields.title).fill(opportunity);
      await field(page, own.fields.what).fill('Passen läggs i telefonen.');
      await press(page, own.addButton);
      await arriveAt(/^\/mojligheter\/egna\/[0-9a-f-]{36}\?klart=\d+$/);
      const address = new URL(page.url()).pathname;

      await reach(() => follow(page, voice.add));
      await lookAt();
      const option = await page.getByRole('option').filter({ hasText: idea }).getAttribute('value');
      await field(page, voice.source).selectOption(option);
      await press(page, voice.addButton);
      await arriveAt(new RegExp(`^${address}\\?klart=\\d+$`));
      await page.getByRole('heading', { level: 2, name: voice.findingOne }).waitFor();
      await page.getByText(voice.idea).first().waitFor();
      await lookAt();

      await field(page, own.reason).fill('Ryms i ett annat.');
      await press(page, own.dismissButton);
      await page.getByText(own.isDismissed).waitFor();
      await lookAt();
      await field(page, own.reason).fill('Det gjorde det inte.');
      await press(page, own.bringBackButton);
      await page.getByRole('heading', { level: 2, name: own.dismiss }).waitFor();

      await reach(() => follow(page, own.edit));
      await lookAt();
      await field(page, own.fields.forWhom).fill('Hemtjänsten');
      await press(page, own.save);
      await arriveAt(new RegExp(`^${address}\\?klart=\\d+$`));

      await reach(() => follow(page, own.makeInitiative));
      expect(await field(page, formMessages(look.language).basis.name).inputValue()).toBe(opportunity);
      await page.getByLabel(goal).check();
      await press(page, formMessages(look.language).add.button);
      await arriveAt(/^\/initiativ\/[0-9a-f-]{36}\?klart=\d+$/);
      await page.getByRole('heading', { level: 2, name: voice.behind }).waitFor();
      await page
        .getByRole('heading', { level: 3, name: initiativeMessages(look.language).origins.title })
        .waitFor();
      await lookAt();
    }));

  test('The ranking shows members what is their own, and nobody else', () =>
    journey('Rita', async ({ page, open, look: lookAt }) => {
      await open('/mojligheter/1440?stod=egna');
      await page.getByRole('link', { name: opportunity, exact: true }).waitFor();
      await page.getByText(list.voiceWeighs).waitFor();
      await lookAt();
      const told = await (await fetch(`${place.server.address}/mojligheter/1440`)).text();
      expect(told).not.toContain(opportunity);
    }));

  test('A vision is drafted, published, drafted anew and compared', () =>
    journey('Anna', async ({ page, open, arriveAt, reach, look: lookAt }) => {
      await open('/vision');
      await lookAt();
      await press(page, text.start);
      await arriveAt(/^\/vision\/utkast\?klart=\d+$/);
      await lookAt();
      await press(page, text.publishButton);
      await page.getByText(text.problems['no-sentences']).first().waitFor();

      const group = (at: number) =>
        page.getByRole('group').filter({ has: page.locator(`[name="s${at}.words"]`) });
      const wording = (at: number) => group(at).getByLabel(text.wording, { exact: true });
      const opened = async (at: number, summary: string) => {
        const details = group(at).locator('details').filter({ hasText: summary });
        if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
      };
      await wording(0).fill('x'.repeat(301));
      await press(page, text.save);
      await errorOf(page).waitFor();
      await wording(0).fill(sentence);
      await opened(0, text.supportsChoose('0'));
      await group(0).getByLabel(idea).check();
      await opened(0, text.goalsChoose('0'));
      await group(0).getByLabel(goal).check();
      await wording(1).fill('Ingen söker två gånger');
      await press(page, text.save);
      await arriveAt(/^\/vision\/utkast\?klart=\d+$/);
      await press(page, text.publishButton);
      await arriveAt(/^\/vision\?klart=\d+$/);
      await page.getByRole('heading', { level: 1, name: text.findingNone('2') }).waitFor();
      await page.getByRole('heading', { level: 2, name: sentence }).waitFor();
      await page.getByText(text.states.proposed).waitFor();
      await page.getByRole('link', { name: opportunity, exact: true }).waitFor();
      await lookAt();

      await press(page, text.startAgain);
      await arriveAt(/^\/vision\/utkast\?klart=\d+$/);
      await wording(1).fill('Ingen söker samma sak två gånger');
      await press(page, text.save);
      await arriveAt(/^\/vision\/utkast\?klart=\d+$/);
      await open('/vision');
      await reach(() => follow(page, `${text.edition} 2`));
      await page.getByText(text.reworded).waitFor();
      await lookAt();
    }));

  test('A draft that somebody else changed is shown beside what was typed, and readers only read', async () => {
    await journey('Anna', async ({ page, open }) => {
      await open('/vision/utkast');
      const { items } = await (
        await fetch(`${place.server.address}/api/v1/vision/editions`, {
          headers: { cookie: place.people.Anna?.cookie ?? '' },
        })
      ).json();
      const answer = await fetch(`${place.server.address}/api/v1/vision/editions/${items[0].id}`, {
        method: 'PUT',
        headers: { cookie: place.people.Anna?.cookie ?? '', 'Content-Type': 'application/json' },
        body: JSON.stringify({ version: items[0].version, title: 'Ett annat namn', lede: '', sentences: [] }),
      });
      expect(answer.status).toBe(200);
      await field(page, text.title).fill('Mitt namn');
      await press(page, text.save);
      await page.getByText(text.problems.stale).first().waitFor();
      await page.getByText(text.standsNow('Ett annat namn')).first().waitFor();
      expect(await field(page, text.title).inputValue()).toBe('Mitt namn');
      await press(page, text.dropButton);
      await page.getByRole('button', { name: text.startAgain }).waitFor();
    });
    await journey('Rita', async ({ page, open, willBeRefused }) => {
      await open('/vision');
      await page.getByRole('heading', { level: 2, name: sentence }).waitFor();
      expect(await page.getByRole('button', { name: text.startAgain }).count()).toBe(0);
      willBeRefused('/vision/utkast');
      await page.goto(`${place.server.address}/vision/utkast`);
    });
  });
});
