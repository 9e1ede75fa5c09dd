import { type Answer, disagreementFrom, fewestPersons, type Step, stepOf, steps } from './scale.ts';

/** How many chose each step, from 0 to 5, and how many could not tell. */
export type Counts = { readonly byStep: readonly number[]; readonly unsure: number };

/** What is said of the answers of several persons to one item. */
export type Spread = Counts & {
  /** Who chose a step; those who could not tell are not among them. */
  readonly people: number;
  readonly lowest: Step;
  readonly highest: Step;
  /** The lower median: half or more chose this step or a lower one. Always a step, so that it can be told in words. */
  readonly middle: Step;
  /** Steps between lowest and highest. */
  readonly difference: number;
  readonly isAgreed: boolean;
};

/** Counts of answers, in any order. */
export const countsOf = (answers: readonly Answer[]): Counts => ({
  byStep: steps.map(step => answers.filter(answer => answer === step).length),
  unsure: answers.filter(answer => answer === null).length,
});

/** The spread of counted answers; null where fewer than three chose a step. */
export function spreadOf({ byStep, unsure }: Counts): Spread | null {
  const people = byStep.reduce((sum, count) => sum + count, 0);
  if (people < fewestPersons) return null;
  const lowest = byStep.findIndex(count => count > 0);
  const highest = byStep.findLastIndex(count => count > 0);
  let below = 0;
  const middle = byStep.findIndex(count => {
    below += count;
    return 2 * below >= people;
  });
  const difference = highest - lowest;
  return {
    byStep,
    unsure,
    people,
    lowest: stepOf(lowest) ?? 0,
    highest: stepOf(highest) ?? 0,
    middle: stepOf(middle) ?? 0,
    difference,
    isAgreed: difference < disagreementFrom,
  };
}
