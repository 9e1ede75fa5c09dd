import { beforeAll, expect, test } from 'vitest';
import { messages as frameMessages } from '#features/overview/messages.ts';
import { messages } from '#features/overview/roles-messages.ts';
import { permissionWords } from '#platform/permission-words.ts';
import { permissionNames, permissions, type Role, roles } from '#platform/permissions.ts';
import { describeJourneys } from '../support/journey.ts';
import { ownOrganisation, type Place } from '../support/signed-in.ts';
import { openPages, pageFiles } from '../trust/page-files.ts';

for (const language of ['sv', 'en'] as const) {
  const text = messages(language);
  describeJourneys(
    `What each role may do (${language})`,
    {
      'is one table, reached from every page': async ({ page, open, look }) => {
        await open('/metod');
        await page
          .getByRole('contentinfo')
          .getByRole('link', { name: frameMessages(language).footer.roles, exact: true })
          .click();
        await page.waitForURL(/\/roller$/);
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(text.title);
        for (const permission of permissionNames) {
          const row = page.getByRole('row').filter({ hasText: permissionWords[permission][language] });
          const cells = (await row.getByRole('cell').allTextContents()).map(cell => cell.trim());
          const { roles: allowed, isOpen }: { roles: readonly Role[]; isOpen: boolean } =
            permissions[permission];
          const expected = [...roles.map(role => allowed.includes(role)), isOpen];
          expect(cells, permission).toEqual(expected.map(may => (may ? text.yes : text.no)));
        }
        await look();
      },
    },
    { look: { language } },
  );
}

let own: Place;
beforeAll(async () => {
  own = await ownOrganisation(Object.fromEntries(roles.map(role => [role, [role]])));
});

const fixed = pageFiles.filter(({ path, file }) => !/[:*]/.test(path) && !openPages.has(file));

test.each(fixed)(
  'The server shows $path to whom it is for, and to nobody else',
  async ({ path, permission }) => {
    const ask = async (cookie: string) => {
      const answer = await fetch(`${own.server.address}${path}`, { headers: { cookie }, redirect: 'manual' });
      await answer.body?.cancel();
      return answer;
    };
    const unknown = await ask('');
    expect(unknown.status).toBe(303);
    expect(unknown.headers.get('location')).toBe(`/logga-in?till=${encodeURIComponent(path)}`);
    if (permission === null) throw new Error('It is open.');
    for (const role of roles) {
      const allowed: readonly Role[] = permissions[permission].roles;
      const { status } = await ask(own.people[role]?.cookie ?? '');
      // Some have nothing to show by themselves, and lead on to a page that has.
      if (allowed.includes(role)) expect([200, 303], role).toContain(status);
      else expect(status, role).toBe(403);
    }
  },
);
