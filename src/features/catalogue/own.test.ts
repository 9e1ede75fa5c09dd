import { expect, test } from 'vitest';
import { findInThread, showInThread } from '#features/thread/index.ts';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation } from '../../../tests/support/people.ts';
import { refusalOf, takeBack } from '../../../tests/support/taking-back.ts';
import { importPatterns } from './actions/importing.ts';
import { addPattern, changePattern, withdrawPattern } from './actions/own.ts';
import { catalogueActions } from './actions.ts';
import { contentOf, idFromName } from './model/own.ts';
import type { Pattern } from './model/pattern.ts';
import { ownPatternOf, patternNamed, patternsEverFor, patternsFor } from './own.ts';
import { fileOf } from './pattern-file.ts';
import { shippedPatterns } from './shipped.ts';
import { stepsOf } from './store/own-patterns.ts';

const locks = (): Pattern => {
  const found = shippedPatterns().find(({ id }) => id === 'digital-locks');
  if (found === undefined) throw new Error('The catalogue holds no digital locks.');
  return found;
};
const named = (sv: string) => ({ ...contentOf(locks()), name: { sv, en: sv } });

describeOnEachEngine('Patterns of the own', database => {
  const start = async (name = 'Målköping') => {
    const { person } = await makeOrganisation(database(), name, ['strategist']);
    return person.context();
  };
  const codeOf = async (change: Promise<unknown>) => {
    const { status, code, fields } = await refusalOf(change);
    return { status, code, path: fields[0]?.path, reason: fields[0]?.values.reason };
  };

  test('stand in the catalogue of their organisation alone, under an id that no shipped one has', async () => {
    const own = await start();
    const other = await start('Grannköping');
    const first = await perform(addPattern, own, { content: named('Låsöppnare på prov 2') });
    const second = await perform(addPattern, own, { content: named('Låsöppnare på prov 3') });
    expect([first.pattern.id, second.pattern.id]).toEqual([
      'own-lasoppnare-pa-prov',
      'own-lasoppnare-pa-prov-b',
    ]);
    expect(await patternsFor(own)).toHaveLength(shippedPatterns().length + 2);
    expect(await patternsFor(own)).toBe(await patternsFor(own));
    expect(await patternsFor(other)).toBe(shippedPatterns());
    expect(await patternNamed(other, first.pattern.id)).toBeUndefined();
    expect(await patternNamed(null, first.pattern.id)).toBeUndefined();
  });

  test('have ids of their own however many begin alike, and however long their names are', () => {
    const taken = new Set<string>();
    for (let count = 0; count < 60; count += 1) taken.add(idFromName('Lås '.repeat(40), taken));
    expect(taken.size).toBe(60);
  });

  test('are changed in the version that was seen, and each change is taken back', async () => {
    const own = await start();
    const { id, version } = await perform(addPattern, own, { content: named('Ett') });
    const change = { ownPattern: id, version, content: named('Två') };
    const { output, entry } = await performWithReceipt(changePattern, own, change);
    expect(output).toMatchObject({ version: 2, pattern: { name: { sv: 'Två' } } });
    expect(await codeOf(perform(changePattern, own, change))).toMatchObject({ status: 409 });
    await takeBack(catalogueActions, own, entry);
    expect((await ownPatternOf(own, id)).pattern).toEqual({ id: 'own-ett', ...named('Ett') });
    const withdrawn = await performWithReceipt(withdrawPattern, own, { ownPattern: id, version: 3 });
    expect(await codeOf(perform(changePattern, own, { ...change, version: 4 }))).toMatchObject({
      code: 'pattern-withdrawn',
    });
    expect((await patternsFor(own)).some(pattern => pattern.id === 'own-ett')).toBe(false);
    expect((await patternsEverFor(own)).some(pattern => pattern.id === 'own-ett')).toBe(true);
    await takeBack(catalogueActions, own, withdrawn.entry);
    expect((await stepsOf(own.db, own.organisation.id, id)).map(({ step }) => step)).toEqual([
      'brought-back',
      'withdrawn',
      'changed',
      'changed',
      'added',
    ]);
  });

  test('go by their new name in the thread, wherever an opportunity of theirs stands there', async () => {
    const own = await start();
    const { organisation, db } = own;
    const { id, version } = await perform(addPattern, own, { content: named('Ett') });
    const shown = { kind: 'opportunity', told: 'Möjlighet i Ale', href: '/mojligheter' } as const;
    await database()
      .db.transaction()
      .execute(async trx => {
        for (const ref of ['1440/own-ett', '9900/own-ett', '1440/own-ett-b'])
          await showInThread(trx, organisation.id, { ...shown, id: ref, title: 'Ett' }, own.now());
      });
    const titles = async () => {
      const refs = ['1440/own-ett', '9900/own-ett', '1440/own-ett-b'].map(id => ({ ...shown, id }));
      const found = await Promise.all(refs.map(ref => findInThread(db, organisation.id, ref)));
      return found.map(object => object?.title);
    };
    const change = { ownPattern: id, version, content: named('Två') };
    const { entry } = await performWithReceipt(changePattern, own, change);
    expect(await titles()).toEqual(['Två', 'Två', 'Ett']);
    await takeBack(catalogueActions, own, entry);
    expect(await titles()).toEqual(['Ett', 'Ett', 'Ett']);
    await perform(importPatterns, own, { text: fileOf([{ id: 'own-ett', ...named('Tre') }], true) });
    expect(await titles()).toEqual(['Tre', 'Tre', 'Ett']);
  });

  test('name nothing that there is not', async () => {
    const own = await start();
    const [mechanism] = locks().mechanisms;
    const content = {
      ...named('Ett'),
      mechanisms: [{ ...mechanism, keyFigures: [{ id: 'N99999', title: 'Något' }] }],
    };
    expect(await codeOf(perform(addPattern, own, { content }))).toMatchObject({
      status: 422,
      path: 'content.mechanisms.0.keyFigures.0.id',
      reason: 'key-figure-unknown',
    });
  });

  test('come back from their file as they were, and only what differs is changed', async () => {
    const own = await start();
    const added = await perform(importPatterns, own, { text: fileOf(shippedPatterns(), true) });
    expect(added.added).toHaveLength(shippedPatterns().length);
    const file = fileOf(
      (await patternsFor(own)).filter(({ id }) => id.startsWith('own-')),
      true,
    );
    const again = await perform(importPatterns, own, {
      text: file.replace('Digitala lås', 'Digitala dörrlås'),
    });
    expect(again).toMatchObject({ added: [], changed: ['own-digital-locks'] });
    expect((await patternNamed(own, 'own-digital-locks'))?.name.sv).toMatch(/^Digitala dörrlås/);
    const broken = file.replace('"N21024"', '"N99999"');
    expect(await codeOf(perform(importPatterns, own, { text: broken }))).toMatchObject({
      status: 422,
      code: 'file-unusable',
    });
    expect(
      await perform(importPatterns, await start('Nyköping'), { text: fileOf([locks()], false) }),
    ).toEqual({
      added: ['own-digital-locks'],
      changed: [],
      unchanged: [],
    });
  });
});
