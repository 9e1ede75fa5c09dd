import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { messages } from '#features/people/messages/people.ts';
import { personMessages } from '#features/people/messages/person.ts';
import { roleMessages } from '#features/people/messages/roles.ts';
import { messages as componentMessages } from '#ui/components/messages.ts';
import { closePage, newPage } from '../support/browser.ts';
import { strangersIn, textsOf, wordsOnlyIn } from '../support/interface-words.ts';
import { browserOfFile, looks, type Visit, visit } from '../support/journey.ts';
import { ownOrganisation, type Place, type SignedIn } from '../support/signed-in.ts';

const browser = browserOfFile();
let own: Place;
beforeAll(async () => {
  own = await ownOrganisation({
    'Ada Admin': ['administrator'],
    'Siv Strateg': ['strategist'],
    'Lo Läsare': ['reader'],
    'Kim Chef': ['leader'],
  });
});

const known = (name: string): SignedIn => {
  const person = own.people[name];
  if (person === undefined) throw new Error(`${name} is not here.`);
  return person;
};

describe.each(looks)('People ($language, JavaScript: $javaScript)', look => {
  const { language, javaScript } = look;
  const text = messages(language);
  const ofPerson = personMessages(language);
  const roles = roleMessages(language);
  const shared = componentMessages(language);
  // Each reader has people of their own: an address is taken by the first who uses it.
  const variant = `${language}-${javaScript ? 'js' : 'plain'}`;
  const email = (name: string) => `${name}.${variant}@example.se`;

  const as = (name: string, journey: (visit: Visit) => Promise<void>) =>
    visit(browser(), own.server.address, look, async visiting => {
      await known(name).at(visiting.page);
      await journey(visiting);
    });
  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
  const role = (page: Page, name: 'administrator' | 'contributor' | 'reader') =>
    page.getByRole('checkbox', { name: roles[name] });
  const press = (page: Page, name: string) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).click();
  const expectOneLanguage = async (page: Page) => {
    if (!javaScript) return;
    expect(strangersIn(await textsOf(page), wordsOnlyIn(language === 'sv' ? 'en' : 'sv'))).toEqual([]);
  };

  const invite = async ({ page, open }: Visit, name: string, address: string) => {
    await open('/personer/ny');
    await page.getByLabel(text.fields.name, { exact: true }).fill(name);
    await page.getByLabel(text.fields.email, { exact: true }).fill(address);
    await press(page, text.invite.button);
    await page.getByText(text.invite.done(name)).first().waitFor();
    return page.getByLabel(text.invite.link, { exact: true }).inputValue();
  };

  test('I find people by word, role and sign-in, and the choice stands in the address', () =>
    as('Ada Admin', async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/personer');
      const rows = page.getByRole('region', { name: text.register.caption }).getByRole('row');
      expect(await rows.count()).toBeGreaterThan(4);
      await lookAt();
      await page.getByLabel(text.register.role, { exact: true }).selectOption('leader');
      await press(page, text.register.show);
      await arriveAt(/^\/personer\?ord=&roll=leader/);
      expect(await rows.allTextContents()).toHaveLength(2);
      await page.getByRole('link', { name: 'Kim Chef' }).waitFor();
      await open('/personer?ord=xyzzy&roll=&inloggning=');
      await page.getByText(text.register.noneTitle).waitFor();
      await lookAt();
      await page.getByRole('link', { name: text.register.reset }).last().click();
      await arriveAt('/personer');
    }));

  test('I invite somebody: what was wrong is told with what I wrote kept, and the link is shown once and works', () =>
    as('Ada Admin', async visiting => {
      const { page, open, look: lookAt } = visiting;
      await open('/personer/ny');
      await lookAt();
      await page.getByLabel(text.fields.name, { exact: true }).fill('Bo Ek');
      await page.getByLabel(text.fields.email, { exact: true }).fill(known('Siv Strateg').email);
      await role(page, 'contributor').check();
      await press(page, text.invite.button);
      await page.getByRole('link', { name: text.problems['email-taken'] }).waitFor();
      expect(await page.getByLabel(text.fields.name, { exact: true }).inputValue()).toBe('Bo Ek');
      expect(await role(page, 'contributor').isChecked()).toBe(true);
      await lookAt();
      await page.getByLabel(text.fields.email, { exact: true }).fill(email('bo'));
      await press(page, text.invite.button);
      await page.getByText(text.invite.done('Bo Ek')).first().waitFor();
      const link = await page.getByLabel(text.invite.link, { exact: true }).inputValue();
      expect(link).toMatch(/\/valkommen\/[\w-]{43}$/);
      await expectOneLanguage(page);
      await lookAt();
      const welcome = await fetch(`${own.server.address}${new URL(link).pathname}`);
      expect(welcome.status).toBe(200);
      await page.getByRole('link', { name: text.invite.toPerson }).click();
      await page.getByText(ofPerson.finding.invited('Bo Ek')).waitFor();
      expect(await page.content()).not.toContain(link);
    }));

  test('I give a role, take it back again, withdraw an invitation and send another', () =>
    as('Ada Admin', async visiting => {
      const { page, arriveAt, look: lookAt } = visiting;
      await invite(visiting, 'Ida Ny', email('ida'));
      await page.getByRole('link', { name: text.invite.toPerson }).click();
      await role(page, 'reader').check();
      await press(page, text.fields.save);
      await arriveAt(/^\/personer\/[\w-]+\?klart=\d+$/);
      await page.getByRole('status').getByText(ofPerson.changed).waitFor();
      expect(await role(page, 'reader').isChecked()).toBe(true);
      await expectOneLanguage(page);
      await lookAt();
      await press(page, shared.undo);
      await page.getByRole('status').getByText(shared.undone).waitFor();
      expect(await role(page, 'reader').isChecked()).toBe(false);
      await press(page, ofPerson.withdraw);
      await arriveAt(/\?klart=\d+$/);
      expect(await heading(page)).toBe(ofPerson.finding.none('Ida Ny'));
      await page.getByRole('cell', { name: ofPerson.states.withdrawn }).waitFor();
      await press(page, shared.undo);
      await page.getByRole('status').getByText(shared.undone).waitFor();
      await page.getByRole('cell', { name: ofPerson.states.open }).waitFor();
      await press(page, ofPerson.renew);
      expect(await page.getByLabel(text.invite.link, { exact: true }).inputValue()).toMatch(/\/valkommen\//);
      await page.getByRole('cell', { name: ofPerson.states.replaced }).waitFor();
    }));

  test('When somebody else changed the same person, I see both and lose nothing', () =>
    as('Ada Admin', async visiting => {
      const { page, look: lookAt } = visiting;
      await invite(visiting, 'Per Par', email('per'));
      await page.getByRole('link', { name: text.invite.toPerson }).click();
      await page.getByLabel(text.fields.name, { exact: true }).fill('Per Mitt');
      const other = await newPage(browser(), look);
      try {
        await known('Ada Admin').at(other);
        await other.goto(page.url());
        await other.getByLabel(text.fields.name, { exact: true }).fill('Per Deras');
        await press(other, text.fields.save);
        await other.getByText(ofPerson.finding.invited('Per Deras')).waitFor();
      } finally {
        await closePage(other);
      }
      await press(page, text.fields.save);
      await page.getByRole('link', { name: text.problems.stale }).waitFor();
      expect(await page.getByLabel(text.fields.name, { exact: true }).inputValue()).toBe('Per Mitt');
      await page.getByText(text.fields.now('Per Deras')).waitFor();
      await lookAt();
      await press(page, text.fields.save);
      await page.getByText(ofPerson.finding.invited('Per Mitt')).waitFor();
    }));

  test('The last administrator stays administrator, and I am told why', () =>
    as('Ada Admin', async ({ page, open }) => {
      await open(`/personer/${known('Ada Admin').id}`);
      await role(page, 'administrator').uncheck();
      await press(page, text.fields.save);
      await page.getByRole('link', { name: text.problems['last-administrator'] }).waitFor();
      expect(await role(page, 'administrator').isChecked()).toBe(false);
      await open(`/personer/${known('Ada Admin').id}/radera`);
      await page.getByText(ofPerson.erasure.obstacle).waitFor();
      expect(await page.getByRole('button', { name: ofPerson.erasure.button }).count()).toBe(0);
    }));

  test('Before I erase somebody I read what goes and what stays, and must say that I have', () =>
    as('Ada Admin', async visiting => {
      const { page, open, arriveAt, look: lookAt } = visiting;
      await invite(visiting, `Eva ${variant}`, email('eva'));
      await page.getByRole('link', { name: text.invite.toPerson }).click();
      await page.getByRole('main').getByRole('link', { name: ofPerson.erase, exact: true }).click();
      await arriveAt(/\/radera$/);
      const address = page.url().replace(own.server.address, '').replace('/radera', '');
      for (const what of ['name', 'email', 'invitations'] as const) {
        await page.getByText(ofPerson.erasure.gone[what]).waitFor();
      }
      await page.getByText(ofPerson.erasure.kept.audit).waitFor();
      await expectOneLanguage(page);
      await lookAt();
      await press(page, ofPerson.erasure.button);
      await page.getByRole('link', { name: text.problems.confirm }).waitFor();
      await page.getByRole('checkbox', { name: ofPerson.erasure.confirm }).check();
      await press(page, ofPerson.erasure.button);
      await arriveAt('/personer?raderad');
      expect(await page.getByRole('status').textContent()).toBe(ofPerson.erasure.done);
      expect(await page.content()).not.toContain(`Eva ${variant}`);
      await open(address);
      expect(await heading(page)).toBe(ofPerson.finding.erased(text.erasedName));
      await page.getByText(ofPerson.nameGone).waitFor();
      await lookAt();
      await open(`/personer/${known('Kim Chef').id}/radera`);
      await page.getByText(ofPerson.erasure.kept.leadership).waitFor();
      await page.getByText(text.problems['sits-in-leadership']).waitFor();
    }));

  test('Whoever may only read sees no form, and whoever may not even that is told so', async () => {
    await as('Siv Strateg', async ({ page, open, look: lookAt }) => {
      await open(`/personer/${known('Lo Läsare').id}`);
      expect(await heading(page)).toBe(ofPerson.finding.active('Lo Läsare'));
      expect(await page.getByRole('main').locator('form').count()).toBe(0);
      await lookAt();
    });
    for (const [name, address, status] of [
      ['Lo Läsare', '/personer', 403],
      ['Siv Strateg', '/personer/ny', 403],
      ['Siv Strateg', `/personer/${known('Lo Läsare').id}/radera`, 403],
      ['Ada Admin', `/personer/${crypto.randomUUID()}`, 404],
      ['Ada Admin', '/personer/vem', 404],
    ] as const) {
      const answer = await fetch(`${own.server.address}${address}`, {
        headers: { cookie: known(name).cookie },
      });
      expect(answer.status, `${name} ${address}`).toBe(status);
    }
  });
});
