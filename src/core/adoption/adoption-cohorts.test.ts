import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { introductionOf } from './adoption-cohorts.ts';

const none = Number.NaN;

describe('introductionOf', () => {
  test.each([
    ['a 2 in two successive years after a lower answer', [0, 1, 2, 2], { kind: 'adopter', year: 2023 }],
    [
      'a hole after two successive years changes nothing',
      [1, 2, 2, none, 2],
      { kind: 'adopter', year: 2022 },
    ],
    ['there in the first year asked', [2, 2, 2], { kind: 'left-out', why: 'already', since: 2021 }],
    ['goes back', [0, 2, 2, 1], { kind: 'left-out', why: 'went-back', since: 2022 }],
    ['back and forth', [2, 0, 2, 2], { kind: 'left-out', why: 'went-back', since: 2021 }],
    ['only the newest answer', [0, 0, 2], { kind: 'left-out', why: 'unconfirmed', since: 2023 }],
    ['a hole before', [0, none, 2, 2], { kind: 'left-out', why: 'year-unknown', since: 2023 }],
    ['a hole after the first', [0, 2, none, 2], { kind: 'left-out', why: 'year-unknown', since: 2022 }],
    ['a trial that ended was no introduction', [0, 1, 0, none], { kind: 'not-introduced', until: 2023 }],
    ['no answer', [none, none], { kind: 'left-out', why: 'no-answer', since: null }],
  ] as const)('%s', (_, series, expected) => {
    expect(introductionOf(series, 2021, '0-1-2')).toEqual(expected);
  });

  test('1 of Ja=1, Nej=0 is introduced', () => {
    expect(introductionOf([0, 1, 1], 2021, '0-1')).toEqual({ kind: 'adopter', year: 2022 });
  });

  test('an adopter was not introduced the year before, and is in its year and the next', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2, none), { maxLength: 8 }), series => {
        const found = introductionOf(series, 2021, '0-1-2');
        if (found.kind !== 'adopter') return;
        const at = found.year - 2021;
        expect(series[at - 1]).toBeLessThan(2);
        expect([series[at], series[at + 1]]).toEqual([2, 2]);
      }),
    );
  });
});
