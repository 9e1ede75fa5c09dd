import { describe, expect, test } from 'vitest';
import { threadOf } from '#features/thread/index.ts';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import type { ActionContext, Context } from '#platform/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation } from '../../../tests/support/people.ts';
import { refusalOf, takeBack } from '../../../tests/support/taking-back.ts';
import {
  addOpportunity,
  addOwnOpportunity,
  bringBackOpportunity,
  changeOpportunity,
  dismissOpportunity,
} from './actions/own.ts';
import { addSupport, removeSupport, supportOpportunity, tellVoice, withdrawVoice } from './actions/voice.ts';
import { opportunityActions } from './actions.ts';
import type { EmployeeVoice } from './model/voice.ts';
import { ownOpportunities, stepsOf } from './store/own.ts';
import { supportsOf } from './store/voice.ts';
import { voiceLine } from './voice-view.ts';

const fields = {
  title: 'Ett schema som planeras tillsammans',
  what: 'Medarbetarna lägger sina pass i telefonen och systemet jämnar ut.',
  forWhom: 'Medarbetare i äldreomsorgen',
  area: null,
  whyNow: '',
};

const voiceOf = (given: Partial<EmployeeVoice> = {}): EmployeeVoice => {
  const id = crypto.randomUUID();
  return {
    kind: 'statement',
    id,
    words: 'Schemat ska gå att påverka',
    told: '84 % i alla grupper instämmer',
    href: `/samtal/${id}`,
    agreeShare: 0.84,
    people: 312,
    ...given,
  };
};

const within = <Result>(context: Context, work: (inside: ActionContext) => Promise<Result>) =>
  context.db.transaction().execute(db => work({ ...context, db }));

