/** Points in a space of a few axes: the place of point i along axis a is `places[a][i]`. */
export type Places = readonly Float64Array[];

/** Which points, in an order that depends on where they lie only: along the first axis, then the second, and so on. */
export function orderInSpace(places: Places): Uint32Array {
  return Uint32Array.from(places[0]!.keys()).sort((one, other) => {
    for (const along of places) {
      const difference = along[one]! - along[other]!;
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

export const placesAt = (places: Places, points: Uint32Array): Places =>
  places.map(along => Float64Array.from(points, point => along[point]!));

/** `count` of the numbers, drawn without replacement by `uniform`; all where there are no more. In the order given. */
export function drawn(numbers: Uint32Array, count: number, uniform: () => number): Uint32Array {
  if (numbers.length <= count) return numbers;
  const chosen = new Uint32Array(count);
  let taken = 0;
  // Selection sampling: Knuth, The Art of Computer Programming 2, algorithm S of section 3.4.2.
  for (let at = 0; taken < count; at += 1) {
    if (uniform() * (numbers.length - at) >= count - taken) continue;
    chosen[taken] = numbers[at]!;
    taken += 1;
  }
  return chosen;
}
