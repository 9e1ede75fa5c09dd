import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { root } from '#platform/root.ts';
import { adjustedWarehouse } from '#platform/warehouse/adjusted-warehouse.ts';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation } from '../../../tests/support/people.ts';
import { refusalOf, takeBack } from '../../../tests/support/taking-back.ts';
import { correctKeyFigure, takeBackCorrection } from './actions/corrections.ts';
import { changePeerSet, removePeerSet, savePeerSet } from './actions/peer-sets.ts';
import { dropPeerWeights, setPeerWeights } from './actions/peer-weights.ts';
import { situationActions } from './actions.ts';
import { correctionAdjuster } from './adjuster.ts';
import { type Weights, weightsSchema } from './model/own-peers.ts';
import { peerChoiceOf } from './peer-choice.ts';
import { peersOfArea } from './peers-of-area.ts';
import { peersIn, placeOf, readingOf } from './place.ts';
import { correctionsOf } from './store/corrections.ts';
import { peerSetsOf, peerWeightsOf } from './store/own-peers.ts';

const warehouse = openWarehouse({
  starterFolder: fileURLToPath(new URL('data/starter', root)),
  folder: fileURLToPath(new URL('data/none', root)),
});
afterAll(() => warehouse.close());

const even: Weights = weightsSchema.parse({
  ...{ logPopulation: 1, logDensity: 1, share0to5: 1, share6to15: 1, share65to79: 1, share80plus: 1 },
  ...{ taxableIncome: 1, tertiaryEducation: 1, unemployment: 1, outCommuting: 1 },
});
const neighbours = { name: 'Grannar', why: 'Samma arbetsmarknad.', units: ['1401', '1407', '1482', '1489'] };
const correction = {
  ...{ keyFigure: 'N15419', snapshot: null, version: 0 },
  ...{ kind: 'measure', direction: 'neither', reason: 'Våra skolor byter huvudman.' },
};

