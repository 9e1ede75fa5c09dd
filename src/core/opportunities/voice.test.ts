import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankWithVoice } from './rank-with-voice.ts';
import { totalWithVoice } from './score.ts';
import { strengthOf, type Voice, voicePartOf, voiceWeight } from './voice.ts';

const statement = (agreeShare: number, people: number): Voice => ({ kind: 'statement', agreeShare, people });
const idea = (people: number): Voice => ({ kind: 'idea', people });

const share = fc.double({ min: 0, max: 1, noNaN: true });
const people = fc.integer({ min: 0, max: 100_000 });
const voice = fc.oneof(
  fc.tuple(share, people).map(([agree, count]) => statement(agree, count)),
  people.map(idea),
);

describe('The employees’ voice in the score', () => {
  test('gives what its page says in the cases worked out by hand', () => {
    expect(strengthOf(statement(0.84, 312))).toBeCloseTo(0.68 * (312 / 362), 12);
    expect(strengthOf(statement(1, 50))).toBeCloseTo(0.5, 12);
    expect(strengthOf(idea(50))).toBeCloseTo(0.25, 12);
    expect(strengthOf(statement(0.5, 100_000))).toBe(0);
    expect(strengthOf(statement(1, 5))).toBe(0);
    expect(strengthOf(idea(5))).toBe(0);
    expect(strengthOf(statement(Number.NaN, 100))).toBe(0);
    expect(totalWithVoice(0.4, voicePartOf([statement(1, 50)]))).toBeCloseTo(0.4 + 0.2 * 0.5 * 0.6, 12);
  });

  test('is nothing where nobody has said anything, takes nothing away and adds at most a fifth', () => {
    fc.assert(
      fc.property(share, fc.array(voice, { maxLength: 5 }), (measured, voices) => {
        const total = totalWithVoice(measured, voicePartOf(voices));
        if (voices.length === 0) expect(total).toBe(measured);
        expect(total - measured).toBeGreaterThanOrEqual(0);
        expect(total - measured).toBeLessThanOrEqual(voiceWeight + 1e-12);
        expect(total).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('never says less when more agree, more are heard or more is measured, and levels off', () => {
    fc.assert(
      fc.property(share, share, people, people, (one, other, some, more) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const [few, many] = [Math.min(some, more), Math.max(some, more)];
        expect(strengthOf(statement(high, many))).toBeGreaterThanOrEqual(strengthOf(statement(low, few)));
        expect(strengthOf(idea(many))).toBeGreaterThanOrEqual(strengthOf(idea(few)));
        const part = voicePartOf([statement(one, many)]);
        expect(totalWithVoice(high, part)).toBeGreaterThanOrEqual(totalWithVoice(low, part) - 1e-12);
      }),
    );
    const step = (count: number) => strengthOf(statement(1, count + 50)) - strengthOf(statement(1, count));
    expect(step(1000)).toBeLessThan(step(50) / 10);
  });

  test('counts the strongest alone, whatever stands beside it', () => {
    fc.assert(
      fc.property(fc.array(voice, { minLength: 1, maxLength: 6 }), voices => {
        expect(voicePartOf(voices)?.scaled).toBe(Math.max(...voices.map(strengthOf)));
      }),
    );
  });

  test('moves nothing in the ranking where no voice is heard', () => {
    const given = fc.array(fc.record({ measured: share, isAlreadyHere: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(given, all => {
        const items = all
          .map((each, item) => ({ ...each, item, voices: [] }))
          .sort(
            (one, other) =>
              Number(one.isAlreadyHere) - Number(other.isAlreadyHere) || other.measured - one.measured,
          );
        expect(rankWithVoice(items).map(({ item }) => item)).toEqual(items.map(({ item }) => item));
      }),
    );
  });
});
