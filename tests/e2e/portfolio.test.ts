import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { aroundMessages } from '#features/portfolio/messages/around.ts';
import { calculationMessages } from '#features/portfolio/messages/calculation.ts';
import { compareMessages } from '#features/portfolio/messages/compare.ts';
import { frameMessages } from '#features/portfolio/messages/frame.ts';
import { messages } from '#features/portfolio/messages/portfolio.ts';
import { problemMessages } from '#features/portfolio/messages/problems.ts';
import { settingsMessages } from '#features/portfolio/messages/settings.ts';
import { timelineMessages } from '#features/portfolio/messages/timeline.ts';
import { strangersIn, textsOf, wordsOnlyIn } from '../support/interface-words.ts';
import { browserOfFile, looks, type Visit, visit } from '../support/journey.ts';
import { ownOrganisation, type Place } from '../support/signed-in.ts';

const browser = browserOfFile();

const estimate = (amount: number) => ({ low: amount / 2, likely: amount, high: amount * 2 });
const line = (side: string, aim: string, amount: number) => ({
  side,
  kind: 'financial',
  aim,
  what: 'Rad',
  party: '',
  isOutside: false,
  perYear: [estimate(amount)],
});

describe.each(looks)('The portfolio ($language, JavaScript: $javaScript)', look => {
  const { language } = look;
  const text = messages(language);
  let own: Place;
  beforeAll(async () => {
    own = await ownOrganisation({ Stina: ['strategist'], Rita: ['reader'] });
  });

  const journey = (name: 'Stina' | 'Rita', walk: (given: Visit) => Promise<void>) =>
    visit(browser(), own.server.address, look, async given => {
      await own.people[name]?.at(given.page);
      await walk(given);
      if (!look.javaScript) return;
      const others = wordsOnlyIn(language === 'sv' ? 'en' : 'sv');
      expect(strangersIn(await textsOf(given.page), others)).toEqual([]);
    });

  const send = async (method: string, address: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${own.server.address}/api/v1${address}`, {
      method,
      headers: { cookie: own.people.Stina?.cookie ?? '', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.status, await answer.clone().text()).toBe(200);
  };
  const addInitiative = (
    title: string,
    aim: string,
    benefit: number,
    investment: number,
    latestStart: number | null = 3,
  ) =>
    send('POST', '/initiatives', {
      title,
      summary: '',
      kind: 'technology',
      departments: [],
      goals: [],
      nullAlternative: '',
      must: null,
      informationClass: null,
      mainKeyFigure: null,
      earliestStart: 0,
      latestStart,
      durationPeriods: 2,
      origins: [],
      lines: [line('benefit', aim, benefit), line('investment', 'operations', investment)],
    });

  /** Presses what has this name as somebody without a mouse does. */
  const press = async (page: Page, name: string, key = 'Enter') => {
    await page.getByRole('button', { name, exact: true }).first().focus();
    await page.keyboard.press(key);
  };
  const scenarioPage = /^\/portfolj\/scenarier\/[0-9a-f-]{36}(\?klart=\d+)?(#[\w-]+)?$/;
  const rowOf = (page: Page, title: string) =>
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: title, exact: true }) });
  const unfold = async (row: Locator) => {
    // Whoever looked at the page has opened what can be opened.
    if ((await row.locator('details').getAttribute('open')) !== null) return;
    await row.getByText(text.change, { exact: true }).focus();
    await row.page().keyboard.press('Enter');
  };
  const calculate = async ({ page, arriveAt }: Visit, button: string) => {
    await press(page, button);
    await arriveAt(/^\/portfolj\/berakningar\//);
    // The page of the calculation reads itself again, and leads back when there is a result.
    await arriveAt(scenarioPage);
    await page.getByRole('button', { name: text.recalculate, exact: true }).waitFor();
  };

  test('Without initiatives or scenarios the one next step is told', async () => {
    await journey('Stina', async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/portfolj');
      await page.getByRole('heading', { level: 2, name: text.noInitiatives }).waitFor();
      await lookAt();
      await addInitiative('E-arkiv', 'operations', 300_000, 400_000);
      await addInitiative('Ruttplanering', 'service', 200_000, 400_000);
      await addInitiative('E-signering', 'service', 100_000, 400_000);
      await open('/portfolj');
      await page.getByRole('main').getByRole('link', { name: text.setFrame, exact: true }).click();
      await arriveAt('/portfolj/ramar');
    });
  });

  test('Limits are set, and one below zero is told beside its field with all that was typed kept', async () => {
    const frame = frameMessages(language);
    await journey('Stina', async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/portfolj/ramar');
      await lookAt();
      const years = page.getByRole('group', { name: frame.investment, exact: true }).getByRole('textbox');
      for (const [at, amount] of ['450', '450', '-1', '0', '0'].entries()) await years.nth(at).fill(amount);
      await press(page, frame.save);
      await page.getByText(problemMessages(language).negative).first().waitFor();
      expect(await years.nth(0).inputValue()).toBe('450');
      await lookAt();
      await years.nth(2).fill('0');
      await page.getByLabel(frame.role, { exact: true }).first().fill('Utvecklare');
      await page.getByLabel(frame.hands, { exact: true }).first().fill('1 2');
      await press(page, frame.save);
      await page
        .getByText(problemMessages(language).series('1', '5', '20'))
        .first()
        .waitFor();
      await page.getByLabel(frame.hands, { exact: true }).first().fill('1,5');
      await press(page, frame.save);
      await arriveAt(/^\/portfolj\/ramar\?klart=\d+$/);
      expect(await page.getByLabel(frame.hands, { exact: true }).first().inputValue()).toMatch(/^1[,.]5$/);
    });
  });

  test('By keyboard alone: scenario, portfolio, lock, again, compare', async () => {
    const settings = settingsMessages(language);
    const timeline = timelineMessages(language);
    const compare = compareMessages(language);
    await journey('Stina', async given => {
      const { page, open, arriveAt, look: lookAt, javaScript } = given;
      await open('/portfolj/scenarier/nytt');
      await lookAt();
      await page.getByLabel(settings.name, { exact: true }).focus();
      await page.keyboard.type('Inom ram');
      await page.keyboard.press('Enter');
      await arriveAt(scenarioPage);
      await page.getByRole('heading', { level: 1, name: text.notCalculated('Inom ram') }).waitFor();
      await lookAt();
      await calculate(given, text.calculate);
      await page.getByRole('heading', { level: 1, name: /^2 (av|of) 3 / }).waitFor();
      await lookAt();

      const row = rowOf(page, 'E-signering');
      await unfold(row);
      await row.getByRole('button', { name: text.choice.lock, exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByText(problemMessages(language)['reason-needed']).first().waitFor();
      await lookAt();
      await row.getByLabel(text.choice.reason, { exact: true }).fill('Avtalet börjar då');
      await row.getByRole('button', { name: text.choice.in, exact: true }).focus();
      await page.keyboard.press('Enter');
      await arriveAt(scenarioPage);
      await page.getByText(text.stale).waitFor();
      await calculate(given, text.recalculate);
      await rowOf(page, 'E-signering')
        .getByText(/Avtalet börjar då/)
        .waitFor();

      await page.getByRole('link', { name: text.views.timeline, exact: true }).click();
      await lookAt();
      if (javaScript) {
        const bar = page.getByRole('slider', { name: 'E-signering', exact: true });
        const before = Number(await bar.getAttribute('aria-valuenow'));
        await bar.focus();
        await page.keyboard.press(before > 0 ? 'ArrowLeft' : 'ArrowRight');
        expect(await page.getByRole('status').last().textContent()).toContain('E-signering');
        await page.keyboard.press('Enter');
      } else {
        await page.getByLabel(timeline.initiative, { exact: true }).selectOption('E-signering');
        await page.getByLabel(timeline.to, { exact: true }).selectOption('1');
        await press(page, timeline.move);
      }
      await arriveAt(/\/tidslinje\?klart=\d+$/);
      await page.getByText(timeline.done).waitFor();

      await page.getByRole('link', { name: text.views.settings, exact: true }).click();
      await lookAt();
      await page.getByLabel(text.copyName, { exact: true }).fill('Utan det');
      await press(page, text.copyButton);
      await arriveAt(scenarioPage);
      const copied = rowOf(page, 'E-signering');
      await unfold(copied);
      await press(page, text.choice.free);
      await arriveAt(scenarioPage);
      await calculate(given, text.calculate);
      await page.getByRole('link', { name: text.toCompare, exact: true }).click();
      await page
        .getByRole('table', { name: compare.differences })
        .getByRole('row', { name: /E-signering/ })
        .waitFor();
      await lookAt();
    });
  });

  test('What more would give, what holds and the trade-off are told, and a reader sees it all but changes nothing', async () => {
    const around = aroundMessages(language);
    await journey('Stina', async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/portfolj');
      await page.getByRole('link', { name: text.views.around, exact: true }).click();
      await press(page, around.robustButton);
      await arriveAt(/\/kanslighet$/);
      await page.getByRole('heading', { name: /\d (av|of) \d/ }).waitFor();
      await page.getByLabel(around.second, { exact: true }).selectOption('operations');
      await press(page, around.frontierButton);
      await page.getByText(problemMessages(language)['two-aims']).first().waitFor();
      await page.getByLabel(around.second, { exact: true }).selectOption('service');
      await press(page, around.frontierButton);
      await arriveAt(/\/kanslighet$/);
      await page.getByText(around.frontierNone).waitFor({ state: 'detached' });
      await lookAt();
    });
    await journey('Rita', async ({ page, open, look: lookAt }) => {
      await open('/portfolj');
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
      await lookAt();
    });
  });

  test('A calculation under way is told with what it has found so far, and can be stopped', async () => {
    const calculation = calculationMessages(language);
    const capacities = ['Utvecklare', 'Jurist'].map(role => ({
      role,
      part: null,
      perPeriod: Array.from({ length: 20 }, () => 2),
    }));
    // What is hard to prove: money of every year and hands of every period bind at once.
    const amounts = [1_000_000, 900_000, 800_000, 700_000, 600_000];
    const budgets = { investment: amounts, running: null };
    await send('PUT', '/portfolio/frame', { version: 1, budgets, capacities, atATime: [] });
    for (let number = 0; number < 60; number += 1) {
      await addInitiative(
        `Ett till ${number}`,
        'operations',
        50_000 + 976 * ((number * 37) % 41),
        60_000 + 1012 * ((number * 29) % 47),
        null,
      );
    }
    await journey('Stina', async ({ page, open, arriveAt, look: lookAt }) => {
      await open('/portfolj/scenarier/nytt');
      await page.getByLabel(settingsMessages(language).name, { exact: true }).fill('Länge');
      await page.getByLabel(settingsMessages(language).gap, { exact: true }).fill('0');
      await page.getByLabel(settingsMessages(language).timeLimit, { exact: true }).fill('600');
      await press(page, settingsMessages(language).make);
      await arriveAt(scenarioPage);
      await press(page, text.calculate);
      await arriveAt(/^\/portfolj\/berakningar\//);
      await page.getByText(calculation.stages.searching).waitFor();
      // Everything else is there meanwhile.
      await open('/portfolj');
      await page.getByRole('link', { name: text.follow, exact: true }).click();
      await page.getByRole('link', { name: calculation.hold, exact: true }).click();
      await lookAt();
      await press(page, calculation.stop);
      await arriveAt(scenarioPage);
      await page
        .getByText(/initiativ(es)? (kommer med|go in)/)
        .first()
        .waitFor();
    });
  });
});
