import { setImmediate } from 'node:timers/promises';
import type { Kinships } from '#core/situations/moving-together.ts';

type ScoredClass = 1 | 2;

/** Kinships of a snapshot, worked out once for each class of units. */
export type KinshipsOnce = {
  /** When it is first asked for, at once. */
  readonly of: (scoredClass: ScoredClass) => Kinships;
  /** Before it is asked for, a little at a time. */
  readonly ahead: (scoredClass: ScoredClass) => Promise<void>;
};

export function kinshipsOnce(
  stepsOf: (scoredClass: ScoredClass) => Generator<undefined, Kinships>,
): KinshipsOnce {
  const made = new Map<ScoredClass, Kinships>();
  return {
    of: scoredClass => {
      const known = made.get(scoredClass);
      if (known !== undefined) return known;
      const steps = stepsOf(scoredClass);
      for (;;) {
        const step = steps.next();
        if (step.done !== true) continue;
        made.set(scoredClass, step.value);
        return step.value;
      }
    },
    ahead: async scoredClass => {
      const steps = stepsOf(scoredClass);
      for (let since = performance.now(); !made.has(scoredClass); ) {
        const step = steps.next();
        if (step.done === true) made.set(scoredClass, step.value);
        if (performance.now() - since < turnMilliseconds) continue;
        await setImmediate();
        since = performance.now();
      }
    },
  };
}

/** So long others wait for their turn. */
const turnMilliseconds = 8;

/** Does something with each, and lets others be answered in between. */
export async function inTurns<Each>(all: readonly Each[], work: (each: Each) => unknown): Promise<void> {
  let since = performance.now();
  for (const each of all) {
    work(each);
    if (performance.now() - since < turnMilliseconds) continue;
    await setImmediate();
    since = performance.now();
  }
}
