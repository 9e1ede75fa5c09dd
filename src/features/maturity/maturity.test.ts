import { describe, expect, test } from 'vitest';
import { dutiesOf } from '#features/duties/index.ts';
import { threadOf } from '#features/thread/index.ts';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { todayOf } from '#platform/today.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson } from '../../../tests/support/people.ts';
import { refusalOf, takeBack } from '../../../tests/support/taking-back.ts';
import { saveAnswers, saveJointAnswers } from './actions/answers.ts';
import { makeOpportunity } from './actions/opportunity.ts';
import { addOtherResult, changeOtherResult, removeOtherResult } from './actions/other-results.ts';
import { changeRound, closeRound, compareRound, openRound, removeRound } from './actions/rounds.ts';
import { maturityActions } from './actions.ts';
import { pagesOfPlaces } from './places.ts';
import { shippedAssessment } from './questions.ts';
import { otherResultOf, roundOf, roundSeen } from './reading.ts';
import { sheetsOf } from './store/rounds.ts';

const [ownership] = shippedAssessment().areas;
const items = (ownership?.items ?? []).map(({ id }) => id);
const round = { title: 'Hösten 2026', begins: 'alone', answerBy: '2199-01-31' };
const answersOf = (...steps: readonly (number | null)[]) =>
  steps.map((step, at) => ({ item: items[at] ?? '', step }));
const codeOf = async (change: Promise<unknown>) => {
  const { status, code, fields } = await refusalOf(change);
  return { status, code, field: fields[0]?.path };
};

