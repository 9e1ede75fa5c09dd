import type { Analysis } from './analysis.ts';

/**
 * Per statement, left out ones too, how much it tells people apart: its weight along the axes of the opinion space, each axis counted by the variance along it, as a share of the largest; 0 where it was not asked.
 */
export function howTelling({ statements, basis, axes }: Analysis): Float64Array {
  const weights = new Float64Array(statements);
  basis.kept.forEach((statement, column) => {
    const squares = axes.map((share, axis) => share * (basis.components[axis]?.[column] ?? 0) ** 2);
    weights[statement] = Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
  });
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  return largest === 0 ? weights : weights.map(weight => weight / largest);
}
