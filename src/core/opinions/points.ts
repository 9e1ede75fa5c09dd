/** Points in the plane; position i is (x[i], y[i]). */
export type Points = { readonly x: Float64Array; readonly y: Float64Array };

/** Which points, in an order that depends on where they lie only: by x, then y. */
export function orderInPlane({ x, y }: Points): Uint32Array {
  return Uint32Array.from(x.keys()).sort((one, other) => x[one]! - x[other]! || y[one]! - y[other]!);
}

export const pointsAt = ({ x, y }: Points, positions: Uint32Array): Points => ({
  x: Float64Array.from(positions, at => x[at]!),
  y: Float64Array.from(positions, at => y[at]!),
});

/** `count` of the positions, drawn without replacement by `uniform`; all where there are no more. In the order given. */
export function drawn(positions: Uint32Array, count: number, uniform: () => number): Uint32Array {
  if (positions.length <= count) return positions;
  const chosen = new Uint32Array(count);
  let taken = 0;
  // Selection sampling: Knuth, The Art of Computer Programming 2, algorithm S of section 3.4.2.
  for (let at = 0; taken < count; at += 1) {
    if (uniform() * (positions.length - at) >= count - taken) continue;
    chosen[taken] = positions[at]!;
    taken += 1;
  }
  return chosen;
}
