import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { plusDays } from '#core/calendar/days.ts';
import { decisionMessages } from '#features/decisions/messages/decision.ts';
import { decisionWords } from '#features/decisions/messages/words.ts';
import { agendaMessages } from '#features/follow-up/messages/agenda.ts';
import { checkInMessages } from '#features/follow-up/messages/check-in.ts';
import { commitmentMessages } from '#features/follow-up/messages/commitment.ts';
import { followUpWords } from '#features/follow-up/messages/words.ts';
import { browserOfFile, type Visit, visit } from '../support/journey.ts';
import { copyOfFolder } from '../support/made-folders.ts';
import { type MovedClock, startClock } from '../support/moved-clock.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const browser = browserOfFile();
const initiative = 'Bygglov på nätet';

describe.each([
  { language: 'sv', javaScript: true },
  { language: 'en', javaScript: false },
] as const)('Follow-up on a phone ($language, JavaScript: $javaScript)', look => {
  const text = {
    decision: decisionMessages(look.language),
    decided: decisionWords(look.language),
    agenda: agendaMessages(look.language),
    checkIn: checkInMessages(look.language),
    commitment: commitmentMessages(look.language),
    words: followUpWords(look.language),
  };
  const today = new Date().toISOString().slice(0, 10);
  let clock: MovedClock;
  let server: RunningServer;
  beforeAll(async () => {
    clock = await startClock();
    const folder = await copyOfFolder(inject('demonstrationFolder'), 'rodret-follow-up-');
    server = await startServer({ ...clock.environment }, folder);
  });
  afterAll(async () => {
    await server?.end();
    await clock?.remove();
    if (server !== undefined) await rm(server.dataFolder, { recursive: true, force: true });
  });

  /** Somebody of Exempelkommunen, on a phone. */
  const as = (person: string, walk: (given: Visit) => Promise<void>) =>
    visit(browser(), server.address, look, async given => {
      await given.page.request.post(`${server.address}/prova`, { form: { person }, maxRedirects: 0 });
      await given.page.setViewportSize({ width: 390, height: 844 });
      await walk(given);
    });
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const follow = (page: Page, name: string) =>
    page.getByRole('main').getByRole('link', { name, exact: true }).first().click();

  test('From a decision over an answer, its review and one that is missing to the agenda and the register', async () => {
    // The owner takes the decision on.
    await as('lena.wikander', async ({ page, open }) => {
      await open('/beslut');
      await page.locator('#vantar a').click();
      await page.getByLabel(text.decision.every, { exact: true }).selectOption('month');
      await press(page, text.decision.accept);
      await page.waitForURL(/klart=/);
    });

    // An answer in under a minute, one question to a screen.
    await clock.moveTo(plusDays(today, 25));
    await as('lena.wikander', async ({ page, open, look: lookAt }) => {
      await open('/uppfoljning');
      await lookAt();
      await follow(page, initiative);
      await follow(page, text.commitment.answer);
      await lookAt();
      await page.getByRole('button', { name: new RegExp(`^${text.words.status.watch}`) }).click();
      await press(page, text.checkIn.next);
      await page.getByText(text.checkIn.needed).first().waitFor();
      await page
        .getByLabel(text.checkIn.questions.sinceLast, { exact: true })
        .fill('Hälften av ärendena kommer in på nätet.');
      await press(page, text.checkIn.next);
      await press(page, text.checkIn.back);
      expect(await page.getByLabel(text.checkIn.questions.sinceLast, { exact: true }).inputValue()).toContain(
        'Hälften',
      );
      await press(page, text.checkIn.next);
      await press(page, text.checkIn.next);
      await lookAt();
      await press(page, text.checkIn.no);
      await page.waitForURL(/\/uppfoljning\/[0-9a-f-]{36}\?klart=/);
      await page.getByText('Hälften av ärendena').waitFor();
    });

    // Somebody else says whether it is so.
    await as('johan.eklund', async ({ page, open, look: lookAt }) => {
      await open('/uppfoljning');
      await follow(page, initiative);
      await lookAt();
      await page.getByLabel(text.commitment.verdictField, { exact: true }).selectOption('differs');
      await press(page, text.commitment.saveReview);
      await page.locator('#error-summary').waitFor();
      await page
        .getByLabel(text.commitment.wordsField, { exact: true })
        .fill('Kompletteringarna har inte minskat.');
      await press(page, text.commitment.saveReview);
      await page.getByText('Kompletteringarna har inte minskat.').waitFor();
    });

    // The next one is missing: by the rule it comes to the leadership.
    await clock.moveTo(plusDays(today, 95));
    await as('karin.hallgren', async ({ page, open, look: lookAt }) => {
      await open('/uppfoljning/dagordning');
      await lookAt();
      const item = page.locator('.agenda > li', { hasText: initiative });
      await item.getByText(`${text.words.overdue['check-in']}:`).first().waitFor();
      await follow(page, initiative);
      await lookAt();
      await page.getByLabel(text.agenda.wordsField, { exact: true }).fill('Lena redovisar på nästa möte.');
      await page.getByLabel(text.agenda.actionTitle, { exact: true }).fill('Redovisa kompletteringarna');
      await page
        .getByLabel(text.agenda.actionPerson, { exact: true })
        .selectOption({ label: 'Lena Wikander' });
      await page.getByLabel(text.agenda.actionDueOn, { exact: true }).fill(plusDays(today, 110));
      await press(page, text.agenda.saveNote);
      await page.waitForURL(/klart=/);
      await page.getByText('Redovisa kompletteringarna').waitFor();
      await open('/uppfoljning/dagordning');
      expect(await page.locator('.agenda > li', { hasText: initiative }).count()).toBe(0);

      // What the owner asked for is decided, and stands in the register.
      await follow(page, 'Ruttplanering i hemtjänsten');
      await page.getByLabel(text.agenda.askField, { exact: true }).fill('Natten får egna rutter i år.');
      await page.getByLabel(text.agenda.meetingField, { exact: true }).selectOption('');
      await press(page, text.agenda.saveDecision);
      await page.waitForURL(/\/beslut\/nytt\?forslag=/);
      await page.getByLabel(text.decision.fields.outcome, { exact: true }).selectOption('yes');
      await page.getByLabel(text.decision.fields.ground, { exact: true }).selectOption('execution');
      await page
        .getByLabel(text.decision.fields.deciderPerson, { exact: true })
        .selectOption({ label: 'Mikael Sjöberg' });
      await page.getByLabel(text.decision.fields.reasons, { exact: true }).fill('Natten ska inte vänta.');
      await press(page, text.decision.save);
      await page.waitForURL(/\/beslut\/[0-9a-f-]{36}\?klart=/);
      await page.getByText('Natten får egna rutter i år.').first().waitFor();
      await open('/uppfoljning/dagordning');
      expect(await page.getByText('Ska natten få egna rutter').count()).toBe(0);
      await open('/uppfoljning/uppmarksamhet');
      await lookAt();
    });

    // What somebody was to do is done by them.
    await as('lena.wikander', async ({ page, open, look: lookAt }) => {
      await open('/uppfoljning');
      await follow(page, initiative);
      await page.getByRole('link', { name: /Redovisa kompletteringarna/ }).click();
      await lookAt();
      await press(page, text.agenda.finish);
      await page.waitForURL(/\/uppfoljning\/atgard\/[0-9a-f-]{36}\?klart=/);
    });
  });
});
