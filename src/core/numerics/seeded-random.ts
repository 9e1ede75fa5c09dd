/**
 * Uniform numbers in [0, 1) from a seed (any integer); the same seed gives the same numbers everywhere.
 *
 * Reference: a 32-bit counter with a mixing function of the SplitMix family (Steele, Lea & Flood 2014, doi 10.1145/2660193.2660195).
 */
export function seededUniform(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
}

/** Standard normal numbers from uniform ones. Reference: Box & Muller 1958, Annals of Mathematical Statistics 29(2). */
export function seededNormal(uniform: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
