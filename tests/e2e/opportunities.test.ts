import { describe, expect, test } from 'vitest';
import { evidenceMessages } from '#features/evidence/index.ts';
import { comparisonSchema } from '#features/opportunities/api/compare-schemas.ts';
import { adoptionMessages } from '#features/opportunities/messages/adoption.ts';
import { compareMessages } from '#features/opportunities/messages/compare.ts';
import { listFileMessages } from '#features/opportunities/messages/list-file.ts';
import { messages } from '#features/opportunities/messages/opportunities.ts';
import { ownMessages } from '#features/opportunities/messages/own.ts';
import { prizeMessages } from '#features/opportunities/messages/prize.ts';
import { opportunityReportSchema } from '#features/opportunities/model/report.ts';
import { browserOfFile, describeJourneys, looks, matching, visit } from '../support/journey.ts';
import { ownOrganisation } from '../support/signed-in.ts';

const { list, one } = messages('sv');
const adoption = adoptionMessages('sv');
const compare = compareMessages('sv');
const file = listFileMessages('sv');
const prize = prizeMessages('sv');

const states = [adoption.introduced, adoption.introducedYes, adoption.testing, adoption.no, adoption.missing];

describeJourneys('What Ale and those like it have introduced', {
  'Every mark is said in words, here and at each of those like it': async ({ page, open, look }) => {
    await open('/inforande/1440');
    const finding = await page.getByRole('heading', { level: 1 }).textContent();
    expect(finding).toMatch(matching(adoption.finding('#', '#')));
    const key = await page.getByRole('list', { name: adoption.key }).getByRole('listitem').allTextContents();
    expect(key).toEqual([
      adoption.introduced,
      adoption.testing,
      adoption.no,
      adoption.uncertain,
      adoption.missing,
    ]);
    const rows = await page.locator('tbody tr:has(.adoption-own)').evaluateAll(all =>
      all.map(row => ({
        own: row.querySelectorAll('td')[0]?.textContent ?? '',
        peers: [...row.querySelectorAll('td:nth-of-type(2) li')].map(peer => peer.textContent),
      })),
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { own, peers } of rows) {
      expect(
        states.some(state => own.startsWith(state)),
        own,
      ).toBe(true);
      expect(peers.length).toBeGreaterThan(3);
      for (const peer of peers)
        expect(
          states.some(state => peer.startsWith(state)),
          peer,
        ).toBe(true);
    }
    await look();
  },

  'The rows of one area are shown alone, and from a row one comes to its opportunity': async ({
    page,
    open,
    arriveAt,
  }) => {
    await open('/inforande/1440');
    const areas = page.getByLabel(adoption.showArea, { exact: true });
    const tables = await page.getByRole('table').count();
    expect(tables).toBeGreaterThan(1);
    await areas.selectOption({ label: 'Äldreomsorg' });
    await page.getByRole('button', { name: adoption.show, exact: true }).click();
    await page.waitForURL(/omrade=elder-care/);
    expect(await page.getByRole('table').count()).toBe(1);
    const link = page.getByRole('table').locator('td:last-child').getByRole('link').first();
    const name = (await link.textContent()) ?? '?';
    await link.click();
    await arriveAt(/^\/mojligheter\/1440\/[a-z-]+$/);
    await page.getByRole('heading', { level: 1, name }).waitFor();
  },

  'A region is told that the questions are not asked there': async ({ page, open, look }) => {
    await open('/inforande/0013');
    await page.getByRole('heading', { level: 1, name: adoption.regions }).waitFor();
    await look();
  },
});

