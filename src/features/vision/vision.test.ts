import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consensusVoices, importConversation } from '#features/conversations/index.ts';
import { addGoal } from '#features/direction/index.ts';
import { tellVoice, withdrawVoice } from '#features/opportunities/index.ts';
import { threadOf } from '#features/thread/index.ts';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { addInitiativeFor, decideInitiative } from '../../../tests/support/initiative-for-goals.ts';
import { makeOrganisation, makePerson } from '../../../tests/support/people.ts';
import { refusalOf, takeBack } from '../../../tests/support/taking-back.ts';
import { changeDraft, dropDraft, publishDraft, startDraft, visionActions } from './actions.ts';
import { type Content, changesBetween, contentOf, type VisionText } from './model.ts';
import { draftOf, editionOf, latestPublished, outcomesOf } from './reading.ts';
import { visionOptions } from './view.ts';

const sentenceOf = (given: Partial<Content['sentences'][number]> = {}): Content['sentences'][number] => ({
  sentence: null,
  words: 'Den som behöver oss möter en människa',
  supports: [],
  goals: [],
  ...given,
});

const textOf = (...sentences: readonly Content['sentences'][number][]): Content => ({
  title: 'Vår vision',
  lede: '',
  sentences,
});

describeOnEachEngine('The vision', database => {
  const start = async () => {
    const { id, person } = await makeOrganisation(database(), 'Framköping', ['strategist']);
    return { id, context: await person.context() };
  };
  const said = async (context: Context) => {
    const voice = crypto.randomUUID();
    const told = {
      kind: 'statement',
      id: voice,
      words: 'Det första svaret ska vara ett samtal',
      told: '84 % i alla grupper instämmer',
      href: '/samtal',
      agreeShare: 0.84,
      people: 312,
    } as const;
    await context.db.transaction().execute(db => tellVoice({ ...context, db }, told));
    return voice;
  };
  const goalOf = async (context: Context) =>
    (
      await perform(addGoal, context, {
        kind: 'council',
        part: null,
        serves: null,
        title: 'Fler klarar sig själva',
        description: '',
        aim: 'service',
        weight: 10,
        validFrom: '2026-01-01',
        validTo: null,
        targets: [],
      })
    ).id;
  const codeOf = async (change: Promise<unknown>) => {
    const { status, code, fields } = await refusalOf(change);
    return { status, code, field: fields[0]?.path };
  };

  test('rests on what a conversation agrees on, though nobody has done anything with the statement', async () => {
    const { id, context } = await start();
    const leader = await makePerson(database(), id, { name: 'Karin', roles: ['leader'] });
    const numbers = Array.from({ length: 40 }, (_, who) => who);
    await perform(importConversation, await leader.context(), {
      question: 'Vad tar tid i onödan?',
      background: '',
      language: 'sv',
      opensOn: '2026-02-01',
      closesOn: '2026-02-20',
      promise: 'Vi svarar.',
      promisedOn: '2026-03-20',
      invited: 90,
      comments: 'comment-id,moderated,comment-body\n0,1,Alla vill\n1,1,Hälften vill\n2,1,Den andra hälften',
      votes: `participant,0,1,2\n${numbers.map(who => `${who},1,${who % 2 ? '1,-1' : '-1,1'}`).join('\n')}`,
      participation: '',
    });
    const agreed = await consensusVoices(context);
    expect(agreed.map(({ words }) => words)).toEqual(['Alla vill']);
    const voice = agreed[0]?.id ?? '';
    const ref = { kind: 'statement', id: voice } as const;
    expect(await threadOf(context.db, id, ref)).toBeUndefined();
    const draft = await perform(startDraft, context, {
      content: textOf(sentenceOf({ supports: [{ kind: 'statement', voice }] })),
    });
    expect((await visionOptions(context, draft)).supports.map(({ value }) => value)).toEqual([
      `statement:${voice}`,
    ]);
    expect(draft.sentences[0]?.supports).toMatchObject([{ voice, words: 'Alla vill' }]);
    expect((await threadOf(context.db, id, ref))?.object.title).toBe('Alla vill');
  });

  test('is drafted, changed, published for good and drafted anew from what was published', async () => {
    const { context } = await start();
    const voice = await said(context);
    const goal = await goalOf(context);
    const content = textOf(
      sentenceOf({ supports: [{ kind: 'statement', voice }], goals: [goal] }),
      sentenceOf({ words: 'Ingen söker två gånger' }),
    );
    const draft = await perform(startDraft, context, { content });
    expect(draft).toMatchObject({ number: 1, publishedAt: null, version: 1 });
    expect(draft.sentences[0]).toMatchObject({
      supports: [{ told: expect.stringContaining('i alla grupper instämmer') }],
      goals: [{ goal, title: 'Fler klarar sig själva' }],
    });
    expect(await codeOf(perform(startDraft, context, { content: null }))).toMatchObject({
      code: 'draft-exists',
    });
    const seen = { edition: draft.id, version: 1 };
    const reworded = contentOf({ ...draft, sentences: draft.sentences.toReversed() });
    const { entry } = await performWithReceipt(changeDraft, context, { ...seen, ...reworded });
    expect(await codeOf(perform(changeDraft, context, { ...seen, ...reworded }))).toMatchObject({
      status: 409,
    });
    await takeBack(visionActions, context, entry);
    expect((await editionOf(context, draft.id)).sentences).toEqual(draft.sentences);
    const published = await perform(publishDraft, context, { ...seen, version: 3 });
    expect((await latestPublished(context))?.id).toBe(draft.id);
    const again = perform(changeDraft, context, {
      edition: draft.id,
      version: published.version,
      ...content,
    });
    expect(await codeOf(again)).toMatchObject({ code: 'edition-published' });
    const next = await performWithReceipt(startDraft, context, { content: null });
    expect(next.output).toMatchObject({ number: 2, sentences: draft.sentences });
    const dropped = await performWithReceipt(dropDraft, context, {
      edition: next.output.id,
      version: 1,
    });
    expect(await draftOf(context)).toBeNull();
    await takeBack(visionActions, context, dropped.entry);
    expect((await draftOf(context))?.sentences).toEqual(draft.sentences);
  });

  test('refuses ten sentences, empty ones, too long ones and what there is not', async () => {
    const { context } = await start();
    const other = await start();
    const foreign = await said(other.context);
    const foreignGoal = await goalOf(other.context);
    const theirs = await perform(startDraft, other.context, { content: textOf(sentenceOf()) });
    const draft = await perform(startDraft, context, { content: null });
    const seen = { edition: draft.id, version: 1 };
    const changing = (...sentences: readonly Content['sentences'][number][]) =>
      codeOf(perform(changeDraft, context, { ...seen, ...textOf(...sentences) }));
    const ten = Array.from({ length: 10 }, () => sentenceOf());
    expect(await changing(...ten)).toMatchObject({ status: 422, field: 'sentences' });
    expect(await changing(sentenceOf({ words: ' ' }))).toMatchObject({ field: 'sentences.0.words' });
    expect(await changing(sentenceOf({ words: 'x'.repeat(10_000) }))).toMatchObject({
      field: 'sentences.0.words',
    });
    for (const given of [
      { supports: [{ kind: 'statement' as const, voice: foreign }] },
      { goals: [foreignGoal] },
      { sentence: theirs.sentences[0]?.id ?? '' },
    ]) {
      expect(await changing(sentenceOf(given))).toMatchObject({ status: 404 });
    }
    expect(await codeOf(perform(publishDraft, context, seen))).toMatchObject({ code: 'no-sentences' });
    expect(await codeOf(perform(publishDraft, context, { ...seen, edition: theirs.id }))).toMatchObject({
      status: 404,
    });
    const voice = await said(context);
    await context.db
      .transaction()
      .execute(db => withdrawVoice({ ...context, db }, { kind: 'statement', id: voice }));
    expect(await changing(sentenceOf({ supports: [{ kind: 'statement', voice }] }))).toMatchObject({
      code: 'voice-not-told',
      field: 'sentences.0.supports',
    });
  });

  test('is compared with what is decided, through its goals, and stands in the thread', async () => {
    const { id, context } = await start();
    const voice = await said(context);
    const goal = await goalOf(context);
    const content = textOf(
      sentenceOf({ supports: [{ kind: 'statement', voice }], goals: [goal] }),
      sentenceOf({ words: 'Ingen söker två gånger' }),
    );
    const draft = await perform(startDraft, context, { content });
    const published = await perform(publishDraft, context, { edition: draft.id, version: 1 });
    const states = async () =>
      (await outcomesOf(context, published.sentences)).map(({ state, initiatives }) => [
        state,
        initiatives.length,
      ]);
    expect(await states()).toEqual([
      ['nothing', 0],
      ['nothing', 0],
    ]);
    const made = await addInitiativeFor(context, [goal]);
    expect(await states()).toEqual([
      ['proposed', 1],
      ['nothing', 0],
    ]);
    await decideInitiative(context, made);
    expect(await states()).toEqual([
      ['decided', 1],
      ['nothing', 0],
    ]);
    for (const [language, told] of [
      ['sv', /beslutat$/],
      ['en', /decided$/],
    ] as const) {
      const [outcome] = await outcomesOf({ ...context, language }, published.sentences);
      expect(outcome?.initiatives[0]?.told).toMatch(told);
    }
    const thread = await threadOf(context.db, id, { kind: 'initiative', id: made });
    expect(thread?.before.map(({ kind }) => kind).toSorted()).toEqual(['goal', 'statement', 'vision']);
    const next = await perform(startDraft, context, { content: textOf(sentenceOf({ words: 'En ny' })) });
    await perform(publishDraft, context, { edition: next.id, version: 1 });
    const gone = { kind: 'vision', id: published.sentences[0]?.id ?? '' } as const;
    expect(await threadOf(context.db, id, gone)).toBeUndefined();
  });
});

