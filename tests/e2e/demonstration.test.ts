import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { madeUpHandovers, neighbourHandovers } from '#features/demonstration/made-up-handovers.ts';
import { madeUpPeople } from '#features/demonstration/made-up-people.ts';
import { messages } from '#features/demonstration/messages.ts';
import {
  type MadeUpHandover,
  type OfferedRole,
  offered,
  offeredRoles,
} from '#features/demonstration/model.ts';
import { messages as overviewMessages } from '#features/overview/messages.ts';
import { organisationPages } from '#features/overview/rooms.ts';
import { roleMessages, roleWords } from '#features/people/index.ts';
import { may, permissions } from '#platform/permissions.ts';
import { messages as componentMessages } from '#ui/components/messages.ts';
import { migratedDataFolder } from '../support/database.ts';
import { browserOfFile, describeJourneys, type Visit, visit } from '../support/journey.ts';
import { copyOfFolder } from '../support/made-folders.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { fetchAs } from '../support/somebody.ts';

const text = messages('sv');
const overview = overviewMessages('sv');
const words = componentMessages('sv');

const personOf = (role: OfferedRole) => {
  const person = madeUpPeople.find(({ key }) => key === offered[role]);
  if (person === undefined) throw new Error(`Nobody is ${role}.`);
  return person;
};
const firstName = (name: string) => name.split(' ')[0] ?? name;
const banner = ({ page }: Visit) =>
  page.getByRole('complementary', { name: overview.visitor.demonstration, exact: true });

/** Presses the button on the card of a role. */
const be = async ({ page }: Visit, role: OfferedRole): Promise<void> => {
  const name = text.be(firstName(personOf(role).name));
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForURL(address => address.pathname !== '/prova');
};

/** The pages of the organisation that the column of rooms leads to. */
const offeredPages = async ({ page }: Visit): Promise<readonly string[]> => {
  const list = page
    .getByRole('navigation')
    .first()
    .getByRole('list', { name: overview.organisationRooms.heading });
  return (await list.count()) === 0 ? [] : list.getByRole('link').allTextContents();
};

const pagesFor = (role: OfferedRole): readonly string[] =>
  organisationPages
    .filter(({ permission }) => may({ roles: [role], scopes: 'all' }, permission))
    .map(({ label }) => overview.organisationRooms[label]);

describeJourneys('Trying the roles', {
  'A newcomer is led to the roles, and tries one after the other': async visit => {
    const { page, open, arriveAt, look } = visit;
    await open('/');
    expect(await banner(visit).textContent()).toContain(overview.visitor.isNobody);
    await look();
    await page.getByRole('main').getByRole('link', { name: overview.start.tryButton, exact: true }).click();
    await arriveAt('/prova');
    await page.getByRole('heading', { level: 1, name: text.title }).waitFor();
    for (const role of offeredRoles) {
      await page.getByRole('heading', { level: 3, name: roleMessages('sv')[role], exact: true }).waitFor();
    }
    await look();
    for (const role of offeredRoles) {
      await be(visit, role);
      await arriveAt('/');
      const { name } = personOf(role);
      const [inWords = ''] = roleWords([role], 'sv');
      expect(await banner(visit).textContent(), role).toContain(overview.visitor.isYou(name, inWords));
      await page.locator('summary').filter({ hasText: name }).click();
      const panel = page.getByRole('banner').getByRole('group');
      await panel.getByText(inWords, { exact: true }).waitFor();
      await panel.getByText('Exempelkommunen', { exact: true }).waitFor();
      expect(await offeredPages(visit), role).toEqual(pagesFor(role));
      await page
        .getByRole('complementary')
        .getByRole('link', { name: overview.visitor.changePerson })
        .click();
      await arriveAt('/prova');
      expect(await page.getByText(text.isYou, { exact: true }).count(), role).toBe(1);
    }
    await page.getByRole('button', { name: text.beNobody, exact: true }).click();
    await arriveAt('/');
    expect(await banner(visit).textContent()).toContain(overview.visitor.isNobody);
    expect(await offeredPages(visit)).toEqual([]);
  },

  'Anybody else of Exempelkommunen can be tried too': async visit => {
    const { page, open, arriveAt } = visit;
    await open('/prova');
    await page.getByRole('button', { name: text.be('Amir Rahimi'), exact: true }).click();
    await arriveAt('/');
    const both = roleWords(['leader', 'strategist'], 'sv').join(', ');
    expect(await banner(visit).textContent()).toContain(overview.visitor.isYou('Amir Rahimi', both));
  },

  'A page that needs somebody leads to the roles, and from there on to itself': async visit => {
    const { open, arriveAt } = visit;
    await open('/data/importera?a=1');
    await arriveAt('/prova?till=%2Fdata%2Fimportera%3Fa%3D1');
    await be(visit, 'strategist');
    await arriveAt('/data/importera?a=1');
  },

  'Who may not is told which roles may, and can try one of them': async visit => {
    const { page, open, arriveAt, look, willBeRefused } = visit;
    await open('/prova');
    await be(visit, 'contributor');
    willBeRefused('/personer');
    const answered = page.waitForResponse(answer => answer.url().endsWith('/personer'));
    await open('/personer');
    expect((await answered).status()).toBe(403);
    const roles = roleWords(permissions['people.read'].roles, 'sv');
    const list = new Intl.ListFormat('sv', { type: 'disjunction' }).format(roles);
    const title = overview.failure.roleNeeded(list);
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    expect(await page.title()).toContain(title);
    await look();
    await page.getByRole('main').getByRole('link', { name: overview.visitor.try, exact: true }).click();
    await arriveAt('/prova');
  },

  'An adviser goes from one client to the other, and sees nothing of the first there': async visit => {
    const { page, open, look, arriveAt } = visit;
    await open('/prova');
    await be(visit, 'adviser');
    const subjects = async () => {
      await open('/overlamningar');
      const shown = await page.getByRole('main').innerText();
      return [...madeUpHandovers, ...neighbourHandovers]
        .map(({ title }) => title)
        .filter(title => shown.includes(title));
    };
    const forAdviser = (handovers: readonly MadeUpHandover[]) =>
      handovers.filter(({ to }) => 'person' in to).map(({ title }) => title);
    expect(await subjects()).toEqual(forAdviser(madeUpHandovers));
    await page.locator('summary').filter({ hasText: 'Ingrid Thorell' }).click();
    await page.getByRole('button', { name: words.switchTo('Grannkommunen'), exact: true }).click();
    await arriveAt('/konto?klart=organisation');
    expect(await subjects()).toEqual(forAdviser(neighbourHandovers));
    await open('/');
    await page.locator('summary').filter({ hasText: 'Ingrid Thorell' }).click();
    const panel = page.getByRole('banner').getByRole('group');
    await panel.getByText('Grannkommunen', { exact: true }).waitFor();
    await panel.getByRole('button', { name: words.switchTo('Exempelkommunen'), exact: true }).waitFor();
    expect(await page.getByText(overview.start.continueTitle('Exempelkommunen')).count()).toBe(0);
    await look();
  },
});

