import { beforeAll, describe, expect, test } from 'vitest';
import { formMessages } from '#features/measures/messages/form.ts';
import { measureMessages } from '#features/measures/messages/measure.ts';
import { messages } from '#features/measures/messages/measures.ts';
import { problemMessages } from '#features/measures/messages/problems.ts';
import { valueMessages } from '#features/measures/messages/values.ts';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { messages as componentMessages } from '#ui/components/messages.ts';
import { browserOfFile, type Visit, visit } from '../support/journey.ts';
import { ownOrganisation, type Place } from '../support/signed-in.ts';

const browser = browserOfFile();

const looks = [
  { language: 'sv', javaScript: true, name: 'Bygglov i tid', keyFigure: 'N15419' },
  { language: 'en', javaScript: false, name: 'Handlingar i tid', keyFigure: 'N15436' },
] as const;

/** The newest year that has ended, and years before it. */
const year = (back = 0): string => String(new Date().getUTCFullYear() - 1 - back);

let own: Place;
beforeAll(async () => {
  own = await ownOrganisation({ Anna: ['administrator', 'strategist'] });
});

describe.each(looks)('Measures ($language, JavaScript: $javaScript)', ({ name, keyFigure, ...look }) => {
  const text = messages(look.language);
  const form = formMessages(look.language);
  const shown = measureMessages(look.language);
  const values = valueMessages(look.language);
  const problems = problemMessages(look.language);
  const component = componentMessages(look.language);
  const field = (page: Visit['page'], label: string) => page.getByLabel(label, { exact: true });
  const press = ({ page, reach }: Visit, label: string) =>
    reach(() => page.getByRole('main').getByRole('button', { name: label, exact: true }).click());
  const follow = ({ page, reach }: Visit, label: string) =>
    reach(() => page.getByRole('main').getByRole('link', { name: label, exact: true }).click());
  const heading = (page: Visit['page'], level: number, label: string | RegExp) =>
    page.getByRole('heading', { level, name: label }).waitFor();

  test('A measure is added, reported, corrected, imported and followed beside one of open data', () =>
    visit(browser(), own.server.address, look, async given => {
      const { page, open, arriveAt, look: lookAt } = given;
      await own.people.Anna?.at(page);
      await open('/matt');
      await lookAt();
      await follow(given, text.add);
      await arriveAt('/matt/nytt');
      await field(page, form.name).fill(name);
      await field(page, form.unit).fill('%');
      await field(page, form.definition).fill('Andel ärenden med beslut inom tio veckor.');
      await field(page, form.baselinePeriod).fill(year(3));
      await field(page, form.baselineValue).fill('sjuttio');
      const target = page.locator('#mal').getByRole('group', { name: form.row('1') });
      await target.getByLabel(form.onDay).fill(`${year(-1)}-12-31`);
      await target.getByLabel(form.targetValue).fill('90');
      await field(page, form.tolerance).fill('2,5');
      await press(given, form.add);
      await heading(page, 2, component.errorSummary(1));
      await page.getByText(problems.number).first().waitFor();
      expect(await field(page, form.tolerance).inputValue()).toBe('2,5');
      await lookAt();
      await field(page, form.baselineValue).fill('70');
      await press(given, form.add);
      await arriveAt(/^\/matt\/[0-9a-f-]{36}\?klart=\d+$/);
      await heading(page, 2, shown.empty);

      await follow(given, shown.enter);
      await arriveAt(/\/varden$/);
      const row = (period: string) => page.getByRole('group', { name: period, exact: true });
      await row(year()).getByLabel(values.valueIn('%')).fill('80');
      await row(year(1)).getByLabel(values.missing).selectOption('bortfall');
      await row(year(2)).getByLabel(values.valueIn('%')).fill('tre');
      await press(given, values.save);
      await page.getByText(problems.number).first().waitFor();
      await lookAt();
      await row(year(2)).getByLabel(values.valueIn('%')).fill('73,5');
      await press(given, values.save);
      await arriveAt(/^\/matt\/[0-9a-f-]{36}\?klart=\d+$/);
      await heading(page, 1, `${name}: ${text.statuses.act.toLowerCase()}`);

      await page.locator('figure summary').click();
      await page.getByText(text.missing.bortfall).first().waitFor();
      await follow(given, shown.correctOf(year()));
      await field(page, values.valueIn('%')).fill('84');
      await field(page, values.correctReason).fill('Två ärenden saknades.');
      await lookAt();
      await press(given, values.correctSave);
      await heading(page, 1, `${name}: ${text.statuses.watch.toLowerCase()}`);
      const history = page.getByRole('table', { name: shown.historyCaption });
      await history.getByText('Två ärenden saknades.').waitFor();
      await lookAt();

      await open('/matt/importera');
      const file = `mått;period;värde;saknas\n${name};${year(4)};68;\n${name};${year(5)};sexton;\n`;
      await field(page, values.text).fill(file);
      await press(given, values.look);
      await page.getByText(values.fileReasons['no-number']('sexton')).waitFor();
      await lookAt();
      await field(page, values.text).fill(file.replace('sexton', '66'));
      await press(given, values.look);
      await heading(page, 2, values.preview);
      await page.getByText(values.counts('2', '0', '0')).waitFor();
      await lookAt();
      await press(given, values.take);
      await arriveAt(/^\/matt\?klart=\d+$/);

      await open(`/nyckeltal/1440/${keyFigure}`);
      await follow(given, keyFigureMessages(look.language).keyFigure.follow);
      await arriveAt(`/matt/nytt?nyckeltal=${keyFigure}`);
      await press(given, form.add);
      await arriveAt(/^\/matt\/[0-9a-f-]{36}\?klart=\d+$/);
      await page.getByRole('main').getByRole('link', { name: keyFigure, exact: true }).waitFor();
      await follow(given, shown.change);
      await field(page, form.decimals).fill('0');
      await lookAt();
      await press(given, form.save);
      await arriveAt(/^\/matt\/[0-9a-f-]{36}\?klart=\d+$/);
      await open('/matt?slag=reported');
      await page.getByRole('table').first().getByRole('link', { name, exact: true }).waitFor();
      await lookAt();
    }));
});
