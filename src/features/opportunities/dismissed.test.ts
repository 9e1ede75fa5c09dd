import { expect, test } from 'vitest';
import { inLanguage, threadOf } from '#features/thread/index.ts';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson } from '../../../tests/support/people.ts';
import { refusalOf, takeBack } from '../../../tests/support/taking-back.ts';
import { bringBackPattern, dismissPattern } from './actions/dismissed.ts';
import { addOpportunity, dismissOpportunity } from './actions/own.ts';
import { opportunityActions } from './actions.ts';
import { rankingOf } from './ranking.ts';
import { dismissedOf, patternStepsOf, standingOf } from './store/dismissed.ts';

const pattern = 'home-care-route-planning';
const reason = 'Vi har nyss bytt system.';
const named = `1440/${pattern}`;

describeOnEachEngine('Opportunities of the catalogue that are put aside', database => {
  const start = async () => {
    const { id, person } = await makeOrganisation(database(), 'Målköping', ['strategist']);
    return { id, person, context: await person.context() };
  };
  const codeOf = async (change: Promise<unknown>) => {
    const { status, code } = await refusalOf(change);
    return { status, code };
  };

  test('are kept with who, when and why, and each step is taken back', async () => {
    const { id, context, person } = await start();
    const { entry } = await performWithReceipt(dismissPattern, context, { pattern, version: 0, reason });
    expect(await dismissedOf(context.db, id)).toEqual([
      {
        opportunity: named,
        title: null,
        version: 1,
        reason,
        by: person.name,
        at: '2026-03-02T08:00:00.000Z',
      },
    ]);
    const { object } = (await threadOf(context.db, id, { kind: 'opportunity', id: named })) ?? {};
    expect(object?.told).toBe('Avfärdad möjlighet');
    expect(object && inLanguage(object, 'en').told).toBe('Dismissed opportunity');
    const again = perform(dismissPattern, context, { pattern, version: 1, reason });
    expect(await codeOf(again)).toEqual({ status: 422, code: 'already-dismissed' });
    const stale = perform(bringBackPattern, context, { pattern, version: 0, reason });
    expect(await codeOf(stale)).toMatchObject({ status: 409 });
    await takeBack(opportunityActions, context, entry);
    expect(await standingOf(context.db, id, named)).toEqual({ state: 'open', version: 2 });
    expect(await dismissedOf(context.db, id)).toEqual([]);
    await perform(dismissPattern, context, { pattern, version: 2, reason: 'Ändå inte.' });
    const steps = await patternStepsOf(context.db, id, named);
    expect(steps.map(step => [step.step, step.reason])).toEqual([
      ['dismissed', 'Ändå inte.'],
      ['brought-back', 'Togs tillbaka.'],
      ['dismissed', reason],
    ]);
  });

  test('stand beside those of the own that are, and neither is ranked for those who see them', async () => {
    const { context } = await start();
    const fields = { what: '', forWhom: '', area: null, whyNow: '' };
    const own = await perform(addOpportunity, context, { title: 'Egen', ...fields });
    await perform(dismissOpportunity, context, {
      opportunity: own.id,
      version: 1,
      reason: 'Ryms i en annan.',
    });
    await perform(dismissPattern, context, { pattern, version: 0, reason });
    const { ranked, dismissed } = await rankingOf(context, '1440', null);
    expect(ranked).toEqual([]);
    expect(dismissed.map(({ opportunity, title }) => [opportunity, title]).toSorted()).toEqual(
      [
        [named, null],
        [own.id, 'Egen'],
      ].toSorted(),
    );
    const elsewhere = await start();
    expect((await rankingOf(elsewhere.context, '1440', null)).dismissed).toEqual([]);
    expect((await rankingOf(null, '1440', null)).dismissed).toEqual([]);
  });

  test('are those of the own unit, put aside by whoever may', async () => {
    const { id, context } = await start();
    const without = { ...context, organisation: { ...context.organisation, unitCode: null } };
    const nowhere = perform(dismissPattern, without, { pattern, version: 0, reason });
    expect(await codeOf(nowhere)).toEqual({ status: 404, code: 'opportunity-unknown' });
    const none = perform(dismissPattern, context, { pattern: 'none', version: 0, reason });
    expect(await codeOf(none)).toMatchObject({ status: 404 });
    const reader = await makePerson(database(), id, { name: 'Läsare', roles: ['reader'] });
    const forbidden = perform(dismissPattern, await reader.context(), { pattern, version: 0, reason });
    expect(await codeOf(forbidden)).toMatchObject({ status: 403 });
  });
});
