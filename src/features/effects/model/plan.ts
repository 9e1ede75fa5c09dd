import type { EffectMethod } from '#core/effects/side-by-side.ts';

/** When a plan was fixed: before the decision it stands by, after it, or when the outcome could be seen already. */
export const fixings = ['before-decision', 'after-decision', 'outcome-visible'] as const;
export type Fixing = (typeof fixings)[number];

export type Plan = {
  readonly id: string;
  readonly initiative: string;
  readonly decision: string | null;
  readonly keyFigures: readonly string[];
  readonly unit: string;
  readonly startYear: number;
  readonly method: EffectMethod;
  readonly relevantEffect: number | null;
  readonly without: readonly string[];
  readonly breaks: readonly number[];
  readonly fixed: Fixing;
  readonly reason: string;
  readonly at: string;
};

/**
 * When a plan is fixed. `isDecided`: a yes stands already; `lastYear`: the newest year of the unit in any of the key figures.
 * What happens on the day of the decision but before it is recorded counts as before.
 */
export function fixingOf(isDecided: boolean, startYear: number, lastYear: number | null): Fixing {
  if (lastYear !== null && lastYear >= startYear) return 'outcome-visible';
  return isDecided ? 'after-decision' : 'before-decision';
}
