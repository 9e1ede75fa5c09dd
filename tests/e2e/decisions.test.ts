import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { decisionMessages } from '#features/decisions/messages/decision.ts';
import { meetingMessages } from '#features/decisions/messages/meeting.ts';
import { problemMessages } from '#features/decisions/messages/problems.ts';
import { proposalMessages } from '#features/decisions/messages/proposal.ts';
import { decisionWords } from '#features/decisions/messages/words.ts';
import { economyMessages } from '#features/initiatives/messages/economy.ts';
import { formMessages } from '#features/initiatives/messages/form.ts';
import { initiativeMessages } from '#features/initiatives/messages/initiative.ts';
import { initiativeWords } from '#features/initiatives/messages/words.ts';
import { messages as opportunityMessages } from '#features/opportunities/messages/opportunities.ts';
import { messages as portfolioMessages } from '#features/portfolio/messages/portfolio.ts';
import { settingsMessages } from '#features/portfolio/messages/settings.ts';
import { browserOfFile, looks, type Visit, visit } from '../support/journey.ts';
import { pdfText } from '../support/pdf-text.ts';
import { ownOrganisation, type Place } from '../support/signed-in.ts';
import { tabTo } from '../support/tabbing.ts';
import { unzip } from '../support/unzip.ts';

const browser = browserOfFile();

const press = async (page: Page, wanted: Locator): Promise<void> => {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
};

const write = async (page: Page, label: string, text: string): Promise<void> => {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
};

/** Chooses in a list by typing how the choice begins. */
const choose = async (page: Page, label: string, begins: string): Promise<void> => {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(begins);
};