describeOnEachEngine('A self-assessment', database => {
  const start = async () => {
    const { id, person } = await makeOrganisation(database(), 'Framköping', ['strategist']);
    const leaders: Context[] = [];
    for (const name of ['Ada', 'Bo', 'Cia', 'Dag']) {
      leaders.push(await (await makePerson(database(), id, { name, roles: ['leader'] })).context());
    }
    const strategist = await person.context();
    return { id, strategist, leaders, opened: await perform(openRound, strategist, round) };
  };
  const gives = (context: Context, id: string, steps: readonly (number | null)[], version = 0) =>
    perform(saveAnswers, context, { round: id, area: 'ownership', version, answers: answersOf(...steps) });

  test('is answered alone, compared by the group, answered together and closed without persons', async () => {
    const { id, strategist, leaders, opened } = await start();
    const [ada, bo, cia] = leaders;
    if (ada === undefined || bo === undefined || cia === undefined) throw new Error('Nobody leads.');
    for (const [at, one] of [ada, bo, cia].entries()) await gives(one, opened.id, [at * 2, 1, null]);
    const seen = async (context: Context) => roundSeen(context, await roundOf(context, opened.id));
    expect(await seen(ada)).toMatchObject({
      spreads: null,
      profile: null,
      joint: null,
      answered: { some: 3 },
    });
    expect((await seen(ada)).own).toHaveLength(1);
    expect((await seen(strategist)).own).toEqual([]);
    expect(await codeOf(perform(closeRound, ada, { round: opened.id, version: 1 }))).toMatchObject({
      code: 'not-compared',
    });

    await perform(compareRound, strategist, { round: opened.id, version: 1 });
    expect(await codeOf(gives(ada, opened.id, [5, 5, 5], 1))).toMatchObject({ code: 'answers-compared' });
    const group = await seen(bo);
    expect(group.spreads?.get(items[0] ?? '')).toMatchObject({ lowest: 0, highest: 4, isAgreed: false });
    expect(group.spreads?.get(items[2] ?? '')).toBeNull();
    expect(await seen(strategist)).toMatchObject({ spreads: null, profile: null, joint: [] });

    const together = { round: opened.id, area: 'ownership', note: 'Vi talade om det.' };
    const joint = { ...together, version: 0, answers: answersOf(2) };
    await perform(saveJointAnswers, strategist, joint);
    const again = await refusalOf(perform(saveJointAnswers, bo, joint));
    expect(again).toMatchObject({ status: 409, current: { version: 1, note: 'Vi talade om det.' } });
    await perform(closeRound, bo, { round: opened.id, version: 2 });
    const closed = await seen(strategist);
    expect(closed.spreads).toBeNull();
    expect(closed.profile?.areas[0]?.items).toEqual([
      { item: items[0], step: 2, by: 'group' },
      { item: items[1], step: 1, by: 'persons' },
      { item: items[2], step: null, by: 'too-few' },
    ]);
    expect((await seen(ada)).spreads?.get(items[0] ?? '')).toMatchObject({ people: 3, highest: 4 });
    const sheets = await sheetsOf(strategist.db, id, opened.id);
    expect(sheets.map(({ person }) => person)).toEqual([null]);
    const change = { round: opened.id, version: 3, title: 'En annan', answerBy: '2199-01-31' };
    expect(await codeOf(perform(changeRound, bo, change))).toMatchObject({ code: 'round-closed' });

    const made = await perform(makeOpportunity, strategist, {
      round: opened.id,
      item: items[1],
      title: 'Ägare som får avgöra',
      what: '',
    });
    const thread = await threadOf(strategist.db, id, { kind: 'opportunity', id: made.opportunity });
    // Of three persons' answers nothing is told where all may read.
    expect(thread?.before).toMatchObject([{ kind: 'maturity', told: 'Hösten 2026' }]);
  });

  test('is owed by each who sits in the group, until they have answered all of it', async () => {
    const { id, strategist, leaders, opened } = await start();
    const owing = async () =>
      (await dutiesOf(strategist.db, id, { kind: 'reply', isOpen: true, today: todayOf(strategist) })).map(
        ({ dueOn }) => dueOn,
      );
    expect(await owing()).toHaveLength(4);
    const [ada] = leaders;
    if (ada === undefined) throw new Error('Nobody leads.');
    for (const area of shippedAssessment().areas) {
      const answers = area.items.map(item => ({ item: item.id, step: 3 as const }));
      await perform(saveAnswers, ada, { round: opened.id, area: area.id, version: 0, answers });
    }
    expect(await owing()).toHaveLength(3);
    const change = { round: opened.id, version: 1, title: round.title, answerBy: '2199-02-28' };
    const { entry } = await performWithReceipt(changeRound, strategist, change);
    expect(await owing()).toEqual(['2199-02-28', '2199-02-28', '2199-02-28']);
    await takeBack(maturityActions, strategist, entry);
    expect((await roundOf(strategist, opened.id)).answerBy).toBe(round.answerBy);
    await perform(compareRound, strategist, { round: opened.id, version: 3 });
    expect(await owing()).toEqual([]);
  });

  test('refuses a second round, others than the group, what is not asked, and what somebody else changed', async () => {
    const { strategist, leaders, opened } = await start();
    const other = await start();
    const [ada] = leaders;
    if (ada === undefined) throw new Error('Nobody leads.');
    expect(await codeOf(perform(openRound, ada, round))).toMatchObject({ code: 'round-open' });
    expect(await codeOf(gives(strategist, opened.id, [1]))).toMatchObject({ code: 'not-in-group' });
    expect(await codeOf(gives(ada, other.opened.id, [1]))).toMatchObject({ status: 404 });
    const wrong = (given: object) =>
      codeOf(
        perform(saveAnswers, ada, { round: opened.id, area: 'ownership', version: 0, answers: [], ...given }),
      );
    expect(await wrong({ area: 'astrology' })).toMatchObject({ status: 404 });
    expect(await wrong({ answers: [{ item: 'users-take-part', step: 1 }] })).toMatchObject({
      code: 'item-unknown',
    });
    expect(await wrong({ answers: [...answersOf(1), ...answersOf(2)] })).toMatchObject({
      code: 'item-twice',
    });
    for (const step of [6, -1, 2.5, '3']) {
      expect(await wrong({ answers: [{ item: items[0], step }] })).toMatchObject({ field: 'answers.0.step' });
    }
    await gives(ada, opened.id, [1]);
    expect(await codeOf(gives(ada, opened.id, [2]))).toMatchObject({ status: 409 });
    expect(await codeOf(perform(removeRound, ada, { round: opened.id, version: 1 }))).toMatchObject({
      code: 'already-answered',
    });
    const once = await Promise.allSettled([gives(ada, opened.id, [2], 1), gives(ada, opened.id, [3], 1)]);
    expect(once.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const past = { round: opened.id, version: 1, title: 'Hösten', answerBy: '2020-01-01' };
    expect(await codeOf(perform(changeRound, ada, past))).toMatchObject({ field: 'answerBy' });
    expect(may(strategist.actor, 'maturity.edit')).toBe(true);
  });

  test('opened by mistake is taken back', async () => {
    const { person } = await makeOrganisation(database(), 'Framköping', ['strategist']);
    const context = await person.context();
    const { output, entry } = await performWithReceipt(openRound, context, { ...round, begins: 'together' });
    await takeBack(maturityActions, context, entry);
    expect(await codeOf(roundOf(context, output.id))).toMatchObject({ status: 404 });
  });

  test('stands beside what other models gave, on their own scale', async () => {
    const { person } = await makeOrganisation(database(), 'Framköping', ['strategist']);
    const context = await person.context();
    const dimension = { name: 'Förmåga', value: 55, area: 'ownership' };
    const given = {
      model: 'En modell',
      year: 2025,
      index: 61.5,
      lowest: 0,
      highest: 100,
      source: 'Rapport i maj',
      dimensions: [dimension],
    };
    const adding = (change: object) => codeOf(perform(addOtherResult, context, { ...given, ...change }));
    expect(await adding({ index: 101 })).toMatchObject({ field: 'index', code: 'outside-scale' });
    expect(await adding({ lowest: 100 })).toMatchObject({ field: 'highest' });
    expect(await adding({ index: null, dimensions: [] })).toMatchObject({ code: 'nothing-given' });
    expect(await adding({ dimensions: [dimension, dimension] })).toMatchObject({ code: 'name-twice' });
    expect(await adding({ dimensions: [{ ...dimension, area: 'astrology' }] })).toMatchObject({
      code: 'area-unknown',
    });
    const made = await perform(addOtherResult, context, given);
    expect(made).toMatchObject(given);
    const seen = { otherResult: made.id, version: 1 };
    const { entry } = await performWithReceipt(changeOtherResult, context, { ...seen, ...given, index: 70 });
    expect(await codeOf(perform(removeOtherResult, context, seen))).toMatchObject({ status: 409 });
    await takeBack(maturityActions, context, entry);
    expect(await otherResultOf(context, made.id)).toMatchObject({ ...given, version: 3 });
    const removed = await performWithReceipt(removeOtherResult, context, { ...seen, version: 3 });
    await takeBack(maturityActions, context, removed.entry);
  });
});

describe('What is asked', () => {
  test('is about 25 items in nine areas, each with what to do in a place that is used', () => {
    const { areas, scale } = shippedAssessment();
    expect(areas).toHaveLength(9);
    const all = areas.flatMap(area => area.items);
    expect(all.length).toBeGreaterThanOrEqual(25);
    expect(scale.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4, 5]);
    const used = new Set(all.flatMap(({ mend }) => mend.map(({ place }) => place)));
    expect(Object.keys(pagesOfPlaces).filter(place => ![...used].some(each => each === place))).toEqual([]);
  });
});