describeJourneys('The opportunities of Ale', {
  'They are ranked, each with why it stands here': async ({ page, open, ask, look }) => {
    await open('/mojligheter/1440');
    const rows = page.locator('ol > li').filter({ has: page.getByRole('heading', { level: 2 }) });
    const ranks = await rows.evaluateAll(all =>
      all.map(row => (row instanceof HTMLLIElement ? row.value : 0)),
    );
    expect(ranks.length).toBeGreaterThan(4);
    expect(ranks).toEqual(ranks.map((_, index) => index + 1));
    const finding = await page.getByRole('heading', { level: 1 }).textContent();
    expect(finding).toContain(String(ranks.length));
    const { opportunities } = opportunityReportSchema.parse(await ask('/api/v1/units/1440/opportunities'));
    expect(await rows.getByRole('heading', { level: 2 }).allTextContents()).toEqual(
      opportunities.map(({ name }) => name),
    );
    await look();
  },

  'Only those that those like us have introduced are shown when asked for': async ({ page, open }) => {
    await open('/mojligheter/1440');
    const headings = page.getByRole('main').getByRole('heading', { level: 2 });
    const all = await headings.count();
    await page.getByLabel(list.basis, { exact: true }).selectOption({ label: list.adoption });
    await page.getByRole('button', { name: list.show, exact: true }).click();
    await page.waitForURL(/stod=inforande/);
    const chosen = await headings.count();
    expect(chosen).toBeLessThan(all);
    await page.getByText(list.found(String(chosen)), { exact: true }).waitFor();
    await page.getByRole('link', { name: list.reset, exact: true }).click();
    await page.waitForURL(/\/mojligheter\/1440$/);
    expect(await headings.count()).toBe(all);
  },

  'One is opened: evidence, every part of the score, who has it, conditions and questions': async ({
    page,
    open,
    arriveAt,
    look,
  }) => {
    await open('/mojligheter/1440');
    await page.getByRole('main').getByRole('heading', { level: 2 }).first().getByRole('link').click();
    await arriveAt(/^\/mojligheter\/1440\/[a-z-]+$/);
    const why = page.getByRole('region', { name: one.whyHere });
    expect(await why.getByRole('link').count()).toBeGreaterThan(0);
    const score = await why.getByText(matching(one.score('#'))).textContent();
    const total = Number(matching(one.score('#')).exec(score ?? '')?.[1]);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(100);
    const parts = await why.getByRole('term').allTextContents();
    expect(parts).toEqual([one.severity, one.persistence, one.prize, one.addressability]);
    for (const part of await why.getByRole('definition').allTextContents()) expect(part).not.toBe('');
    for (const name of [
      one.who,
      one.learn,
      one.changes,
      one.mechanisms,
      one.questions,
      one.legal,
      one.risks,
    ]) {
      const section = page.getByRole('region', { name, exact: true });
      expect((await section.textContent())?.length, name).toBeGreaterThan(name.length + 10);
    }
    await look();
    await why.getByRole('link').first().click();
    await arriveAt(/^\/nyckeltal\/1440\/[NU]\d{5}$/);
  },

  'What happened where it was introduced is told, with who is counted and the command that tells it again':
    async ({ page, open, arriveAt, look }) => {
      const evidence = evidenceMessages('sv');
      await open('/mojligheter/1440/digital-night-supervision');
      const section = page.getByRole('region', { name: evidence.section.title, exact: true });
      expect(await section.textContent()).toContain(evidence.verdicts.notYet);
      await section.getByRole('link', { name: evidence.section.more, exact: true }).click();
      await arriveAt(/^\/belagg\/digital-night-supervision\?snapshot=/);
      const heading = page.getByRole('heading', { level: 1 });
      expect(await heading.textContent()).toContain(evidence.verdicts.notYet);
      const counted = page.getByRole('region', { name: evidence.page.who, exact: true });
      await counted.getByText(evidence.leftOut.unconfirmed).first().click();
      await counted
        .getByText(/\(2022\)/)
        .first()
        .waitFor();
      expect(await page.locator('pre').textContent()).toContain(
        'rodret -- evidence digital-night-supervision',
      );
      await look();
    },

  'What it is worth is told step by step, with whom to learn from, and the rule behind each part': async ({
    page,
    open,
  }) => {
    await open('/mojligheter/1440/labour-market-follow-up');
    const worth = page.getByRole('region', { name: matching(prize.finding('upp till # personer')) });
    expect(await worth.getByRole('listitem').count()).toBeGreaterThan(2);
    await page.getByText(prize.rules.severity).waitFor();
    const learn = page.getByRole('region', { name: one.learn, exact: true });
    expect(await learn.getByRole('link', { name: /^jämför möjligheterna med / }).count()).toBeGreaterThan(0);
  },

  'Two are compared: the other is found by an approximate name, and the key figures stand beside each other':
    async ({ page, open, reach, look, ask }) => {
      await open('/mojligheter/1440');
      await reach(() => page.getByRole('link', { name: compare.link, exact: true }).click());
      await page.getByRole('heading', { level: 1, name: compare.choose }).waitFor();
      await look();
      const search = page.getByRole('main').getByRole('searchbox', { name: compare.label });
      await search.fill('xyzxyz');
      await reach(() => page.getByRole('main').getByRole('button', { name: compare.button }).click());
      await page.getByText(compare.none('xyzxyz')).waitFor();
      await search.fill('lerumm');
      await reach(() => page.getByRole('main').getByRole('button', { name: compare.button }).click());
      expect(new URL(page.url()).searchParams.get('med')).toBe('1441');
      const shared = page.getByRole('region', { name: compare.both('Ale', 'Lerum'), exact: true });
      const told = comparisonSchema.parse(await ask('/api/v1/units/1440/opportunities-comparison?with=1441'));
      expect(await shared.getByRole('heading', { level: 3 }).allTextContents()).toEqual(
        told.both.map(({ name }) => name),
      );
      await look();
    },

  'The list is taken along as CSV and as Excel': async ({ page, open }) => {
    await open('/mojligheter/1440');
    const rows = await page.locator('ol.opportunity-list > li').count();
    for (const [name, start] of [
      [file.csv, '\ufeffPlats;'],
      [file.excel, 'PK'],
    ] as const) {
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
      const answer = await page.request.get(new URL(href ?? '', page.url()).href);
      expect(answer.headers()['content-disposition']).toContain('attachment');
      const text = await answer.text();
      expect(text.startsWith(start)).toBe(true);
      if (name === file.csv) expect(text.split('\r\n').filter(line => /^\d+;/.test(line))).toHaveLength(rows);
    }
  },
});

