import { type Control, differenceInDifferences } from './control.ts';
import type { EffectWindow } from './effect-window.ts';
import { nearestPointFinder } from './nearest-point.ts';

export type EffectRange = { readonly low: number; readonly high: number };

const halvings = 30;

/**
 * Smallest and largest mean effect over all mixtures of the others that follow the first member's pre-years about as well as its control does: a root mean squared gap of at most `misfit`.
 *
 * In the key figure's unit. Fit and effect are traded along their frontier: beside the pre-years stands one more coordinate, the mean after, drawn to its end with a weight that is halved until the fit is as
 * wanted. With time weights levels are set aside and the same weights of years hold. Null where no mixture fits so well. It tells what the choice of control alone could change, not chance.
 */
export function effectsOfEquallyGood(
  window: EffectWindow,
  preYears: number,
  { timeWeights }: Pick<Control, 'timeWeights'>,
  misfit: number,
): EffectRange | null {
  const count = window.members.length;
  const yearCount = window.years.length;
  const contrasts = new Float64Array(count);
  const dimension = preYears + 1;
  const values = new Float64Array(count * dimension);
  // Less the mean of all others alike, which no mixture can see, to keep digits.
  const alike = differenceInDifferences(window, preYears)(0, new Uint8Array(count)).members;
  for (let year = 0; year < yearCount; year += 1) {
    const mean =
      alike.reduce((sum, other) => sum + window.values[other * yearCount + year]!, 0) / alike.length;
    for (let member = 0; member < count; member += 1) {
      const value = window.values[member * yearCount + year]! - mean;
      contrasts[member]! +=
        year < preYears ? -(timeWeights?.[year] ?? 0) * value : value / (yearCount - preYears);
      if (year < preYears) values[member * dimension + year] = value;
    }
  }
  if (timeWeights !== null) centre(values, dimension, preYears);
  const isLeftOut = new Uint8Array(count);
  isLeftOut[0] = 1;
  const find = nearestPointFinder({ count, dimension, values });
  const others = contrasts.subarray(1);

  /** The effect furthest towards one end that still fits; null where even the best fit is worse. */
  const furthest = (end: number): number | null => {
    let best: number | null = null;
    let [low, high] = [0, 1];
    const scale = misfit > 0 ? misfit * 1e3 : 1;
    const tried = (pull: number): { readonly fits: boolean; readonly effect: number } => {
      const weight = pull === 0 ? 0 : (scale / Math.max(1e-12, spreadOf(others))) * pull;
      for (let member = 0; member < count; member += 1)
        values[member * dimension + preYears] = weight * contrasts[member]!;
      const target = Float64Array.from(values.subarray(0, dimension));
      target[preYears] = weight * end;
      const mixture = find(target, isLeftOut);
      if (mixture === null) return { fits: false, effect: Number.NaN };
      let squared = 0;
      for (let year = 0; year < preYears; year += 1) {
        const control = mixture.members.reduce(
          (sum, other, at) => sum + mixture.weights[at]! * values[other * dimension + year]!,
          0,
        );
        squared += (target[year]! - control) ** 2;
      }
      const control = mixture.members.reduce(
        (sum, other, at) => sum + mixture.weights[at]! * contrasts[other]!,
        0,
      );
      return {
        fits: Math.sqrt(squared / preYears) <= misfit * (1 + 1e-9),
        effect: contrasts[0]! - control,
      };
    };
    const closest = tried(0);
    if (!closest.fits) return null;
    best = closest.effect;
    for (let round = 0; round < halvings; round += 1) {
      // On a scale where weak pulls have their room.
      const middle = (low + high) / 2;
      const { fits, effect } = tried(middle ** 4);
      if (fits) {
        low = middle;
        best = effect;
      } else high = middle;
    }
    return best;
  };

  const highest = furthest(Math.min(...others));
  const lowest = furthest(Math.max(...others));
  return highest === null || lowest === null
    ? null
    : { low: Math.min(lowest, highest), high: Math.max(lowest, highest) };
}

function spreadOf(values: Float64Array): number {
  return Math.max(...values) - Math.min(...values);
}

/** Takes the mean of the pre-years from each row. */
function centre(values: Float64Array, dimension: number, preYears: number): void {
  for (let from = 0; from < values.length; from += dimension) {
    const row = values.subarray(from, from + preYears);
    const mean = row.reduce((sum, value) => sum + value, 0) / preYears;
    for (let year = 0; year < preYears; year += 1) row[year]! -= mean;
  }
}