describe('What each role may see and may not', () => {
  const everyone: readonly (OfferedRole | 'nobody')[] = [...offeredRoles, 'nobody'];

  test.each(everyone)('%s', async role => {
    const server = inject('serverAddress');
    const ask =
      role === 'nobody'
        ? (address: string) => fetch(`${server}${address}`, { redirect: 'manual' })
        : await fetchAs(server, role);
    for (const { path, permission } of organisationPages) {
      const { status } = await ask(path);
      const expected =
        role === 'nobody' ? 303 : may({ roles: [role], scopes: 'all' }, permission) ? 200 : 403;
      expect(status, path).toBe(expected);
    }
    for (const path of ['/', '/laget/1440', '/data', '/metod']) {
      expect((await ask(path)).status, path).toBe(200);
    }
  });

  test('The session of a demonstration works for the API as well, and ends where somebody else is tried', async () => {
    const asReader = await fetchAs(inject('serverAddress'), 'reader');
    expect(await (await asReader('/api/v1/organisation')).json()).toMatchObject({ unitCode: '9900' });
    const other = await asReader('/prova', {
      method: 'POST',
      body: new URLSearchParams({ person: offered.leader }),
      redirect: 'manual',
    });
    expect(other.status).toBe(303);
    expect((await asReader('/api/v1/organisation')).status).toBe(401);
  });
});

describe('Nobody is led astray', () => {
  const send = (form: Record<string, string>, server = inject('serverAddress')) =>
    fetch(`${server}/prova`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
  ])('To %s nobody goes on', async till => {
    const { headers } = await send({ person: offered.reader, till });
    const target = new URL(headers.get('location') ?? '', inject('serverAddress'));
    expect(target.origin).toBe(inject('serverAddress'));
  });

  test.each(['', 'kung.carl', 'maria.holm@exempelkommunen.example', 'nils.orn', '__proto__', "' or 1=1 --"])(
    'Nobody can be "%s"',
    async person => {
      const answer = await send({ person });
      expect(answer.status).toBe(422);
      expect(answer.headers.getSetCookie().join()).not.toContain('session');
      expect(await answer.text()).toContain(text.notOffered);
    },
  );
});

describe('Being anyone is for a demonstration alone', () => {
  const real = { RODRET_ORIGIN: 'http://localhost:4600' };
  const browser = browserOfFile();
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(real, await migratedDataFolder('rodret-real-'));
  });
  afterAll(() => server?.stop());

  test('In a real installation there is no such page, and nobody is signed in by it', async () => {
    expect((await fetch(`${server.address}/prova`)).status).toBe(404);
    for (const person of [...Object.values(offered), 'nobody']) {
      const body = new URLSearchParams({ person });
      const answer = await fetch(`${server.address}/prova`, { method: 'POST', body, redirect: 'manual' });
      expect(answer.status).toBe(404);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  test('It says nothing of a demonstration, and leads to signing in', () =>
    visit(browser(), server.address, {}, async ({ page, open }) => {
      await open('/');
      expect(await page.getByText(overview.visitor.demonstration).count()).toBe(0);
      expect(await page.locator('a[href="/prova"]').count()).toBe(0);
      const signIn = page.getByRole('banner').getByRole('link', { name: overview.visitor.signIn });
      expect(await signIn.getAttribute('href')).toBe('/logga-in');
      const { headers } = await fetch(`${server.address}/data/importera`, { redirect: 'manual' });
      expect(headers.get('location')).toBe('/logga-in?till=%2Fdata%2Fimportera');
    }));

  test.each(['0.0.0.0', '::'])('A demonstration does not start on %s, and says why', async host => {
    const refusal = await startServer({ RODRET_HOST: host }).then(
      async started => {
        await started.stop();
        return 'it started';
      },
      (error: Error) => error.message,
    );
    expect(refusal).toMatch(/this is a demonstration: whoever reached it could be anyone in it/);
    expect(refusal).not.toMatch(/^\s+at /m);
  });

  test('A folder that holds a demonstration is not served as a real installation', async () => {
    const folder = await copyOfFolder(inject('demonstrationFolder'), 'rodret-demonstration-');
    const refusal = await startServer(real, folder).then(
      async started => {
        await started.end();
        return 'it started';
      },
      (error: Error) => error.message,
    );
    await rm(folder, { recursive: true });
    expect(refusal).toContain('holds a demonstration, whose people anyone may be');
  });
});
