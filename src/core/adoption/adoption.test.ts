import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adoptionOf, answerOf } from '#core/adoption/adoption.ts';
import type { AdoptionKeyFigure } from '#core/panel/classify/adoption-key-figure.ts';
import type { Unit } from '#core/panel/unit.ts';

const none = Number.NaN;

describe('answerOf', () => {
  test.each([
    [
      'so from the first year: no later than',
      [none, 2, 2],
      {
        state: 'introduced',
        since: { kind: 'no later than', year: 2021 },
        isUncertain: false,
        change: 'same',
      },
    ],
    [
      'a step up: in that year',
      [none, 1, 2],
      { state: 'introduced', since: { kind: 'in', year: 2022 }, isUncertain: false, change: 'up' },
    ],
    [
      'a hole before: no later than',
      [0, none, 2],
      { state: 'introduced', since: { kind: 'no later than', year: 2022 }, isUncertain: false, change: 'up' },
    ],
    [
      'an answer that goes back is uncertain',
      [none, 2, 1],
      { state: 'testing', since: { kind: 'not introduced' }, isUncertain: true, change: 'down' },
    ],
    [
      'back and forth is uncertain and dated by the last step',
      [2, 0, 2],
      { state: 'introduced', since: { kind: 'in', year: 2022 }, isUncertain: true, change: 'up' },
    ],
    [
      'no answer at all',
      [none, none, none],
      { state: 'missing', year: null, change: 'none', isUncertain: false },
    ],
  ] as const)('%s', (_, series, expected) => {
    expect(answerOf(series, 2020, '0-1-2')).toMatchObject(expected);
  });

  test('a yes of Ja=1, Nej=0 is introduced, and 1 of the longer scale is a trial', () => {
    expect(answerOf([1], 2022, '0-1').state).toBe('introduced');
    expect(answerOf([1], 2022, '0-1-2').state).toBe('testing');
  });

  test('what is not on the scale is no answer', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }).filter(value => ![0, 1, 2].includes(value)),
        value => {
          expect(answerOf([value], 2022, '0-1-2').state).toBe('missing');
        },
      ),
    );
  });

  test('answers that never fall are never uncertain, and introduced always has a year', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2), { minLength: 1, maxLength: 8 }), answers => {
        const rising = answerOf([...answers].sort(), 2015, '0-1-2');
        expect(rising.isUncertain).toBe(false);
        const answer = answerOf(answers, 2015, '0-1-2');
        expect(answer.since.kind === 'not introduced').toBe(answer.state !== 'introduced');
      }),
    );
  });
});

describe('adoptionOf', () => {
  const unit = (code: string, kind: Unit['kind'], isMadeUp = false): Unit => ({
    code,
    name: code,
    kind,
    county: null,
    group: null,
    isMadeUp,
  });
  const units = [
    unit('0013', 'region'),
    unit('0114', 'municipality'),
    unit('0115', 'municipality'),
    unit('9900', 'municipality', true),
  ];
  const locks: AdoptionKeyFigure = {
    id: 'U21349',
    title: 'Digitala lås till enskildas bostäder',
    way: { id: 'digital-locks', sv: 'Digitala lås', en: 'Digital locks' },
    area: 'elder-care',
    targetGroup: 'older',
    scale: '0-1-2',
    tells: 'introduction',
  };
  const panel = {
    keyFigures: ['U21349'],
    units: units.map(each => each.code),
    firstYear: 2021,
    yearCount: 2,
    values: Float64Array.from([none, none, 0, 2, 2, none, 2, 2]),
  };
  const rowsOf = (position: number, title = locks.title) =>
    adoptionOf({
      panel,
      units,
      keyFigures: [locks],
      titles: new Map([['U21349', title]]),
      unit: position,
      peersOf: () => [2],
    });

  test('counts the nation by its newest year, without made-up units and those that did not answer', () => {
    expect(rowsOf(1)[0]!.nation).toEqual({
      year: 2022,
      answering: 1,
      introduced: 1,
      testing: 0,
      first: { year: 2021, answering: 2, introduced: 1 },
    });
  });

  test('gives a region missing, and a municipality its own state beside its peers’', () => {
    expect(rowsOf(0)[0]!.own.state).toBe('missing');
    expect(rowsOf(1)[0]!.own).toMatchObject({ state: 'introduced', since: { kind: 'in', year: 2022 } });
    expect(rowsOf(1)[0]!.peers).toMatchObject([{ unit: 2, answer: { state: 'introduced', year: 2021 } }]);
  });

  test('reads answers given before a title was changed to Ja=1, Nej=0 on the scale that has a 2', () => {
    const [row] = adoptionOf({
      panel: { ...panel, values: Float64Array.from([none, none, 0, 1, 2, none, 2, 2]) },
      units,
      keyFigures: [{ ...locks, scale: '0-1' }],
      titles: new Map([['U21349', locks.title]]),
      unit: 1,
      peersOf: () => [2],
    });
    expect(row).toMatchObject({
      keyFigure: { scale: '0-1-2' },
      own: { state: 'testing' },
      peers: [{ answer: { state: 'introduced' } }],
    });
  });

  test('leaves out a key figure whose id means something else in this snapshot', () => {
    expect(rowsOf(1, 'Cykelväg i kommunen, meter/inv')).toEqual([]);
  });
});
