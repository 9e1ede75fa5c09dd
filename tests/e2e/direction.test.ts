import { beforeAll, describe, expect, test } from 'vitest';
import { messages } from '#features/direction/messages/direction.ts';
import { goalMessages } from '#features/direction/messages/goal.ts';
import { directionLabels } from '#features/direction/messages/labels.ts';
import { problemMessages } from '#features/direction/messages/problems.ts';
import { trendMessages } from '#features/direction/messages/trend.ts';
import { messages as opportunityMessages } from '#features/opportunities/messages/opportunities.ts';
import { messages as threadMessages } from '#features/thread/messages.ts';
import { messages as componentMessages } from '#ui/components/messages.ts';
import { formatDate } from '#ui/format/dates.ts';
import { strangersIn, textsOf, wordsOnlyIn } from '../support/interface-words.ts';
import { browserOfFile, looks, type Visit, visit } from '../support/journey.ts';
import { ownOrganisation, type Place } from '../support/signed-in.ts';

const browser = browserOfFile();

const file = `namn;typ;överordnad;från;till
Kommunfullmäktige;fullmäktige;;2019-01-01;
Skolnämnden;nämnd;Kommunfullmäktige;2019-01-01;
Vårdnämnden;nämnd;Kommunfullmäktige;2019-01-01;`;

const councilGoal = 'Alla klarar skolan';
const boardGoal = 'Fler når målen i åk 9';
const trendTitle = 'Barnkullarna minskar';
const meaning = 'Lokalerna räcker; scheman och personal behöver planeras om.';
const pattern = 'preschool-placement';

