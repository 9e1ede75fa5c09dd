import { afterAll, beforeAll, expect, it } from 'vitest';
import { placeOf, readingOf } from '#features/situation/index.ts';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import { findOffer } from '#platform/action/undo.ts';
import type { Context } from '#platform/context.ts';
import { adjustedWarehouse } from '#platform/warehouse/adjusted-warehouse.ts';
import { testContext } from '../../../tests/support/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { redefinedFetches } from '../../../tests/support/redefined-fetches.ts';
import { type SnapshotRoom, snapshotRoom } from '../../../tests/support/snapshots.ts';
import { settleRedefinition } from './actions.ts';
import { redefinitionAdjuster } from './adjuster.ts';
import { settlementsOf } from './store.ts';

let room: SnapshotRoom;
const ids = { before: '', after: '' };
const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022];

beforeAll(async () => {
  room = await snapshotRoom();
  const units = (await room.warehouse.units()).filter(
    ({ kind, isMadeUp }) => kind === 'municipality' && !isMadeUp,
  );
  const { fetches, register } = redefinedFetches(units.map(({ code }) => code));
  const keyFigures = await room.file('register.csv', register);
  const imported = async (at: number) => {
    const { day, values } = fetches[at]!;
    const file = await room.file(`${day}.csv`, values);
    return (await room.importing(file, { fetchedOn: day, keyFigures })).manifest.id;
  };
  ids.before = await imported(0);
  ids.after = await imported(1);
});
afterAll(() => room.remove());

describeOnEachEngine('A key figure that seems to have been redefined', database => {
  let context: Context;
  beforeAll(async () => {
    const bare = await testContext(database());
    const { organisation, db } = bare;
    const warehouse = adjustedWarehouse(room.warehouse, [redefinitionAdjuster], organisation.id, db);
    context = { ...bare, warehouse };
  });

  const seriesOfAle = async (snapshot: string) => {
    const { panel } = (await context.warehouse.open(snapshot))!;
    const keyFigure = panel.keyFigures.indexOf('N15419');
    const from = (keyFigure * panel.units.length + panel.units.indexOf('1440')) * panel.yearCount;
    return [...panel.values.subarray(from, from + panel.yearCount)];
  };
  const settle = (decision: string, version: number, fromYear: number | null = 2019) =>
    perform(settleRedefinition, context, {
      keyFigure: 'N15419',
      ...ids,
      decision,
      fromYear,
      reason: 'Källan bytte enhet.',
      version,
    });

  it('is held out of everything until somebody settles it, and nothing else is', async () => {
    const held = (await context.warehouse.open(ids.after))!.adjustments.redefined;
    expect(held).toEqual([{ kind: 'held-out', keyFigure: 'N15419', ...ids, fromYear: 2019 }]);
    expect((await seriesOfAle(ids.after)).every(Number.isNaN)).toBe(true);
    const place = await placeOf(context.warehouse, '1440', ids.after);
    expect(readingOf(place).gaps.map(({ keyFigure }) => keyFigure.id)).not.toContain('N15419');
    expect((await context.warehouse.open(ids.before))?.adjustments.redefined).toEqual([]);
  });

  it('is rescaled by its one factor, cut at its break or left as it is, and each analysis is its own', async () => {
    const heldPlace = await placeOf(context.warehouse, '1440', ids.after);
    expect(await settle('rescale', 0)).toEqual({ version: 1 });
    const rescaled = await seriesOfAle(ids.after);
    expect(rescaled[0]).toBeCloseTo((await seriesOfAle(ids.before))[0]! * 1000);
    const place = await placeOf(context.warehouse, '1440', ids.after);
    expect(place.analysis).not.toBe(heldPlace.analysis);
    expect(readingOf(place).gaps.map(({ keyFigure }) => keyFigure.id)).toContain('N15419');
    await settle('break', 1);
    expect((await seriesOfAle(ids.after)).map(Number.isNaN)).toEqual(years.map(year => year < 2019));
    await settle('as-it-is', 2, null);
    expect((await context.warehouse.open(ids.after))?.adjustments.redefined).toEqual([]);
  });

  it('is settled on what stands: a version, a factor that holds, a suspicion that exists', async () => {
    await expect(settle('break', 1)).rejects.toMatchObject({ status: 409, current: { version: 3 } });
    await expect(settle('rescale', 3, 2020)).rejects.toMatchObject({ code: 'factor-of-other-years' });
    const other = { keyFigure: 'U23471', ...ids, fromYear: null, reason: 'Ingen', version: 0 };
    await expect(perform(settleRedefinition, context, { ...other, decision: 'break' })).rejects.toMatchObject(
      { status: 404 },
    );
  });

  it('goes back to what held before where it is undone', async () => {
    const { entry } = await performWithReceipt(settleRedefinition, context, {
      keyFigure: 'N15419',
      ...ids,
      decision: 'held-out',
      fromYear: null,
      reason: 'Vi frågar källan.',
      version: 3,
    });
    expect((await context.warehouse.open(ids.after))?.adjustments.redefined).toHaveLength(1);
    const offer = await findOffer(context.db, context, entry!);
    await perform(settleRedefinition, context, offer?.input, { undoes: entry! });
    expect((await context.warehouse.open(ids.after))?.adjustments.redefined).toEqual([]);
    const told = await settlementsOf(context.db, context.organisation.id, { keyFigure: 'N15419', ...ids });
    expect(told.map(({ version, decision }) => [version, decision])).toEqual([
      [5, 'as-it-is'],
      [4, 'held-out'],
      [3, 'as-it-is'],
      [2, 'break'],
      [1, 'rescale'],
    ]);
  });
});
