import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { type Attempts, countedAddress, openAttempts } from './attempts.ts';

const secret = 'a secret for tests, and long enough';
let made = 0;

describeOnEachEngine('Tries at passwords', database => {
  /** Attempts at a clock of their own, and an e-mail and addresses that nobody else in this suite tries. */
  const setting = () => {
    made += 1;
    const clock = { now: new Date('2026-03-02T08:00:00.000Z').getTime() + made * 3_600_000 };
    const attempts = openAttempts(database(), { secret, isSecure: false, now: () => new Date(clock.now) });
    const email = `owner${made}@example.se`;
    const unknown = new Headers();
    return {
      clock,
      attempts,
      email,
      fail: (address: string, headers = unknown, of = email) =>
        attempts.begin({ address, email: of, headers }).then(
          () => 'counted',
          (error: { status: number; values: { retryAfterSeconds: number } }) => error,
        ),
    };
  };
  const known = (attempts: Attempts, email: string) =>
    new Headers({ cookie: attempts.deviceCookieFor(email).split(';')[0] ?? '' });
  const many = async (count: number, attempt: (index: number) => Promise<unknown>) => {
    for (let index = 0; index < count; index += 1) expect(await attempt(index)).toBe('counted');
  };
  const refusal = { status: 429, code: 'too-many-attempts' };

  it('from one address are refused after twenty that failed, whomever they try, and again after a quarter of an hour', async () => {
    const { fail, clock } = setting();
    await many(20, index => fail('203.0.113.7', undefined, `${made}-${index}@example.se`));
    expect(await fail('203.0.113.7')).toMatchObject({ ...refusal, values: { retryAfterSeconds: 900 } });
    expect(await fail('203.0.113.8')).toBe('counted');
    clock.now += 901_000;
    expect(await fail('203.0.113.7')).toBe('counted');
  });

  it('at one account from many addresses are refused after ten', async () => {
    const { fail } = setting();
    await many(10, index => fail(`198.51.100.${index}`));
    expect(await fail('198.51.100.99')).toMatchObject(refusal);
    expect(await fail('198.51.100.98', undefined, `else${made}@example.se`)).toBe('counted');
  });

  it('by others do not shut out a browser that has signed in before, which is limited by itself', async () => {
    const { fail, attempts, email } = setting();
    const own = known(attempts, email);
    await many(10, () => fail('198.51.100.1'));
    await many(10, index => fail('198.51.100.1', undefined, `${made}-${index}@example.se`));
    expect(await fail('198.51.100.1')).toMatchObject(refusal);
    await many(10, () => fail('198.51.100.1', own));
    expect(await fail('198.51.100.1', own)).toMatchObject(refusal);
    expect(await fail('198.51.100.2', known(attempts, email))).toBe('counted');
  });

  it('with a forged cookie, or with that of another account, count as those of an unknown browser', async () => {
    const { fail, attempts, email } = setting();
    const other = known(attempts, `x${email}`);
    const forged = new Headers({
      cookie: (known(attempts, email).get('cookie') ?? '').replace(/=[^.]+/, '=another'),
    });
    await many(10, index => fail(`198.51.100.${index}`, index % 2 === 0 ? other : forged));
    expect(await fail('198.51.100.50', forged)).toMatchObject(refusal);
    expect(await fail('198.51.100.50', other)).toMatchObject(refusal);
  });

  it('that succeed count no more', async () => {
    const { attempts, email, fail } = setting();
    for (let index = 0; index < 30; index += 1) {
      const attempt = await attempts.begin({ address: '192.0.2.1', email, headers: new Headers() });
      await attempt.succeeded();
    }
    expect(await fail('192.0.2.1')).toBe('counted');
  });

  it('sent at once count all the same: ten get to the password', async () => {
    const { fail } = setting();
    const results = await Promise.all(Array.from({ length: 60 }, (_, index) => fail(`192.0.2.${index}`)));
    expect(results.filter(result => result === 'counted')).toHaveLength(10);
  });

  it('by the ten thousand, from one address or from many, get to the password as often as if they had come one by one', async () => {
    const { fail } = setting();
    let counted = 0;
    for (let round = 0; round < 100; round += 1) {
      const results = await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          round % 2 === 0
            ? fail('192.0.2.200', undefined, `${round}-${index}@example.se`)
            : fail(`2001:db8:${round}:${index}::1`),
        ),
      );
      counted += results.filter(result => result === 'counted').length;
    }
    expect(counted).toBe(30);
  });

  it('leave nothing behind that has ceased to count', async () => {
    const { fail, clock } = setting();
    await fail('192.0.2.9');
    clock.now += 3_600_000;
    await fail('192.0.2.10');
    const old = await database()
      .db.withTables<{ sign_in_failure: { address: string } }>()
      .selectFrom('sign_in_failure')
      .select('address')
      .where('address', '=', '192.0.2.9')
      .execute();
    expect(old).toEqual([]);
  });
});

describe('An address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });

  it('of IPv6 counts with every other of its subscriber', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map(number => number.toString(16));
    const half = fc.tuple(group, group, group, group).map(groups => groups.join(':'));
    fc.assert(
      fc.property(half, half, half, (network, one, other) => {
        expect(countedAddress(`${network}:${one}`)).toBe(countedAddress(`${network}:${other}`));
      }),
    );
  });
});
