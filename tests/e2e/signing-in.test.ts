import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountMessages } from '#features/accounts/messages/account.ts';
import { problemMessages } from '#features/accounts/messages/problems.ts';
import { signInMessages } from '#features/accounts/messages/sign-in.ts';
import { welcomeMessages } from '#features/accounts/messages/welcome.ts';
import { migratedDataFolder } from '../support/database.ts';
import { browserOfFile, looks, visit } from '../support/journey.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const better = 'plåster räcker aldrig till månsken';
const best = 'fyra kantareller under trappan';
const email = 'anna@ale.example';

const browser = browserOfFile();

const byName = ({ address }: RunningServer): string => address.replace('127.0.0.1', 'localhost');
const startByName = async () =>
  startServer(
    port => ({ RODRET_ORIGIN: `http://localhost:${port}` }),
    await migratedDataFolder('rodret-by-name-'),
  );
const setUpLink = (server: RunningServer): string => {
  const path = /http:\/\/localhost:\d+(\/valkommen\/\S+)/.exec(server.log())?.[1];
  if (path === undefined) throw new Error('The server printed no link.');
  return path;
};

/** What a form asks for, by the ids of its fields. */
const fill = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [id, value] of Object.entries(values)) await page.locator(`#${id}`).fill(value);
};
const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

/** An invitation for somebody, made by whoever is signed in at the window. */
const invitationBy = async (page: Page, server: string, name: string): Promise<string> => {
  const answer = await page.request.post(`${server}/api/v1/people`, {
    data: { name, email: `${name.toLowerCase()}@ale.example`, roles: ['contributor'] },
  });
  expect(answer.status()).toBe(200);
  return new URL((await answer.json()).link).pathname;
};