describeOnEachEngine('Opportunities of the own', database => {
  const start = async (unitCode: string | null = '1440') => {
    const { id, person } = await makeOrganisation(database(), 'Målköping', ['strategist']);
    const own = await person.context();
    return { id, context: { ...own, organisation: { ...own.organisation, unitCode } } };
  };
  const codeOf = async (change: Promise<unknown>) => {
    const { status, code, fields: wrong } = await refusalOf(change);
    return { status, code, field: wrong[0]?.path };
  };

  test('are kept as they were given, and each change is taken back', async () => {
    const { id, context } = await start();
    const added = await perform(addOpportunity, context, fields);
    const stored = async () => (await ownOpportunities(context.db, id))[0];
    expect(await stored()).toMatchObject({ ...fields, version: 1, state: 'open' });
    const change = { opportunity: added.id, version: 1, ...fields, title: 'Ett annat schema' };
    const { entry } = await performWithReceipt(changeOpportunity, context, change);
    expect((await threadOf(context.db, id, { kind: 'opportunity', id: added.id }))?.object.title).toBe(
      'Ett annat schema',
    );
    expect(await codeOf(perform(changeOpportunity, context, change))).toMatchObject({ status: 409 });
    await takeBack(opportunityActions, context, entry);
    expect(await stored()).toMatchObject({ ...fields, version: 3 });
    const step = { opportunity: added.id, version: 3, reason: 'Ryms i ett annat.' };
    const dismissed = await performWithReceipt(dismissOpportunity, context, step);
    expect(await codeOf(perform(dismissOpportunity, context, { ...step, version: 4 }))).toMatchObject({
      code: 'already-dismissed',
    });
    await takeBack(opportunityActions, context, dismissed.entry);
    await perform(dismissOpportunity, context, { ...step, version: 5 });
    await perform(bringBackOpportunity, context, { ...step, version: 6, reason: 'Det rymdes inte.' });
    expect((await stepsOf(context.db, id, added.id)).map(({ reason }) => reason)).toEqual([
      'Det rymdes inte.',
      'Ryms i ett annat.',
      'Togs tillbaka.',
      'Ryms i ett annat.',
    ]);
  });

  test('refuse what cannot be used, at the field that is wrong', async () => {
    const { context } = await start();
    const adding = (given: object) => codeOf(perform(addOpportunity, context, { ...fields, ...given }));
    expect(await adding({ title: ' ' })).toMatchObject({ status: 422, field: 'title' });
    expect(await adding({ title: 'x'.repeat(10_000) })).toMatchObject({ field: 'title' });
    expect(await adding({ what: 'x'.repeat(10_000) })).toMatchObject({ field: 'what' });
    expect(await adding({ area: 'no-such-area' })).toMatchObject({ field: 'area', code: 'area-unknown' });
    const { id } = await perform(addOpportunity, context, fields);
    const step = { opportunity: id, version: 1, reason: '' };
    expect(await codeOf(perform(dismissOpportunity, context, step))).toMatchObject({ field: 'reason' });
    expect(await codeOf(perform(bringBackOpportunity, context, { ...step, reason: 'Ja' }))).toMatchObject({
      code: 'already-open',
    });
  });

  test('are made of what employees said, which speaks for them until it is withdrawn', async () => {
    const { id, context } = await start();
    const voice = voiceOf();
    const added = await within(context, inside => addOwnOpportunity(inside, { ...fields, voice }));
    const pattern = '1440/home-care-route-planning';
    await within(context, inside => supportOpportunity(inside, { opportunity: pattern, voice }));
    await within(context, inside => supportOpportunity(inside, { opportunity: pattern, voice }));
    const supported = async () =>
      (await supportsOf(context.db, id)).map(each => [each.opportunity, each.told, each.people]);
    const told = ['84 % i alla grupper instämmer', 312];
    expect((await supported()).toSorted()).toEqual(
      [
        [pattern, ...told],
        [added.id, ...told],
      ].toSorted(),
    );
    const before = await threadOf(context.db, id, { kind: 'opportunity', id: added.id });
    expect(before?.before).toMatchObject([{ kind: 'statement', id: voice.id, title: voice.words }]);
    await within(context, inside => tellVoice(inside, { ...voice, told: '90 %', people: 400 }));
    expect((await supported()).map(each => each[2])).toEqual([400, 400]);
    await within(context, inside => withdrawVoice(inside, voice));
    expect(await supported()).toEqual([]);
    const source = { kind: 'statement', voice: voice.id };
    const again = perform(addSupport, context, { opportunity: added.id, source });
    expect(await codeOf(again)).toMatchObject({ status: 422, code: 'voice-not-told' });
  });

  test('are supported only where opportunity and source are the organisation’s', async () => {
    const { id, context } = await start();
    const other = await start('1480');
    const foreign = await perform(addOpportunity, other.context, fields);
    const voice = voiceOf({ kind: 'idea', agreeShare: null, people: 2 });
    await within(context, inside => tellVoice(inside, voice));
    const source = { kind: 'idea', voice: voice.id };
    for (const opportunity of [
      foreign.id,
      crypto.randomUUID(),
      '1440/none',
      '1480/home-care-route-planning',
      'x',
    ]) {
      const change = perform(addSupport, context, { opportunity, source });
      expect(await codeOf(change)).toMatchObject({ status: 404, code: 'opportunity-unknown' });
    }
    const opportunity = '1440/home-care-route-planning';
    const theirs = perform(addSupport, other.context, { opportunity: foreign.id, source });
    expect(await codeOf(theirs)).toMatchObject({ status: 404, code: 'idea-unknown' });
    const { output, entry } = await performWithReceipt(addSupport, context, { opportunity, source });
    await takeBack(opportunityActions, context, entry);
    expect(await supportsOf(context.db, id)).toEqual([]);
    const gone = perform(removeSupport, context, { support: output.id });
    expect(await codeOf(gone)).toMatchObject({ status: 404 });
    const few = voiceOf({ people: 5 });
    const telling = within(context, inside => tellVoice(inside, few));
    expect(await codeOf(telling)).toMatchObject({ code: 'voice-of-too-few' });
  });
});

describe('A voice told in one line', () => {
  const statement = voiceOf({ told: 'minst 77 % i varje grupp instämmer', agreeShare: 0.7775, people: 243 });

  test('is told in Swedish as its own feature tells it', () => {
    expect(voiceLine(statement, 'sv')).toContain('minst 77 % i varje grupp instämmer');
  });

  test('says no more in English than in Swedish: what is told as the least is rounded down', () => {
    expect(voiceLine(statement, 'en')).toMatch(
      /^Employees: at least 77% agree, also where the fewest do \(243\sparticipants\)$/,
    );
  });

  test('says where it cannot be told how many agree in every group', () => {
    expect(voiceLine({ ...statement, agreeShare: 0 }, 'en')).toContain('cannot be told');
  });
});
