import { afterAll, beforeAll, expect } from 'vitest';
import { messages as panelMessages } from '#features/panel/messages/data.ts';
import { messages } from '#features/revisions/messages/revisions.ts';
import { settleMessages } from '#features/revisions/messages/settle.ts';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { messages as situationMessages } from '#features/situation/messages/situation.ts';
import { describeJourneys } from '../support/journey.ts';
import { redefinedFetches } from '../support/redefined-fetches.ts';
import type { RunningServer } from '../support/server.ts';
import { startDemonstration } from '../support/signed-in.ts';
import { fetchAs } from '../support/somebody.ts';

const text = messages('sv');
const settle = settleMessages('sv');
let server: RunningServer;
const ids: string[] = [];

beforeAll(async () => {
  server = await startDemonstration();
  const asStrategist = await fetchAs(server.address, 'strategist');
  const { items } = await (await asStrategist('/api/v1/units?limit=100')).json();
  const codes = items.flatMap(({ code, kind }: { code: string; kind: string }) =>
    kind === 'municipality' ? [code] : [],
  );
  const { fetches, register } = redefinedFetches([...new Set([...codes, '1440', '1401', '1489', '1480'])]);
  for (const { day, values } of fetches) {
    const body = new FormData();
    body.set('fetchedOn', day);
    body.set('source', `Kolada ${day}`);
    body.set('keyFigures', new File([register], 'register.csv'));
    body.set('values', new File([values], `${day}.csv`));
    const answer = await asStrategist('/api/v1/snapshots', { method: 'POST', body });
    ids.push((await answer.json()).snapshot.id);
  }
});
afterAll(() => server?.stop());

describeJourneys(
  'What changed between fetches',
  {
    'A key figure that seems redefined is seen, held out, settled with a reason and given back': async ({
      page,
      open,
      reach,
      look,
    }) => {
      const [before, after] = ids;
      await open('/data');
      const link = page.getByRole('link', { name: panelMessages('sv').data.revisions });
      expect(await link.getAttribute('href')).toBe('/data/andringar');
      await open(`/data/andringar?fran=${before}&till=${after}&enhet=1440`);
      await page.getByRole('heading', { name: text.suspected.heading(1) }).waitFor();
      await page.getByRole('heading', { name: text.gaps.heading(1, 'Ale') }).waitFor();
      await look();

      await open(`/nyckeltal/1440/N15419?snapshot=${after}`);
      const keyFigure = keyFigureMessages('sv').keyFigure;
      await page.getByRole('heading', { level: 1, name: keyFigure.heldOut }).waitFor();
      await open(`/laget/1440?snapshot=${after}`);
      await page.getByText(situationMessages('sv').notKnown.heldOut(1)).waitFor();

      await open(`/data/andringar/${before}/${after}/N15419?enhet=1440`);
      await page.getByText(settle.state['held-out']).waitFor();
      await look();
      const decision = page.getByLabel(settle.form.decision, { exact: true });
      const reason = page.getByLabel(settle.form.reason, { exact: true });
      await decision.selectOption('rescale');
      await reason.fill('Källan räknar i tusendelar från 2019.');
      await reach(() => page.getByRole('button', { name: settle.form.button }).click());
      await page.getByText(settle.state.rescale).waitFor();
      await open(`/nyckeltal/1440/N15419?snapshot=${after}`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toContain(keyFigure.heldOut);
      await page.getByText('ni har räknat om äldre år').waitFor();

      await open(`/data/andringar/${before}/${after}/N15419`);
      await page.getByText('Källan räknar i tusendelar från 2019.').last().waitFor();
      await decision.selectOption('held-out');
      await reason.fill('Vi frågar källan.');
      await reach(() => page.getByRole('button', { name: settle.form.button }).click());
      await page.getByText(settle.state['held-out']).waitFor();
    },
  },
  { server: () => server.address, look: { as: 'strategist' } },
);