/** A session in another browser. */
const signInElsewhere = async (server: string): Promise<string> => {
  const answer = await fetch(`${server}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'User-Agent': 'Firefox/145.0 (Windows)' },
    body: JSON.stringify({ email, password: better }),
  });
  expect(answer.status).toBe(200);
  return answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ');
};

describe.each(looks)('From the set-up link ($language, JavaScript: $javaScript)', look => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startByName();
  });
  afterAll(() => server?.stop());

  const text = {
    welcome: welcomeMessages(look.language),
    account: accountMessages(look.language),
    problems: problemMessages(look.language).reasons,
    door: signInMessages(look.language),
  };
  const through = (journey: Parameters<typeof visit>[3]) => visit(browser(), byName(server), look, journey);

  test('I become the first administrator, go out and come in again', () =>
    through(async ({ page, open, arriveAt, look: lookAt }) => {
      const link = setUpLink(server);
      await open(link);
      await lookAt();
      await fill(page, { unit: 'Ale', name: 'Anna Lindqvist', email });
      await fill(page, { password: 'sommaren2026', repeated: 'sommaren2026' });
      await press(page, text.welcome.setUp.button);
      await page.getByRole('alert').waitFor();
      expect(await page.locator('#name').inputValue()).toBe('Anna Lindqvist');
      expect(await page.locator('#password').inputValue()).toBe('');
      await lookAt();
      await fill(page, { password: better, repeated: `${better}!` });
      await press(page, text.welcome.setUp.button);
      await page.getByRole('link', { name: text.problems['password-differs'] }).waitFor();
      await fill(page, { password: better, repeated: better });
      await press(page, text.welcome.setUp.button);
      await arriveAt('/konto?valkommen');
      expect(await heading(page)).toBe(text.account.title('Anna Lindqvist'));
      await lookAt();
      expect((await fetch(`${byName(server)}${link}`)).status).toBe(404);

      await open('/logga-ut');
      await lookAt();
      await press(page, text.door.out.button);
      await arriveAt('/logga-in?utloggad');
      await page.getByText(text.door.signedOut).waitFor();
      await lookAt();

      await open('/konto');
      await arriveAt('/logga-in?till=%2Fkonto');
      await fill(page, { email, password: 'not this one' });
      await press(page, text.door.button);
      await page.getByRole('link', { name: text.problems['sign-in-failed'] }).waitFor();
      expect(await page.locator('#email').inputValue()).toBe(email);
      await lookAt();
      await fill(page, { password: better });
      await press(page, text.door.button);
      await arriveAt('/konto');
    }));

  test('I invite somebody, who chooses a password; the link holds once', () =>
    through(async ({ page, open, arriveAt }) => {
      await open('/logga-in?till=//other.example/');
      await fill(page, { email, password: better });
      await press(page, text.door.button);
      await arriveAt('/');
      const link = await invitationBy(page, byName(server), 'Nils');
      await visit(browser(), byName(server), look, async invited => {
        await invited.open(link);
        expect(await heading(invited.page)).toBe(text.welcome.title('Ale'));
        await invited.look();
        await fill(invited.page, { password: 'nils@ale.example', repeated: 'nils@ale.example' });
        await press(invited.page, text.welcome.button);
        await invited.page.getByRole('link', { name: text.problems['password-personal'] }).waitFor();
        await fill(invited.page, { password: best, repeated: best });
        await press(invited.page, text.welcome.button);
        await invited.arriveAt('/konto?valkommen');
        expect(await heading(invited.page)).toBe(text.account.title('Nils'));
        await invited.open(link);
        expect(await heading(invited.page)).toBe(text.welcome.closed.accepted);
        await invited.page.getByText(text.welcome.closed.notMe('Anna Lindqvist')).waitFor();
        await invited.look();
      });
    }));

  test('I end a session elsewhere, change my password, and go out everywhere', () =>
    through(async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/logga-in?till=/konto');
      await fill(page, { email, password: better });
      await press(page, text.door.button);
      await arriveAt('/konto');
      const elsewhere = await signInElsewhere(byName(server));
      const isIn = async () =>
        (await fetch(`${byName(server)}/api/v1/own`, { headers: { cookie: elsewhere } })).ok;
      expect(await isIn()).toBe(true);
      await open('/konto');
      await lookAt();
      await page
        .getByRole('listitem')
        .filter({ hasText: text.account.sessions.on('Firefox', 'Windows') })
        .getByRole('button')
        .click();
      await arriveAt('/konto?klart=session');
      await page.getByText(text.account.done.session).waitFor();
      expect(await isIn()).toBe(false);

      await fill(page, { currentPassword: 'wrong', newPassword: best, repeated: best });
      await press(page, text.account.password.button);
      await page.getByRole('link', { name: text.problems['password-wrong'] }).waitFor();
      await fill(page, { currentPassword: better, newPassword: best, repeated: best });
      await press(page, text.account.password.button);
      await arriveAt('/konto?klart=password');
      await page.getByText(text.account.done.password).waitFor();

      await press(page, text.account.sessions.endAll);
      await arriveAt('/logga-in?overallt');
      await page.getByText(text.door.signedOutEverywhere).waitFor();
      await open('/konto');
      await arriveAt('/logga-in?till=%2Fkonto');
      await fill(page, { email, password: best });
      await press(page, text.door.button);
      await arriveAt('/konto');
    }));

  test.runIf(look.javaScript)(
    'I sign in without a password, by what my device has verified, until it is removed',
    () =>
      through(async ({ page, open, arriveAt, look: lookAt }) => {
        const { passkeys } = text.account;
        const { door } = text;
        const devices = await page.context().newCDPSession(page);
        await devices.send('WebAuthn.enable');
        const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
          options: {
            protocol: 'ctap2',
            transport: 'internal',
            hasResidentKey: true,
            hasUserVerification: true,
            isUserVerified: true,
            automaticPresenceSimulation: true,
          },
        });
        await open('/logga-in?till=/konto');
        await fill(page, { email, password: best });
        await press(page, door.button);
        await arriveAt('/konto');

        await fill(page, { 'new-passkey': 'Arbetsdatorn' });
        await press(page, passkeys.add);
        await arriveAt('/konto?klart=added');
        await page.getByRole('heading', { name: passkeys.title(1) }).waitFor();
        await lookAt();
        await page.getByRole('textbox', { name: passkeys.nameOf('Arbetsdatorn') }).fill('Telefonen');
        await page.getByRole('button', { name: passkeys.renameWhich('Arbetsdatorn') }).click();
        await arriveAt('/konto?klart=renamed');

        const signInByPasskey = async () => {
          await page.context().clearCookies();
          await open('/logga-in?till=/data');
          await press(page, door.passkey.button);
        };
        await signInByPasskey();
        await arriveAt('/data');

        await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
        await signInByPasskey();
        await page.getByText(door.passkey.cancelled).waitFor();
        await devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });

        await signInByPasskey();
        await arriveAt('/data');
        await open('/konto');
        await page.getByRole('button', { name: passkeys.removeWhich('Telefonen') }).click();
        await arriveAt('/konto?klart=removed');
        await page.getByRole('heading', { name: passkeys.none }).waitFor();
        const { credentials } = await devices.send('WebAuthn.getCredentials', { authenticatorId });
        expect(credentials).toHaveLength(1);
        const answer = await page.request.get(`${byName(server)}/api/v1/own/passkeys`);
        expect(await answer.json()).toEqual({ items: [] });
        await devices.detach();
      }),
  );
});