describe.each(looks)('Decisions with the keyboard alone ($language, JavaScript: $javaScript)', look => {
  const text = {
    proposal: proposalMessages(look.language),
    meeting: meetingMessages(look.language),
    decision: decisionMessages(look.language),
    problems: problemMessages(look.language),
    words: decisionWords(look.language),
    initiative: initiativeMessages(look.language),
  };
  let own: Place;
  beforeAll(async () => {
    own = await ownOrganisation({
      Anna: ['administrator', 'strategist'],
      Lena: ['leader'],
      Eva: ['contributor'],
      Gun: ['reader'],
    });
  });

  const person = (name: string) => {
    const found = own.people[name];
    if (found === undefined) throw new Error(`${name} is not here.`);
    return found;
  };
  const fetched = (name: string, address: string, request: RequestInit = {}) =>
    fetch(`${own.server.address}${address}`, {
      redirect: 'manual',
      ...request,
      headers: { cookie: person(name).cookie, 'Content-Type': 'application/json' },
    });
  const journey = (name: string, walk: (visit: Visit) => Promise<void>) =>
    visit(browser(), own.server.address, look, async given => {
      await person(name).at(given.page);
      await walk(given);
    });
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true });

  /** Makes an initiative of an opportunity, with what it gives and the questions answered; its address. */
  const prepareInitiative = async ({ page, open }: Visit): Promise<string> => {
    const { add, basis, lines, save } = formMessages(look.language);
    await open('/mojligheter/1440/home-care-route-planning');
    await press(page, link(page, opportunityMessages(look.language).one.makeInitiative));
    await page.waitForURL(/\/initiativ\/nytt\?fran=opportunity/);
    await write(page, basis.name, 'Digital tillsyn');
    await press(page, button(page, add.button));
    await page.waitForURL(/\/initiativ\/[0-9a-f-]{36}\?klart=/);
    const address = new URL(page.url()).pathname;
    await press(page, link(page, economyMessages(look.language).edit));
    await write(page, lines.what, 'Färre resor nattetid');
    for (const [point, amount] of [
      [lines.low, '300 000'],
      [lines.likely, '900 000'],
      [lines.high, '1 600 000'],
    ] as const) {
      await write(page, lines.cell('1', '1', point), amount);
    }
    await press(page, button(page, save));
    await page.getByRole('rowheader', { name: 'Färre resor nattetid' }).waitFor();
    await press(page, link(page, text.initiative.legal.edit));
    await page.waitForURL(/\/rattssakerhet$/);
    const questions = await page.locator('select[name^="legalAnswers."]').count();
    expect(questions).toBeGreaterThan(5);
    for (let question = 0; question < questions; question++) {
      await tabTo(page, page.locator('select[name^="legalAnswers."]').nth(question));
      await page.keyboard.type(initiativeWords(look.language).answer.yes);
      await tabTo(page, page.locator('textarea[name^="legalAnswers."]').nth(question));
      await page.keyboard.type('Prövat.');
    }
    await press(page, button(page, save));
    await page.waitForURL(new RegExp(`${address}\\?klart=`));
    await press(page, button(page, text.initiative.state.prepare));
    await button(page, text.initiative.state.reopen).waitFor();
    return address;
  };

  /** A scenario with what is prepared, calculated. */
  const calculateScenario = async ({ page, open }: Visit): Promise<void> => {
    const { calculate, recalculate } = portfolioMessages(look.language);
    await open('/portfolj/scenarier/nytt');
    await write(page, settingsMessages(look.language).name, 'Inom ram');
    await press(page, button(page, settingsMessages(look.language).make));
    await page.waitForURL(/\/portfolj\/scenarier\/[0-9a-f-]{36}/);
    await press(page, button(page, calculate));
    await button(page, recalculate).waitFor();
    await link(page, 'Digital tillsyn').waitFor();
  };

  test('From an opportunity over a scenario to a decision with an owner who accepts, and a protocol to read', async () => {
    let proposal = '';
    let meeting = '';
    let decision = '';
    await journey('Anna', async given => {
      const { page, open, look: lookAt } = given;
      const initiative = await prepareInitiative(given);
      await calculateScenario(given);
      await open(initiative);
      await press(page, link(page, text.initiative.state.propose));
      await page.waitForURL(/\/beslut\/forslag\/nytt\?initiativ=/);
      await lookAt();
      await choose(page, text.proposal.fields.scenario, 'Inom ram');
      await write(page, text.proposal.fields.ask, 'Digital tillsyn införs på Åsgården.');
      await choose(page, text.proposal.fields.owner, 'Lena');
      await choose(page, text.proposal.fields.benefitOwner, 'Eva');
      await choose(page, text.proposal.fields.reviewer, 'Eva');
      await press(page, button(page, text.proposal.save));
      await page.getByText(text.problems.reasons['reviewer-is-benefit-owner']).first().waitFor();
      expect(await page.getByLabel(text.proposal.fields.ask, { exact: true }).inputValue()).toContain(
        'Åsgården',
      );
      await lookAt();
      await choose(page, text.proposal.fields.reviewer, 'Gun');
      await press(page, button(page, text.proposal.save));
      await page.waitForURL(/\/beslut\/forslag\/[0-9a-f-]{36}\?klart=/);
      proposal = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      expect((await fetched('Gun', `/beslut/forslag/${proposal}`)).status).toBe(404);
      expect((await fetched('Eva', `/api/v1/proposals/${proposal}`)).status).toBe(404);
      await lookAt();
      await press(page, button(page, text.proposal.drawUp));
      await page.getByText(text.proposal.stateLede['drawn-up']).waitFor();
      expect((await fetched('Gun', `/beslut/forslag/${proposal}`)).status).toBe(200);

      await open('/beslut/moten/nytt');
      await lookAt();
      await write(page, text.meeting.fields.place, 'Rådhuset');
      await press(page, button(page, text.meeting.add));
      await page.waitForURL(/\/beslut\/moten\/[0-9a-f-]{36}\?klart=/);
      meeting = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      await press(page, button(page, text.meeting.addButton));
      await page.getByText('Digital tillsyn införs på Åsgården.').waitFor();
      await press(page, button(page, text.meeting.hold));
      await press(page, button(page, text.meeting.savePresence));
      await page.getByRole('cell', { name: text.words.presence.present }).waitFor();
      await lookAt();
      await press(page, page.getByRole('link', { name: new RegExp(`^${text.meeting.decide}: `) }));
      await page.getByRole('heading', { level: 1, name: text.decision.recordTitle }).waitFor();
      await lookAt();
      await choose(page, text.decision.fields.outcome, text.words.outcomeSentence.yes.slice(0, 4));
      await write(page, text.decision.fields.paragraph, '§ 14');
      await choose(page, text.decision.fields.ground, text.words.ground.execution);
      await write(page, text.decision.fields.reasons, 'Tryggare nätter för äldre på Åsgården.');
      await press(page, button(page, text.decision.save));
      await page.getByText(text.problems.reasons['decider-missing']).first().waitFor();
      await lookAt();
      await choose(page, text.decision.fields.deciderPerson, 'Lena');
      await press(page, button(page, text.decision.save));
      await page.waitForURL(new RegExp(`/beslut/moten/${meeting}\\?klart=`));
      await press(page, button(page, text.meeting.close));
      await page.getByText(text.words.outcomeSentence.yes).waitFor();
      await lookAt();
    });
    await journey('Lena', async ({ page, open, look: lookAt }) => {
      await open('/beslut');
      await lookAt();
      await press(page, page.locator('#vantar a'));
      await page.waitForURL(/\/beslut\/[0-9a-f-]{36}$/);
      decision = new URL(page.url()).pathname;
      await lookAt();
      await press(page, button(page, text.decision.accept));
      await press(page, button(page, text.decision.start));
      await button(page, text.decision.end).waitFor();
      await lookAt();
      await press(page, page.getByRole('link', { name: /Rådhuset|Ledningsgruppen|leadership/ }));
      await link(page, text.meeting.word).waitFor();
      const word = (await link(page, text.meeting.word).getAttribute('href')) ?? '';
      const pdf = (await link(page, text.meeting.pdf).getAttribute('href')) ?? '';
      const get = async (address: string) =>
        (await page.request.get(`${own.server.address}${address}`)).body();
      const document = unzip(await get(word)).get('word/document.xml') ?? '';
      const printed = pdfText(await get(pdf)).replaceAll('\n', ' ');
      for (const said of ['§ 14 Digital tillsyn', 'Tryggare nätter för äldre på Åsgården.', 'Rådhuset']) {
        expect(document).toContain(said);
        expect(printed).toContain(said);
      }
    });
    await journey('Gun', async ({ open, page, look: lookAt }) => {
      await open(decision);
      await page.getByText(text.decision.whole).waitFor();
      await lookAt();
      expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    });
  });
});
