import { gammaQuotient, studentTailAreaWith, studentTailWith } from '#core/numerics/student-t.ts';
import { type TailAreas, tailAreaAt } from '#core/numerics/tail-areas.ts';

/** Beyond this the t distribution is the normal one for every purpose here. */
const manyDegrees = 1e6;

/** Thresholds below this share of the standard error are as good as zero. */
const negligible = 1e-5;

/**
 * p-value of the null that the true effect lies somewhere within ±`threshold`, any place in it being as likely as any other.
 *
 * `effect`, its `standardError` and `threshold` (≥ 0) share one unit; `degrees` of freedom may be fractional or ∞. With threshold 0 this is the
 * ordinary two-sided t test. Returns NaN where the standard error is not above 0, the degrees not above 0, or anything is NaN.
 * Reference: McCarthy & Smyth 2009, doi 10.1093/bioinformatics/btp053 (TREAT), averaged over the null interval instead of taken at its edge: the
 * choice named `upshot` in limma and the default of `glmTreat` in edgeR (Chen & Smyth).
 */
export function treatP(effect: number, standardError: number, threshold: number, degrees: number): number {
  if (!(degrees > 0)) return Number.NaN;
  const finite = degreesForTreat(degrees);
  return treatPWith(effect, standardError, threshold, finite, gammaQuotient(finite / 2));
}

/** `degrees` made finite, and moved off 1, where the area under the tail has no finite constant. */
export function degreesForTreat(degrees: number): number {
  const finite = Math.min(degrees, manyDegrees);
  return Math.abs(finite - 1) < 1e-6 ? 1 + 1e-6 : finite;
}

/** As `treatP` for `degrees` from `degreesForTreat`, with `quotient = gammaQuotient(degrees / 2)` already known. */
export function treatPWith(
  effect: number,
  standardError: number,
  threshold: number,
  degrees: number,
  quotient: number,
): number {
  if (!(standardError > 0) || !(threshold >= 0) || Number.isNaN(effect)) return Number.NaN;
  const distance = Math.abs(effect) / standardError;
  const half = threshold / standardError;
  if (half < negligible) return 2 * studentTailWith(distance, degrees, quotient);
  const inner = studentTailAreaWith(distance - half, degrees, quotient);
  const outer = studentTailAreaWith(distance + half, degrees, quotient);
  return Math.min(1, Math.max(0, (inner - outer) / half));
}

/** As `treatPWith`, with the areas under the tail laid out for many tests of the same degrees of freedom. */
export function treatPBy(areas: TailAreas, effect: number, standardError: number, threshold: number): number {
  const distance = Math.abs(effect) / standardError;
  const half = threshold / standardError;
  if (!(standardError > 0) || !(half >= negligible) || Number.isNaN(effect))
    return treatPWith(effect, standardError, threshold, areas.degrees, areas.quotient);
  const inner = tailAreaAt(areas, distance - half);
  const outer = tailAreaAt(areas, distance + half);
  return Math.min(1, Math.max(0, (inner - outer) / half));
}
