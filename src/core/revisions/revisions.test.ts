import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKeyFigure } from './compare-key-figure.ts';
import type { ChangedCell, ComparedKeyFigure, Side } from './difference.ts';
import { isRounding } from './rounding.ts';
import { suspectRedefinition } from './suspect-redefinition.ts';

type Series = readonly (readonly [unit: string, year: number, before: Side, after: Side])[];

/** A key figure as two snapshots hold it. */
function compared(series: Series, titles = { before: 'Andel', after: 'Andel' }): ComparedKeyFigure {
  const same = new Map<number, number>();
  const changed: ChangedCell[] = [];
  for (const [unit, year, before, after] of series) {
    if (typeof before === 'number' && before === after) same.set(year, (same.get(year) ?? 0) + 1);
    else changed.push({ unit, year, gender: 'T', before, after });
  }
  return { keyFigure: 'N1', titles, same, changed };
}

const years = [2018, 2019, 2020, 2021, 2022];
const grid = (value: (unit: number, year: number) => readonly [Side, Side]): Series =>
  Array.from({ length: 20 }, (_, unit) => unit).flatMap(unit =>
    years.map(year => [`${1400 + unit}`, year, ...value(unit, year)] as const),
  );
const one = (unit: number, year: number) => 40 + ((unit * 7 + year * 3) % 23) + unit / 10;
const suspect = (value: (unit: number, year: number) => readonly [Side, Side]) =>
  suspectRedefinition(compared(grid(value)));

describe('what happened to a key figure', () => {
  const side = fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.constant<Side>('missing'),
    fc.constant<Side>('absent'),
  );
  const cells = fc.array(fc.tuple(side, side, fc.boolean()), { maxLength: 60 });

  it('is counted as a plain walk over all cells counts it', () => {
    fc.assert(
      fc.property(cells, sides => {
        const series: Series = sides.map(([before, after], at) => [`${at}`, 2020, before, after]);
        const wasAsked = (unit: string) => sides[Number(unit)]![2];
        const found = compareKeyFigure(compared(series), wasAsked);
        const count = (holds: (before: Side, after: Side, isAsked: boolean) => boolean) =>
          sides.filter(([before, after, isAsked]) => holds(before, after, isAsked)).length;
        const both = (before: Side, after: Side) => typeof before === 'number' && typeof after === 'number';
        expect(found).toMatchObject({
          common: count(both),
          added: count((before, after) => typeof before !== 'number' && typeof after === 'number'),
          withdrawn: count(
            (before, after, isAsked) =>
              typeof before === 'number' && (after === 'missing' || (after === 'absent' && isAsked)),
          ),
          notFetched: count(
            (before, after, isAsked) => typeof before === 'number' && after === 'absent' && !isAsked,
          ),
          revised: count(
            (before, after) =>
              typeof before === 'number' && typeof after === 'number' && !isRounding(before, after),
          ),
        });
      }),
      { numRuns: 20 },
    );
  });

  it('is nothing where both say the same, and the mirror image the other way round', () => {
    fc.assert(
      fc.property(cells, sides => {
        const there: Series = sides.map(([before, after], at) => [`${at}`, 2020, before, after]);
        const back: Series = there.map(([unit, year, before, after]) => [unit, year, after, before]);
        const [one, other] = [there, back].map(series => compareKeyFigure(compared(series), () => true));
        expect(one).toMatchObject({
          revised: other!.revised,
          added: other!.withdrawn,
          common: other!.common,
        });
        const still: Series = there.map(([unit, year, before]) => [unit, year, before, before]);
        expect(compareKeyFigure(compared(still), () => true)).toMatchObject({ revised: 0, added: 0 });
      }),
      { numRuns: 20 },
    );
  });
});

describe('a key figure that seems to have been redefined', () => {
  it('is found by whatever factor its unit was changed, and never by a factor of one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 5000, noNaN: true }), factor => {
        const found = suspect((unit, year) => [one(unit, year), one(unit, year) * factor]);
        if (Math.abs(factor - 1) < 1e-5) return;
        expect(found).toMatchObject({ reason: 'constant-factor', cells: 100, fromYear: null });
        expect(found?.factor).toBeCloseTo(factor, 6);
      }),
      { numRuns: 20 },
    );
  });

  it('has its exact factor also where both are rounded to one decimal', () => {
    const rounded = (value: number) => Math.round(value * 10) / 10;
    const found = suspect((unit, year) => [one(unit, year) * 1000, rounded(one(unit, year))]);
    expect(found).toMatchObject({ reason: 'constant-factor', factor: 0.001 });
  });

  it('is told by its order of magnitude where the factor wavers', () => {
    const found = suspect((unit, year) => [one(unit, year) / 97, one(unit, year) * (1 + (unit % 5) / 25)]);
    expect(found).toMatchObject({ reason: 'order-of-magnitude' });
  });

  it('is told by a jump that nearly all share, and of figures around zero by how far they lie apart', () => {
    const found = suspect((unit, year) => [one(unit, year), one(unit, year) * (1.2 + (unit % 5) / 25)]);
    expect(found).toMatchObject({ reason: 'jump' });
    const around = suspect((unit, year) => [one(unit, year) - 50, one(unit, year) - 20 - (unit % 3)]);
    expect(around).toMatchObject({ reason: 'jump', factor: null });
  });

  it('begins in the first year that was changed, where older years stand as they were', () => {
    const found = suspect((unit, year) => [one(unit, year), one(unit, year) * (year < 2020 ? 1 : 10)]);
    expect(found).toMatchObject({ fromYear: 2020, factor: 10, cells: 60 });
  });

  it('is not what ordinary revisions look like', () => {
    expect(suspect((unit, year) => [one(unit, year), one(unit, year) + ((unit + year) % 3) - 1])).toBeNull();
    // A preliminary year made final, and figures told with more decimals.
    expect(
      suspect((unit, year) => [one(unit, year), one(unit, year) * (year === 2022 ? 1.3 : 1)]),
    ).toBeNull();
    expect(suspect((unit, year) => [Math.round(one(unit, year)), one(unit, year)])).toBeNull();
    expect(
      suspect((unit, year) => [one(unit, year), unit < 5 ? one(unit, year) * 10 : one(unit, year)]),
    ).toBeNull();
  });

  it('is another one where its id got another title and most of its values changed', () => {
    const series = grid((unit, year) => [one(unit, year), one(unit, year) + (unit % 3) - 1]);
    const titles = { before: 'Våldsbrott, antal/100 000 inv', after: 'Cykelväg, meter/inv' };
    expect(suspectRedefinition(compared(series, titles))).toMatchObject({ reason: 'another-title' });
  });
});
