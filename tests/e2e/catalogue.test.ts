import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { shippedPatterns } from '#features/catalogue/index.ts';
import { catalogueMessages } from '#features/catalogue/messages/catalogue.ts';
import { formMessages } from '#features/catalogue/messages/form.ts';
import { messages as opportunityMessages } from '#features/opportunities/messages/opportunities.ts';
import { messages as componentMessages } from '#ui/components/messages.ts';
import { strangersIn, textsOf, wordsOnlyIn } from '../support/interface-words.ts';
import { browserOfFile, looks, openDetails, type Visit, visit } from '../support/journey.ts';
import { ownOrganisation, type Place } from '../support/signed-in.ts';

const browser = browserOfFile();
const first = shippedPatterns().find(({ id }) => id === 'building-permit-e-service');
const name = 'Bygglov på en vecka';
const rankedSchema = z.object({ opportunities: z.array(z.object({ pattern: z.string() })) });

describe.each(looks)(
  'The catalogue and what an organisation adds to it ($language, JavaScript: $javaScript)',
  look => {
    const text = catalogueMessages(look.language);
    const form = formMessages(look.language);
    const list = opportunityMessages(look.language).list;
    const component = componentMessages(look.language);
    let place: Place;
    beforeAll(async () => {
      place = await ownOrganisation({ Anna: ['administrator', 'strategist'], Rita: ['reader'] });
    });

    const journey = (who: string | null, walk: (visit: Visit) => Promise<void>) =>
      visit(browser(), place.server.address, look, async given => {
        if (who !== null) await place.people[who]?.at(given.page);
        await walk(given);
        if (!look.javaScript) return;
        const others = wordsOnlyIn(look.language === 'sv' ? 'en' : 'sv');
        expect(strangersIn(await textsOf(given.page), others)).toEqual([]);
      });
    const main = (page: Visit['page']) => page.getByRole('main');
    const press = (page: Visit['page'], label: string) =>
      main(page).getByRole('button', { name: label, exact: true }).click();
    const follow = (page: Visit['page'], label: string) =>
      main(page).getByRole('link', { name: label, exact: true }).first().click();

    test('Anyone reads it, by service area, and what each way of working takes', () =>
      journey(null, async ({ page, open, reach, look: inspect }) => {
        await open('/monster');
        await inspect();
        await main(page).getByLabel(text.areaFilter).selectOption('planning-building');
        await reach(() => press(page, text.show));
        await reach(() => follow(page, first?.name[look.language] ?? ''));
        await expect.poll(() => page.url()).toContain('/monster/building-permit-e-service');
        expect(await main(page).getByRole('heading', { name: text.legal }).count()).toBe(1);
        expect(await main(page).getByText(text.unchecked).count()).toBeGreaterThan(0);
        expect(await main(page).getByRole('link', { name: text.copy }).count()).toBe(0);
        await inspect();
      }));

    test('A member makes a version of their own, which is ranked, changed and withdrawn', () =>
      journey('Anna', async ({ page, open, reach, ask, look: inspect }) => {
        const [ranked] = rankedSchema.parse(await ask('/api/v1/units/1440/opportunities')).opportunities;
        await open(`/monster/${ranked?.pattern}`);
        await reach(() => follow(page, text.copy));
        await openDetails(page);
        for (const language of ['sv', 'en']) await page.locator(`[id="name.${language}"]`).fill(name);
        const figures = await page.locator('[id="mechanisms.0.keyFigures"]').inputValue();
        await page.locator('[id="mechanisms.0.keyFigures"]').fill('N99999');
        await reach(() => press(page, form.addMechanism));
        expect(await page.locator('[id="mechanisms.0.keyFigures"]').inputValue()).toBe('N99999');
        await reach(() => press(page, form.add));
        expect(await page.getByRole('heading', { name: component.errorSummary(1) }).count()).toBe(1);
        expect(await main(page).getByText(form.reasons['key-figure-unknown']('N99999', '')).count()).toBe(2);
        await inspect();
        await page.locator('[id="mechanisms.0.keyFigures"]').fill(figures);
        await reach(() => press(page, form.add));
        expect(page.url()).toContain('/monster/own-bygglov-pa-en-vecka');
        expect(await main(page).getByText(text.ownText).count()).toBe(1);
        await open('/mojligheter/1440');
        await reach(() => follow(page, name));
        expect(page.url()).toContain('/mojligheter/1440/own-bygglov-pa-en-vecka');
        await open('/monster/own-bygglov-pa-en-vecka');
        await reach(() => follow(page, text.change));
        await page
          .getByLabel(form.summary, { exact: true })
          .first()
          .fill('Enkla lov beslutas inom en vecka.');
        await reach(() => press(page, form.save));
        await reach(() => follow(page, text.history));
        await inspect();
        await reach(() => press(page, form.withdraw));
        await open('/mojligheter/1440');
        expect(await main(page).getByRole('link', { name, exact: true }).count()).toBe(0);
        expect(await main(page).getByRole('link', { name: list.catalogue }).count()).toBe(1);
        await open('/monster/own-bygglov-pa-en-vecka');
        expect(await main(page).getByText(text.withdrawnText).count()).toBe(1);
      }));

    test('A file is taken in whole or not at all, and only its own organisation sees what was in it', () =>
      journey('Anna', async ({ page, open, reach, look: inspect }) => {
        const file = JSON.stringify([first], null, 2);
        const give = async (content: string) => {
          const payload = {
            name: 'arbetssatt.json',
            mimeType: 'application/json',
            buffer: Buffer.from(content),
          };
          await page.getByLabel(form.importFile, { exact: true }).setInputFiles(payload);
          await reach(() => press(page, form.importButton));
        };
        await open('/monster/hamta-in');
        await give(file.replace('"U00810"', '"N99999"'));
        expect(await main(page).getByText(form.reasons['key-figure-unknown']('N99999', '')).count()).toBe(1);
        await inspect();
        await give(file);
        expect(await main(page).getByText(text.own, { exact: true }).count()).toBeGreaterThan(0);
        await page.context().clearCookies();
        const gone = await page.request.get(`${place.server.address}/monster/own-building-permit-e-service`);
        expect(gone.status()).toBe(404);
      }));
  },
);