describe('What has changed between two editions', () => {
  const sentence = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    words: fc.constantFrom('ett', 'två', 'tre'),
    supports: fc.uniqueArray(
      fc.constantFrom('1', '2', '3').map(voice => ({
        kind: 'idea' as const,
        voice,
        words: `idé ${voice}`,
        told: '',
        href: '/ideer',
      })),
      { selector: ({ voice }) => voice },
    ),
    goals: fc.constant([]),
  });
  const text: fc.Arbitrary<VisionText> = fc
    .uniqueArray(sentence, { selector: ({ id }) => id, maxLength: 5 })
    .map(sentences => ({ title: 'Vision', lede: '', sentences }));

  test('is nothing between an edition and itself, and the same seen from either', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const same = changesBetween(one, one).sentences;
        expect(
          same.every(({ change, before, hasMoved }) => change === 'kept' && before === null && !hasMoved),
        ).toBe(true);
        const there = changesBetween(one, other).sentences;
        const back = changesBetween(other, one).sentences;
        const ids = (all: typeof there, change: string) =>
          all
            .filter(each => each.change === change)
            .map(({ id }) => id)
            .toSorted();
        expect(ids(there, 'added')).toEqual(ids(back, 'removed'));
        expect(ids(there, 'removed')).toEqual(ids(back, 'added'));
        const reworded = (all: typeof there) =>
          all
            .filter(({ before }) => before !== null)
            .map(({ id }) => id)
            .toSorted();
        expect(reworded(there)).toEqual(reworded(back));
        const kept = (edition: VisionText): readonly string[] => edition.sentences.map(({ id }) => id);
        expect(there.map(({ id }) => id).toSorted()).toEqual(
          [...new Set([...kept(one), ...kept(other)])].toSorted(),
        );
      }),
    );
  });
});
