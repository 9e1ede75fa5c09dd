import { describe, expect, inject, test } from 'vitest';
import { effectsMessages } from '#features/effects/messages/effects.ts';
import { evaluationMessages } from '#features/effects/messages/evaluation.ts';
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
  const { reasons } = problemMessages(look.language);

  test('a made-up start in a real municipality is tried on open data, and shows no clear effect', () =>
    visit(browser(), inject('serverAddress'), { ...look, as: 'strategist' }, async given => {
      const { page, open } = given;
      await open('/effekter');
      await given.look();
      await given.reach(() => page.getByRole('link', { name: text.try, exact: true }).click());
      await page.waitForURL(/\/effekter\/prova$/);
      await page.getByLabel(question.unit, { exact: true }).selectOption({ label: 'Ale' });
      await page.getByLabel(question.keyFigure, { exact: true }).fill('N15419');
      await page.getByLabel(question.startYear, { exact: true }).fill('1999');
      await given.reach(() => page.getByRole('button', { name: question.ask, exact: true }).click());
      const problem = page.locator('#startYear-error');
      await problem.waitFor();
      expect(await problem.textContent()).toBe(reasons['no-years-before']);
      expect(await page.getByLabel(question.keyFigure, { exact: true }).inputValue()).toBe('N15419');
      await given.look();
      await page.getByLabel(question.startYear, { exact: true }).fill('2018');
      await given.reach(() => page.getByRole('button', { name: question.ask, exact: true }).click());
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
      await given.reach(() => page.locator('#sa-raknades-det').getByRole('link').first().click());
      await page.waitForURL(/\/data\/ogonblicksbild\//);
    }));
});
