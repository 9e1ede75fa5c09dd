import { describe, expect, inject, test } from 'vitest';
import { effectsMessages } from '#features/effects/messages/effects.ts';
import { evaluationMessages } from '#features/effects/messages/evaluation.ts';
import { planMessages } from '#features/effects/messages/plan.ts';
import { problemMessages } from '#features/effects/messages/problems.ts';
import { verdictWords } from '#features/effects/messages/verdicts.ts';
import { browserOfFile, visit } from '../support/journey.ts';

const browser = browserOfFile();

const looks = [
  { language: 'sv', javaScript: true },
  { language: 'en', javaScript: false },
] as const;

/** An evaluation waits for the server, and the page for it. */
const evaluation = /\/effekter\/[0-9a-f]{8}-[0-9a-f-]{27}$/;

describe.each(looks)('Effects ($language, JavaScript: $javaScript)', look => {
  const text = effectsMessages(look.language);
  const { question } = text;
  const shown = evaluationMessages(look.language);
  const plan = planMessages(look.language);
  const { reasons } = problemMessages(look.language);

  test('a made-up start in a real municipality is tried on open data, and shows no clear effect', () =>
    visit(browser(), inject('serverAddress'), { ...look, as: 'strategist' }, async given => {
      const { page, open } = given;
      await open('/effekter');
      await given.look();
      await page.getByRole('link', { name: text.try, exact: true }).click();
      await page.waitForURL(/\/effekter\/prova$/);
      await page.getByLabel(question.unit, { exact: true }).selectOption({ label: 'Ale' });
      await page.getByLabel(question.keyFigure, { exact: true }).fill('N15419');
      await page.getByLabel(question.startYear, { exact: true }).fill('1999');
      await page.getByRole('button', { name: question.ask, exact: true }).click();
      const problem = page.locator('#startYear-error');
      await problem.waitFor();
      expect(await problem.textContent()).toBe(reasons['no-years-before']);
      expect(await page.getByLabel(question.keyFigure, { exact: true }).inputValue()).toBe('N15419');
      await given.look();
      await page.getByLabel(question.startYear, { exact: true }).fill('2018');
      await page.getByRole('button', { name: question.ask, exact: true }).click();
      await page.waitForURL(evaluation, { timeout: 30_000 });
      const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
      expect(heading).toContain('Ale');
      expect(heading).not.toContain(verdictWords[look.language].clear);
      await page.getByText(shown.exploratory, { exact: true }).waitFor();
      await given.look();

      // From any number to its values in two clicks, and the command that gives it again.
      const file = page.getByRole('link', { name: /^N15419-.*\.csv$/ });
      const answer = await page.request.get(
        new URL((await file.getAttribute('href')) ?? '', page.url()).href,
      );
      expect(answer.headers()['content-type']).toContain('text/csv');
      expect(await answer.text()).toMatch(/^unit,year,N15419\nAle,\d{4},/);
      await page
        .getByText(
          /rodret -- effect N15419-\S+\.csv --unit Ale --from 2018 --method synthetic-control --json/,
        )
        .waitFor();
      await page.locator('#sa-raknades-det').getByRole('link').first().click();
      await page.waitForURL(/\/data\/ogonblicksbild\//);
    }));

  test('what is to be measured of an initiative is fixed, changed with a reason, and evaluated', () =>
    visit(browser(), inject('serverAddress'), { ...look, as: 'strategist' }, async given => {
      const { page, open } = given;
      await open('/initiativ');
      // Each look has an initiative of its own: both share the server.
      const name =
        look.language === 'sv' ? 'Lärandeöversikt för lärare och rektor' : 'Energistyrning i fastigheter';
      await page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
      await page.waitForURL(/\/initiativ\/[0-9a-f-]{36}/);
      await page.locator('a[href$="/effekt"]').first().click();
      await page.getByRole('heading', { level: 1, name: plan.none }).waitFor();
      await page.getByLabel(plan.fields.first, { exact: true }).fill('N15436');
      await page.getByLabel(question.startYear, { exact: true }).fill('2031');
      await page.getByRole('button', { name: plan.fields.save, exact: true }).click();
      await page
        .getByRole('heading', {
          level: 1,
          name: plan.finding('1', '2031', `${plan.fixed.first} ${text.fixings['before-decision']}`),
        })
        .waitFor();
      await page.getByLabel(question.startYear, { exact: true }).fill('2018');
      await page.getByRole('button', { name: plan.fields.save, exact: true }).click();
      expect(await page.locator('#reason-error').textContent()).toBe(reasons['reason-missing']);
      await page.getByLabel(plan.fields.reason, { exact: true }).fill('Det började tidigare.');
      await page.getByRole('button', { name: plan.fields.save, exact: true }).click();
      await page
        .getByRole('heading', {
          level: 1,
          name: plan.finding('1', '2018', `${plan.fixed.changed} ${text.fixings['outcome-visible']}`),
        })
        .waitFor();
      await given.look();
      await page.getByRole('button', { name: plan.evaluate, exact: true }).click();
      await page.waitForURL(evaluation, { timeout: 30_000 });
      await page.getByText(text.fixings['outcome-visible']).first().waitFor();
    }));
});
