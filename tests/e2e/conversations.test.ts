import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { conversationMessages } from '#features/conversations/messages/conversation.ts';
import { invitePageMessages } from '#features/conversations/messages/invite.ts';
import { moderationMessages } from '#features/conversations/messages/moderation.ts';
import { takingPartMessages } from '#features/conversations/messages/taking-part.ts';
import { conversationWords } from '#features/conversations/messages/words.ts';
import { browserOfFile, looks, type Visit, visit } from '../support/journey.ts';

const browser = browserOfFile();
const phone = { width: 390, height: 844 };

describe.each(looks)('A conversation on phones ($language, JavaScript: $javaScript)', look => {
  const text = {
    ...conversationMessages(look.language),
    invite: invitePageMessages(look.language),
    moderation: moderationMessages(look.language),
    taking: takingPartMessages(look.language),
    words: conversationWords(look.language),
  };
  const server = () => inject('serverAddress');

  /** Somebody of Exempelkommunen; on a phone unless a desk is asked for. */
  const as = (person: string | null, walk: (given: Visit) => Promise<void>, isAtDesk = false) =>
    visit(browser(), server(), look, async given => {
      if (person !== null) {
        await given.page.request.post(`${server()}/prova`, { form: { person }, maxRedirects: 0 });
      }
      if (!isAtDesk) await given.page.setViewportSize(phone);
      await walk(given);
    });
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const fill = (page: Page, name: string, value: string) =>
    page.getByLabel(name, { exact: true }).fill(value);
  const follow = (page: Page, name: string) =>
    page.getByRole('main').getByRole('link', { name, exact: true }).first().click();

  /** Begins and answers everything there is. */
  const answerAll = async (page: Page, choice: 'agree' | 'disagree' | 'pass') => {
    await press(page, text.taking.start.begin);
    for (let answered = 0; answered < 3; answered++) {
      await press(page, text.words.choice[choice]);
      await page.waitForURL(/efter=/);
    }
    await page.getByRole('heading', { name: text.taking.done.title }).waitFor();
  };

  test('A leader starts it, people answer and write, and what they write is read before others see it', async () => {
    let conversation = '';
    let link = '';
    await as(
      'karin.hallgren',
      async ({ page, open, look: lookAt }) => {
        await open('/samtal/nytt');
        await fill(page, text.form.question, `Vad kan vi sluta med? (${look.language})`);
        await fill(page, text.form.promise, 'Vi väljer tre saker att börja med.');
        await fill(page, text.form.everyone, '1200');
        await fill(page, text.form.professions, 'Undersköterska');
        await press(page, text.form.start);
        await page.locator('#error-summary').waitFor();
        expect(await page.getByLabel(text.form.promise, { exact: true }).inputValue()).toContain('tre saker');
        await fill(page, text.form.professions, 'Undersköterska 240\nLärare 310');
        await lookAt();
        await press(page, text.form.start);
        await page.waitForURL(/klart=/);
        conversation = /samtal\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
        await fill(
          page,
          text.seedsLabel,
          'Vi skriver samma uppgift i flera system.\nMötena tar för mycket av dagen.\nDet är lätt att få tag på rätt person.',
        );
        await press(page, text.seedsAdd);
        await press(page, text.open);
        await page.getByRole('main').getByRole('link', { name: text.takePart, exact: true }).waitFor();
        await lookAt();
        await follow(page, text.invite.title);
        await page.getByLabel(text.invite.count, { exact: true }).fill('2');
        await press(page, text.invite.make);
        link = (await page.locator('.slip-link').first().textContent()) ?? '';
        expect(link).toContain('/delta/');
        await lookAt();
      },
      true,
    );

    // Without account, by a personal link.
    const own = 'Vi behöver färre system i vården och alla borde få arbeta hemifrån ibland.';
    await as(null, async ({ page, open, look: lookAt }) => {
      await open(new URL(link).pathname);
      await lookAt();
      await press(page, text.taking.start.begin);
      await lookAt();
      await press(page, text.words.choice.agree);
      await follow(page, text.taking.vote.change);
      await page.getByText(text.taking.vote.before(text.words.choice.agree)).waitFor();
      await press(page, text.words.choice.disagree);
      await page.getByText(text.taking.vote.latest(text.words.choice.disagree)).waitFor();
      await follow(page, text.taking.vote.write);
      await fill(page, text.taking.write.label, 'Ring 070-123 45 67 om det.');
      await press(page, text.taking.write.send);
      await page.locator('#error-summary').waitFor();
      await fill(page, text.taking.write.label, own);
      await press(page, text.taking.write.send);
      await page.getByText(text.taking.write.two).waitFor();
      await lookAt();
      await press(page, text.taking.write.sendAnyway);
      await page.getByText(text.words.state.waiting).waitFor();
      // Stop, and go on later where one was.
      await follow(page, text.taking.vote.back);
      await follow(page, text.taking.vote.stop);
      await page.getByRole('heading', { name: text.taking.paused.title }).waitFor();
      await open(new URL(link).pathname);
      await page.getByText(text.taking.vote.progress('1', '3')).waitFor();
    });

    // Another browser with the same link is told.
    await as(null, async ({ page, open }) => {
      await open(new URL(link).pathname);
      await page.getByText(text.taking.shared).waitFor();
    });

    for (const [person, choice] of [
      ['johan.eklund', 'agree'],
      ['lena.wikander', 'disagree'],
      ['oskar.falk', 'pass'],
    ] as const) {
      await as(person, async ({ page, open }) => {
        await open(`/samtal/${conversation}`);
        await follow(page, text.takePart);
        await answerAll(page, choice);
      });
    }

    await as('oskar.falk', async ({ page, open, look: lookAt }) => {
      await open(`/samtal/${conversation}/utsagor`);
      await lookAt();
      const waiting = page.locator('.waiting-statement', { hasText: own });
      await waiting.locator('details').evaluate(details => {
        details.setAttribute('open', '');
      });
      await waiting.getByLabel(text.moderation.reason, { exact: true }).selectOption('two-thoughts');
      await waiting.getByRole('button', { name: text.moderation.refuse }).click();
      await page.waitForURL(/klart=/);
    });

    // Its author is told why.
    await as(null, async ({ page, open }) => {
      await open(`${new URL(link).pathname}?visa=skriv`);
      await page.getByText(text.words.reason['two-thoughts']).waitFor();
    });

    // Closed: nobody answers any more, and all of them are told so.
    await as(
      'karin.hallgren',
      async ({ page, open, look: lookAt }) => {
        await open(`/samtal/${conversation}`);
        await page.locator('summary', { hasText: text.close }).click();
        await press(page, text.close);
        await page.locator('#error-summary').waitFor();
        await page.getByLabel(text.closeConfirm, { exact: true }).check();
        await press(page, text.close);
        await page.getByLabel(text.replyLabel, { exact: true }).waitFor();
        await lookAt();
      },
      true,
    );
    await as(null, async ({ page, open }) => {
      await open(new URL(link).pathname);
      await page.getByRole('heading', { name: text.taking.closed.title }).waitFor();
    });
  });
});