describeJourneys('The country by county', {
  'Tiles say the number of each county on a key figure, with a table, and the own is marked': async ({
    page,
    open,
    look,
  }) => {
    await open('/nyckeltal/1440/N15419');
    const map = page.locator('.tile-map');
    expect(await map.locator('.tile').count()).toBe(21);
    expect(await map.locator('.tile[data-own]').textContent()).toMatch(/^V\. Götaland\d/);
    await look();
  },

  'On adoption another way of working is chosen for the map': async ({ page, open, reach }) => {
    await open('/inforande/1440');
    const section = page.getByRole('region', { name: adoption.mapTitle, exact: true });
    const before = await section.getByRole('heading', { level: 3 }).textContent();
    const choice = section.getByLabel(adoption.way, { exact: true });
    const other = await choice.locator('option:not([selected])').first().getAttribute('value');
    await choice.selectOption(other);
    await reach(() => section.getByRole('button', { name: adoption.mapShow, exact: true }).click());
    expect(await section.getByRole('heading', { level: 3 }).textContent()).not.toBe(before);
    expect(await section.locator('.tile').count()).toBe(21);
  },
});

const browser = browserOfFile();

describe.each(looks)('An opportunity put aside ($language, JavaScript: $javaScript)', look => {
  test('is dismissed with a reason, folded at the end, and brought back', async () => {
    const place = await ownOrganisation({ Oskar: ['strategist'] });
    const own = ownMessages(look.language);
    const reason = 'Vi har nyss bytt system.';
    await visit(browser(), place.server.address, look, async ({ page, open, reach, look: see }) => {
      await place.people.Oskar?.at(page);
      await open('/mojligheter/1440');
      const first = page.locator('ol.opportunity-list > li').first().getByRole('link');
      const name = (await first.textContent()) ?? '';
      await reach(() => first.click());
      await page.getByLabel(own.reason).fill(reason);
      await reach(() => page.getByRole('button', { name: own.dismissButton, exact: true }).click());
      await page.getByText(own.isDismissed).waitFor();
      await see();
      await open('/mojligheter/1440');
      expect(await page.locator('ol.opportunity-list').getByRole('link', { name, exact: true }).count()).toBe(
        0,
      );
      const fold = page.locator('details').filter({ hasText: reason });
      await fold.locator('summary').click();
      await reach(() => fold.getByRole('link', { name, exact: true }).click());
      await page.getByLabel(own.reason).fill('Avtalet går ut.');
      await reach(() => page.getByRole('button', { name: own.bringBackButton, exact: true }).click());
      await open('/mojligheter/1440');
      await page.locator('ol.opportunity-list').getByRole('link', { name, exact: true }).waitFor();
    });
  });
});