describe.each(looks)('The direction ($language, JavaScript: $javaScript)', look => {
  const text = messages(look.language);
  const goalText = goalMessages(look.language);
  const trendText = trendMessages(look.language);
  const thread = threadMessages(look.language);
  const labels = directionLabels(look.language);
  const problems = problemMessages(look.language);
  const component = componentMessages(look.language);
  let own: Place;
  beforeAll(async () => {
    own = await ownOrganisation({ Anna: ['administrator', 'strategist'], Rita: ['reader'] });
  });

  const ask = (name: string, address: string, request: RequestInit = {}) =>
    fetch(`${own.server.address}${address}`, {
      redirect: 'manual',
      ...request,
      headers: { cookie: own.people[name]?.cookie ?? '', 'Content-Type': 'application/json' },
    });

  const journey = (name: string, walk: (visit: Visit) => Promise<void>) =>
    visit(browser(), own.server.address, look, async given => {
      await own.people[name]?.at(given.page);
      await walk(given);
      if (!look.javaScript) return;
      const others = wordsOnlyIn(look.language === 'sv' ? 'en' : 'sv');
      expect(strangersIn(await textsOf(given.page), others)).toEqual([]);
    });

  const field = (page: Visit['page'], label: string) => page.getByLabel(label, { exact: true });
  const press = (page: Visit['page'], name: string) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).click();

  test('Goals are set from the council down, with targets beside where the unit stands, and weighed', () =>
    journey('Anna', async ({ page, open, arriveAt, look: lookAt }) => {
      const body = JSON.stringify({ text: file, basis: null });
      const imported = await ask('Anna', '/api/v1/organisation/tree-file', { method: 'POST', body });
      expect(imported.status).toBe(200);
      await open('/inriktning');
      await lookAt();
      await page.getByRole('main').getByRole('link', { name: text.add, exact: true }).click();
      await arriveAt('/inriktning/mal/ny');
      await field(page, goalText.fields.title).fill(councilGoal);
      await field(page, goalText.fields.validFrom).fill('2024-01-01');
      await press(page, goalText.add);
      await arriveAt(/^\/inriktning\/mal\/[0-9a-f-]{36}\?klart=\d+$/);
      await page.getByRole('heading', { level: 1, name: councilGoal }).waitFor();
      await page.getByRole('heading', { level: 2, name: goalText.targetsNone }).waitFor();
      await lookAt();

      await open('/inriktning/mal/ny');
      await lookAt();
      await field(page, goalText.fields.kind).selectOption('board');
      await field(page, goalText.fields.title).fill(boardGoal);
      await field(page, goalText.fields.serves).selectOption(`${councilGoal} (${labels.goalKinds.council})`);
      const first = page.getByRole('group', { name: goalText.fields.target('1'), exact: true });
      await first.getByLabel(goalText.fields.keyFigure, { exact: true }).fill('N15419');
      await first.getByLabel(goalText.fields.baseline, { exact: true }).fill('60,5');
      await first.getByLabel(goalText.fields.value, { exact: true }).fill('90');
      await first.getByLabel(goalText.fields.byDate, { exact: true }).fill('2030-06-30');
      await press(page, goalText.add);
      await page.getByRole('heading', { name: component.errorSummary(1) }).waitFor();
      await page.getByText(problems['board-goal-without-board']).first().waitFor();
      expect(await first.getByLabel(goalText.fields.baseline, { exact: true }).inputValue()).toBe('60,5');
      await lookAt();
      await field(page, goalText.fields.part).selectOption('Skolnämnden');
      await press(page, goalText.add);
      await arriveAt(/^\/inriktning\/mal\/[0-9a-f-]{36}\?klart=\d+$/);
      const line = page.getByRole('navigation', { name: thread.title, exact: true });
      await line.getByRole('link', { name: councilGoal, exact: true }).waitFor();
      await line.getByText(thread.stations.decision.empty).waitFor();
      const table = page.getByRole('table', { name: goalText.caption });
      expect(await table.getByRole('link').getAttribute('href')).toBe('/nyckeltal/1440/N15419');
      await table.getByText(formatDate('2030-06-30', look.language)).waitFor();
      await lookAt();
      await line.getByRole('link', { name: thread.whole, exact: true }).click();
      await page.getByText(thread.cameFrom(councilGoal)).waitFor();
      await page.getByText(thread.stations.effect.empty).waitFor();
      await lookAt();

      await open('/inriktning');
      await page.getByRole('heading', { name: text.partsWithout(`1\u00a0${text.part}`) }).waitFor();
      await page.getByRole('link', { name: 'Vårdnämnden', exact: true }).waitFor();
      await lookAt();
      await field(page, labels.aims.operations).fill('2');
      await press(page, text.weightsSave);
      await arriveAt(/^\/inriktning\?klart=\d+$/);
      const half = look.language === 'sv' ? '50\u00a0%' : '50%';
      await page.getByRole('heading', { name: text.aim(labels.aims.operations, half) }).waitFor();
    }));

  test('Whoever saves an old goal sees what somebody else wrote, and loses nothing', () =>
    journey('Anna', async ({ page, open, look: lookAt }) => {
      await open('/inriktning');
      await page.getByRole('table').getByRole('link', { name: councilGoal, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: councilGoal }).waitFor();
      const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const { id: _id, ...goal } = await (await ask('Anna', `/api/v1/goals/${id}`)).json();
      const body = JSON.stringify({ ...goal, title: 'Alla klarar hela skolan' });
      expect((await ask('Anna', `/api/v1/goals/${id}`, { method: 'PUT', body })).status).toBe(200);
      await field(page, goalText.fields.title).fill('Ingen lämnas efter');
      await press(page, goalText.save);
      await page.getByText(problems.stale).waitFor();
      await page.getByText(goalText.standsNow('Alla klarar hela skolan')).waitFor();
      expect(await field(page, goalText.fields.title).inputValue()).toBe('Ingen lämnas efter');
      await lookAt();
      await field(page, goalText.fields.title).fill(councilGoal);
      await press(page, goalText.save);
      await page.waitForURL(/klart=/);
    }));

  test('A trend is taken only with what it means, and stands in the thread of the opportunity it touches', async () => {
    await journey('Anna', async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/inriktning/trender');
      await lookAt();
      await page.getByRole('main').getByRole('link', { name: trendText.add, exact: true }).click();
      await arriveAt('/inriktning/trender/ny');
      await lookAt();
      await field(page, trendText.fields.title).fill(trendTitle);
      await field(page, trendText.fields.meaning).fill(meaning);
      await field(page, trendText.fields.byDate).fill('2028-12-31');
      await field(page, trendText.fields.needsDecision).selectOption('yes');
      await press(page, trendText.add);
      await page.getByText(problems['touches-none']).first().waitFor();
      expect(await field(page, trendText.fields.meaning).inputValue()).toBe(meaning);
      await lookAt();
      const choice = page.locator(`#opportunities-${pattern}`);
      // Looking at a page opens what is folded together.
      if (!(await choice.isVisible())) await page.getByText(trendText.fields.opportunities('0')).click();
      await choice.check();
      await field(page, trendText.fields.keyFigures).fill('n15419');
      await press(page, trendText.add);
      await arriveAt(/^\/inriktning\/trender\/[0-9a-f-]{36}\?klart=\d+$/);
      await page.getByText(meaning).first().waitFor();
      await lookAt();
    });
    await journey('Rita', async ({ page, open, look: lookAt }) => {
      await open('/inriktning/trender');
      await page
        .getByRole('heading', { level: 1, name: trendText.finding(`1\u00a0${trendText.one}`) })
        .waitFor();
      expect(await page.getByRole('main').getByRole('link', { name: trendText.add }).count()).toBe(0);
      await lookAt();
      await open(`/mojligheter/1440/${pattern}`);
      await page
        .getByRole('heading', { name: opportunityMessages(look.language).one.noInitiative })
        .waitFor();
      const line = page.getByRole('navigation', { name: thread.title, exact: true });
      await line.getByRole('link', { name: trendTitle, exact: true }).waitFor();
      await lookAt();
      await line.getByRole('link', { name: thread.whole, exact: true }).click();
      await page.waitForURL(new RegExp(`/trad/mojlighet/1440%2F${pattern}$`));
      await page.getByText(meaning).waitFor();
      await lookAt();
    });
    const told = await (await ask('Rita', `/api/v1/thread/opportunity/1440%2F${pattern}`)).json();
    expect(told).toMatchObject({ before: [{ kind: 'trend', title: trendTitle }], after: [], isWhole: true });
    expect((await ask('Rita', '/inriktning/mal/ny')).status).toBe(403);
    expect((await ask('Rita', `/trad/mal/${crypto.randomUUID()}`)).status).toBe(404);
    expect((await ask('Rita', '/trad/ingenting/1')).status).toBe(404);
  });
});
