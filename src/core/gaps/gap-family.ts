/** The yearly gaps of the units of one class in one key figure, summed up per unit; only units with enough years. */
export type GapFamily = {
  /** Mean gap per unit, later years weighing more, in the key figure's unit. */
  readonly means: Float64Array;
  /** Sum of squared deviations of the yearly gaps from their plain mean. */
  readonly squares: Float64Array;
  /** Sum of products of deviations of successive counted years. */
  readonly lagProducts: Float64Array;
  /** Years counted. */
  readonly counts: Uint8Array;
};

/** With fewer comparable units than this there is no ordinary spread to speak of. */
export const fewestUnits = 10;

/** Room for a family of so many units. */
export function makeGapFamily(units: number): GapFamily {
  return {
    means: new Float64Array(units),
    squares: new Float64Array(units),
    lagProducts: new Float64Array(units),
    counts: new Uint8Array(units),
  };
}
