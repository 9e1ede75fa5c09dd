import { isIPv6 } from 'node:net';

export const windowSeconds = 60;
const mostCounted = 10_000;

export type Taken = {
  readonly limit: number;
  readonly remaining: number;
  /** Until the count begins anew. */
  readonly resetSeconds: number;
  readonly isOver: boolean;
};

export type Counter = {
  readonly take: (who: string, limit: number) => Taken;
  /** How many are being counted: never more than are kept in memory. */
  readonly size: () => number;
};

/**
 * Counts requests in windows of a minute that begin with the first, in the memory of this instance. Windows lie in the
 * order they end, so that the oldest are the first to be forgotten where there are too many.
 */
export function openCounter(now: () => number, most = mostCounted): Counter {
  const windows = new Map<string, { count: number; endsAt: number }>();

  const forget = (time: number) => {
    for (const [who, { endsAt }] of windows) {
      if (endsAt > time && windows.size < most) return;
      windows.delete(who);
    }
  };

  return {
    take: (who, limit) => {
      const time = now();
      let window = windows.get(who);
      if (window === undefined || window.endsAt <= time) {
        windows.delete(who);
        forget(time);
        window = { count: 0, endsAt: time + windowSeconds * 1000 };
        windows.set(who, window);
      }
      window.count += 1;
      return {
        limit,
        remaining: Math.max(0, limit - window.count),
        resetSeconds: Math.ceil((window.endsAt - time) / 1000),
        isOver: window.count > limit,
      };
    },
    size: () => windows.size,
  };
}

/** The first half of an IPv6 address: one subscriber has all addresses below it. */
function network(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const between = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: between }, () => '0'), ...after];
  return groups
    .slice(0, 4)
    .map(group => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

export const ofAddress = (address: string): string => `address:${network(address)}`;