describeOnEachEngine('What an organisation reads in its own way', database => {
  const start = async () => {
    const { id, person } = await makeOrganisation(database(), 'Målköping', ['strategist']);
    const own = await person.context();
    const context: Context = {
      ...own,
      organisation: { ...own.organisation, unitCode: '1440' },
      warehouse: adjustedWarehouse(warehouse, [correctionAdjuster], id, own.db),
    };
    return { id, context, place: () => placeOf(context.warehouse, '1440', null) };
  };
  const codeOf = async (change: Promise<unknown>) => (await refusalOf(change)).code;

  test('goes by a correction from then on, and by what ships when it is taken back', async () => {
    const { id, context, place } = await start();
    const tested = async (figure: string) =>
      readingOf(await place()).gaps.find(({ keyFigure }) => keyFigure.id === figure);
    const before = await place();
    expect((await tested('N15419'))?.keyFigure.direction).toBe('higher');
    expect(
      await codeOf(
        perform(correctKeyFigure, context, { ...correction, kind: 'context', direction: 'higher' }),
      ),
    ).toBe('direction-needs-measure');
    expect(await codeOf(perform(correctKeyFigure, context, { ...correction, direction: 'higher' }))).toBe(
      'same-as-shipped',
    );
    expect(await codeOf(perform(correctKeyFigure, context, { ...correction, keyFigure: 'N00000' }))).toBe(
      'key-figure-unknown',
    );
    const { entry } = await performWithReceipt(correctKeyFigure, context, correction);
    expect(await tested('N15419')).toBeUndefined();
    const after = await place();
    // The nation is not scanned again, and others read what ships.
    expect(after.analysis.scan).toBe(before.analysis.scan);
    expect(readingOf(after).gaps.length).toBe(readingOf(before).gaps.length - 1);
    expect(readingOf(await placeOf(warehouse, '1440', null)).gaps.length).toBe(readingOf(before).gaps.length);
    expect(await codeOf(perform(correctKeyFigure, context, correction))).toBe('stale');
    await perform(correctKeyFigure, context, { ...correction, version: 1, direction: 'lower' });
    expect((await tested('N15419'))?.keyFigure.direction).toBe('lower');
    await perform(takeBackCorrection, context, { keyFigure: 'N15419', version: 2 });
    expect(await correctionsOf(context.db, id)).toEqual([]);
    expect((await place()).analysis).toBe(before.analysis);
    const again = await performWithReceipt(correctKeyFigure, context, correction);
    await takeBack(situationActions, context, again.entry);
    expect(await correctionsOf(context.db, id)).toEqual([]);
    expect(entry).not.toBeNull();
  });

  test('can test a key figure that ships untested, in the same way and by the same yardstick', async () => {
    const { context, place } = await start();
    const { analysis, position } = await place();
    const measures = analysis.classifications.flatMap(({ kind, direction }, at) =>
      kind === 'measure' && direction === 'neither' ? [at] : [],
    );
    const units = analysis.snapshot.units.length;
    const figure = measures.find(at => analysis.scan.yearsCounted[at * units + position]! > 6)!;
    const { id: keyFigure } = analysis.snapshot.keyFigures[figure]!;
    await perform(correctKeyFigure, context, { ...correction, keyFigure, direction: 'lower' });
    const found = readingOf(await place()).gaps.find(gap => gap.keyFigure.id === keyFigure);
    expect(found?.keyFigure.direction).toBe('lower');
    expect(found?.threshold).toBe(analysis.scan.spread[figure * 2]);
    expect(found?.meanGap).toBe(analysis.scan.meanGap[figure * units + position]);
  });

  test('compares with a set that it named, and says what a small one cannot tell', async () => {
    const { id, context, place } = await start();
    const ordinary = await place();
    const set = await perform(savePeerSet, context, neighbours);
    expect(await codeOf(perform(savePeerSet, context, { ...neighbours, name: 'GRANNAR' }))).toBe(
      'name-taken',
    );
    expect(await codeOf(perform(savePeerSet, context, { ...neighbours, name: 'X', units: ['9998'] }))).toBe(
      'unit-not-known',
    );
    const choice = await peerChoiceOf(context, set.id);
    const beside = await placeOf(context.warehouse, '1440', null, choice);
    expect(beside.comparison).toEqual({ kind: 'set', id: set.id, name: 'Grannar', units: 4 });
    const codes = peersIn(beside, 'elder-care').map(at => beside.analysis.snapshot.units[at]!.code);
    expect(codes).toEqual(neighbours.units);
    expect(readingOf(beside).gaps.length).toBeGreaterThan(100);
    expect(await placeOf(context.warehouse, '1440', null, choice)).toBe(beside);
    expect(readingOf(ordinary).gaps).toEqual(readingOf(await place()).gaps);
    const changed = { peerSet: set.id, version: 1, ...neighbours, units: ['1401', '1407'] };
    const { entry } = await performWithReceipt(changePeerSet, context, changed);
    const few = await placeOf(context.warehouse, '1440', null, await peerChoiceOf(context, set.id));
    expect(readingOf(few).gaps).toEqual([]);
    expect(few.comparison).toMatchObject({ units: 2 });
    await takeBack(situationActions, context, entry);
    expect((await peerSetsOf(context.db, id))[0]).toMatchObject({ ...neighbours, version: 3 });
    const removed = await performWithReceipt(removePeerSet, context, { peerSet: set.id, version: 3 });
    expect(await codeOf(peerChoiceOf(context, set.id))).toBe('peer-set-unknown');
    await takeBack(situationActions, context, removed.entry);
    expect((await peerSetsOf(context.db, id)).map(({ name }) => name)).toEqual(['Grannar']);
  });

  test('weighs conditions itself in one area, beside RKA’s group, and leaves the others as they are', async () => {
    const { id, context, place } = await start();
    expect(await peerChoiceOf(context, 'weights')).toBeNull();
    const few = { ...even, ...{ share0to5: 0, share6to15: 0, share65to79: 0, share80plus: 0 } } as const;
    const tooFew = { ...few, ...{ taxableIncome: 0, tertiaryEducation: 0, outCommuting: 0 } } as const;
    const area = { area: 'elder-care', version: 0 };
    expect(await codeOf(perform(setPeerWeights, context, { ...area, weights: tooFew }))).toBe(
      'too-few-conditions',
    );
    expect(await codeOf(perform(setPeerWeights, context, { ...area, area: 'x', weights: even }))).toBe(
      'service-area-unknown',
    );
    await perform(setPeerWeights, context, { ...area, weights: few });
    const ordinary = await place();
    const weighed = await placeOf(context.warehouse, '1440', null, await peerChoiceOf(context, 'weights'));
    expect(weighed.comparison).toEqual({ kind: 'weights', areas: ['elder-care'] });
    expect(peersIn(weighed, 'elder-care')).not.toEqual(peersIn(ordinary, 'elder-care'));
    expect(peersIn(weighed, 'compulsory-school')).toEqual(peersIn(ordinary, 'compulsory-school'));
    const untouched = (of: typeof ordinary) =>
      readingOf(of).gaps.flatMap(({ keyFigure, pValue }) =>
        keyFigure.area === 'staff' ? [[keyFigure.id, pValue]] : [],
      );
    expect(new Set(untouched(weighed).map(String))).toEqual(new Set(untouched(ordinary).map(String)));
    const view = await peersOfArea(ordinary, 'elder-care', few);
    expect(view?.official?.units.length).toBe(7);
    expect(view?.same).toBe(view?.near.filter(peer => peer.isOfficial).length);
    expect(view?.gaps.every(({ official, near }) => official !== null || near !== null)).toBe(true);
    const own = view?.near[0]?.near[0] ?? view?.near[0]?.far[0];
    expect(own?.own).toBeGreaterThan(0);
    expect(await peersOfArea(ordinary, 'primary-care', null)).toBeNull();
    const dropped = await performWithReceipt(dropPeerWeights, context, { area: 'elder-care', version: 1 });
    expect(await peerWeightsOf(context.db, id)).toEqual([]);
    await takeBack(situationActions, context, dropped.entry);
    expect((await peerWeightsOf(context.db, id))[0]?.weights).toEqual(few);
  });
});
