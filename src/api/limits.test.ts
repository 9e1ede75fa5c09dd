import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ofAddress, openCounter, windowSeconds } from '#platform/counter.ts';
import { counted, usualLimits } from './limits.ts';

test('In any window of a minute nobody gets more than their limit, whatever others ask', () => {
  const asking = fc.record({ who: fc.constantFrom('a', 'b', 'c'), wait: fc.nat(20_000) });
  fc.assert(
    fc.property(fc.array(asking, { maxLength: 200 }), fc.integer({ min: 1, max: 5 }), (asked, limit) => {
      let time = 0;
      const counter = openCounter(() => time);
      const begun = new Map<string, { at: number; let_in: number }>();
      for (const { who, wait } of asked) {
        time += wait;
        const before = begun.get(who);
        const window =
          before === undefined || time - before.at >= windowSeconds * 1000 ? { at: time, let_in: 0 } : before;
        begun.set(who, window);
        const taken = counter.take(who, limit);
        if (!taken.isOver) window.let_in += 1;
        expect(window.let_in).toBeLessThanOrEqual(limit);
        expect(taken.isOver).toBe(window.let_in === limit && taken.isOver);
        expect(taken.remaining).toBe(taken.isOver ? 0 : limit - window.let_in);
        expect(taken.resetSeconds).toBe(Math.ceil((window.at + windowSeconds * 1000 - time) / 1000));
      }
    }),
  );
});

test('Never more are kept in memory than there is room for, however many ask', () => {
  let time = 0;
  const counter = openCounter(() => time, 100);
  for (let index = 0; index < 5000; index++) {
    time += index % 7;
    counter.take(`who ${index}`, 1);
    expect(counter.size()).toBeLessThanOrEqual(100);
  }
  time += windowSeconds * 1000;
  counter.take('one more', 1);
  expect(counter.size()).toBe(1);
});

test('A token counts for itself, a session for itself, and the public by network', () => {
  const of = (address: string) => counted({ member: null, session: null, address }, usualLimits);
  expect(of('192.0.2.1')).toEqual({ who: 'address:192.0.2.1', limit: 120 });
  expect(of('2001:db8:0:1::5').who).toBe(of('2001:DB8::1:aaaa:bbbb:cccc:dddd').who);
  expect(of('2001:db8::1').who).not.toBe(of('2001:db8:0:1::1').who);
  expect(ofAddress('::1')).toBe('address:0:0:0:0');
});
