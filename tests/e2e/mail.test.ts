import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messages } from '#features/messages/messages.ts';
import { strangersIn, textsOf, wordsOnlyIn } from '../support/interface-words.ts';
import { until } from '../support/jobs.ts';
import { browserOfFile, visit } from '../support/journey.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { type OwnServer, ownOrganisation, type Place, startOwnServer } from '../support/signed-in.ts';

const browser = browserOfFile();
let mailServer: MailServer;
let own: OwnServer;
let withoutMail: Place;

beforeAll(async () => {
  mailServer = await startMailServer();
  own = await startOwnServer(
    { Anna: ['reader'], Bo: ['adviser'], Dag: ['administrator'] },
    { RODRET_MAIL_SERVER: mailServer.url, RODRET_MAIL_FROM: 'rodret@ale.example' },
  );
  withoutMail = await ownOrganisation({ Anna: ['contributor'] });
});
afterAll(async () => {
  await own?.stop();
  await mailServer?.close();
});

const at = (server: Place, name: string) => {
  const person = server.people[name];
  if (person === undefined) throw new Error(`${name} is not here.`);
  return person;
};

const readers = [
  { name: 'Anna', language: 'sv', javaScript: true },
  { name: 'Bo', language: 'en', javaScript: false },
] as const;

describe.each(readers)('Mail preferences ($language, JavaScript: $javaScript)', ({ name, ...look }) => {
  const text = messages(look.language);

  test('I choose how often mail comes, see it at once, and can take it back', () =>
    visit(browser(), own.server.address, look, async ({ page, open, arriveAt, look: lookAt }) => {
      await at(own, name).at(page);
      await open('/konto/utskick');
      const heading = page.getByRole('heading', { level: 1 });
      expect(await heading.textContent()).toBe(text.findings.daily);
      await page.getByText(text.to(at(own, name).email)).waitFor();
      await lookAt();
      if (look.javaScript) {
        const others = wordsOnlyIn(look.language === 'sv' ? 'en' : 'sv');
        expect(strangersIn(await textsOf(page), others)).toEqual([]);
      }
      await page.getByRole('radio', { name: text.frequencies.weekly }).check();
      await page.getByRole('button', { name: text.save }).click();
      await arriveAt(/^\/konto\/utskick\?klart=\d+$/);
      expect(await heading.textContent()).toBe(text.findings.weekly);
      await page.getByRole('status').getByText(text.saved).waitFor();
      expect(await page.getByRole('radio', { name: text.frequencies.weekly }).isChecked()).toBe(true);
      await lookAt();
      await page.getByRole('status').getByRole('button').click();
      await arriveAt(/angrat=/);
      expect(await heading.textContent()).toBe(text.findings.daily);
    }));

  test('A form without a choice, or with one that does not exist, is refused beside the field', () =>
    visit(browser(), own.server.address, look, async ({ page, open, look: lookAt }) => {
      await at(own, name).at(page);
      await open('/konto/utskick');
      const chosen = page.getByRole('radio', { checked: true });
      await chosen.evaluate(field => field.setAttribute('value', 'hourly')).catch(() => {});
      await page.getByRole('button', { name: text.save }).click();
      await page.getByRole('alert').getByRole('link', { name: text.notChosen }).click();
      expect(await page.getByRole('group').getByText(text.notChosen).count()).toBe(1);
      await lookAt();
    }));

  test('Where no mail is sent the page says so', () =>
    visit(browser(), withoutMail.server.address, look, async ({ page, open, look: lookAt }) => {
      await at(withoutMail, 'Anna').at(page);
      await open('/konto/utskick');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(text.noMail);
      await page.getByText(text.noServer).waitFor();
      await lookAt();
    }));
});

test('Who is not signed in is sent to sign in, and comes back', async () => {
  const answer = await fetch(`${own.server.address}/konto/utskick`, { redirect: 'manual' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/logga-in?till=%2Fkonto%2Futskick');
});

test('Who is invited gets a mail from the running server, with the link that was shown, and it leads in', async () => {
  const answer = await fetch(`${own.server.address}/api/v1/people`, {
    method: 'POST',
    headers: { cookie: at(own, 'Dag').cookie, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Bo Ek', email: 'bo.ek@ale.example', roles: ['reader'] }),
  });
  expect(answer.status).toBe(200);
  const { link } = await answer.json();
  await until(() => mailServer.received.length > 0, 110);
  expect(mailServer.received.map(({ to }) => to)).toEqual([['bo.ek@ale.example']]);
  expect(mailServer.received[0]?.mail.text).toContain(link);
  const welcome = await fetch(`${own.server.address}${new URL(link).pathname}`);
  expect(welcome.status).toBe(200);
  expect(await welcome.text()).toContain('Bo Ek');
  expect(own.server.log()).not.toContain(link.split('/').at(-1));
});
