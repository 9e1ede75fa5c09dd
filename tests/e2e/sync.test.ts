import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { syncMessages } from '#features/panel/messages/sync.ts';
import { browserOfFile, looks, visit } from '../support/journey.ts';
import { madeSource } from '../support/kolada/fetch.ts';
import { type StandIn, startStandIn } from '../support/kolada/stand-in.ts';
import type { RunningServer } from '../support/server.ts';
import { startDemonstration } from '../support/signed-in.ts';

let source: StandIn;
let server: RunningServer;
beforeAll(async () => {
  source = await startStandIn(madeSource({ keyFigures: 8, units: 20, years: 3 }));
  server = await startDemonstration({ RODRET_KOLADA_URL: source.address });
});
afterAll(async () => {
  await server?.stop();
  await source?.close();
});
const newBrowser = browserOfFile();

describe('Fetching from Kolada', () => {
  test.each(looks)('is set, begun, stopped and gone on with, on pages for all ($language)', async look => {
    const text = syncMessages(look.language);
    const ids = look.javaScript ? 'N10000, N10001' : 'N10002\nN10003';
    await visit(
      newBrowser(),
      server.address,
      { ...look, as: 'strategist' },
      async ({ page, open, reach, look: seen }) => {
        await open('/data/kolada');
        await page.getByLabel(text.page.keyFigures, { exact: true }).fill('N10000; <b>');
        await reach(() => page.getByRole('button', { name: text.page.save }).click());
        expect(await page.getByRole('alert').innerText()).toContain(text.page.badKeyFigures);
        await page.getByLabel(text.page.keyFigures, { exact: true }).fill(ids);
        await reach(() => page.getByRole('button', { name: text.page.save }).click());
        expect(await page.getByRole('main').innerText()).toContain(text.some('2'));

        source.behave({ delayMilliseconds: path => (path.startsWith('data/') ? 20_000 : 0) });
        await open('/data');
        await reach(() => page.getByRole('button', { name: text.start }).click());
        await open('/data?stilla=ja');
        await reach(() => page.getByRole('button', { name: text.stop }).click());
        await page.getByRole('button', { name: text.start }).waitFor({ timeout: 30_000 });
        expect(await page.getByRole('main').innerText()).toMatch(
          look.language === 'sv' ? /avbröts/ : /was stopped/,
        );

        source.behave({});
        await reach(() => page.getByRole('button', { name: text.start }).click());
        await page.getByRole('button', { name: text.start }).waitFor({ timeout: 60_000 });
        const region = page.getByRole('region', { name: text.title });
        expect(await region.innerText()).toContain(look.language === 'sv' ? '2 nyckeltal' : '2 key figures');
        await region.getByRole('link', { name: /^\d{4}-\d\d-\d\d-/ }).waitFor();
        await seen();
        await open('/data/kolada');
        expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThan(2);
        await seen();
      },
    );
  });
});
