/**
 * What a year's gap weighs beside the counted year after it in the mean gap.
 *
 * The place where a unit stands moves: on real values a mean that leans on the latest years foretells the following years better than a plain
 * one (docs/methods/gaps.md). At 0.8 the ten years of the window weigh like seven equal ones.
 */
export const weightOfEarlierYear = 0.8;

/** Weights of 0 … `longest` counted gaps, latest first, each row summing to 1. */
export function recencyWeights(longest: number): readonly Float64Array[] {
  return Array.from({ length: longest + 1 }, (_, count) => {
    const weights = Float64Array.from({ length: count }, (_each, index) => weightOfEarlierYear ** index);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map(weight => weight / total);
  });
}
