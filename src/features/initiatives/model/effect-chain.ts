import type { Step } from './initiative.ts';

export type ChainFault = {
  readonly step: number;
  readonly reason: 'leads-nowhere' | 'leads-to-itself' | 'leads-to-obstacle' | 'leads-round';
  /** The steps of the circle, where it leads round. */
  readonly circle: readonly number[];
};

/** The first step that leads to none there is, to an obstacle, or round to itself; null where all is well. */
export function chainFault(steps: readonly Step[]): ChainFault | null {
  for (const [step, { leadsTo }] of steps.entries()) {
    for (const to of leadsTo) {
      const target = steps[to];
      if (target === undefined) return { step, reason: 'leads-nowhere', circle: [] };
      if (to === step) return { step, reason: 'leads-to-itself', circle: [] };
      if (target.kind === 'obstacle') return { step, reason: 'leads-to-obstacle', circle: [] };
    }
  }
  for (const step of steps.keys()) {
    const circle = circleFrom(steps, step);
    if (circle !== null) return { step, reason: 'leads-round', circle };
  }
  return null;
}

function circleFrom(steps: readonly Step[], start: number): readonly number[] | null {
  const cameFrom = new Map<number, number>();
  const waiting = [start];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const next of steps[at]?.leadsTo ?? []) {
      if (next === start) {
        const circle = [start];
        for (let back = at; back !== start; back = cameFrom.get(back) ?? start) circle.unshift(back);
        return [start, ...circle];
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      waiting.push(next);
    }
  }
  return null;
}
