/**
 * Where a function of several numbers is least, sought by a simplex that reflects, expands and contracts; a local minimum, within `rounds` steps.
 *
 * `start` is one corner, the others lie `step` away along each axis. It ends early when all corners give the same to 1e-10 of the value. NaN counts as worst.
 * Reference: Nelder & Mead 1965, doi 10.1093/comjnl/7.4.308.
 */
export function nelderMead(
  cost: (point: readonly number[]) => number,
  start: readonly number[],
  { step, rounds }: { readonly step: number; readonly rounds: number },
): readonly number[] {
  type Corner = { readonly point: readonly number[]; readonly value: number };
  const corner = (point: readonly number[]): Corner => {
    const value = cost(point);
    return { point, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };
  let corners = [
    corner(start),
    ...start.map((_, axis) => corner(start.map((value, at) => (at === axis ? value + step : value)))),
  ];
  for (let round = 0; round < rounds; round += 1) {
    corners = corners.toSorted((one, other) => one.value - other.value);
    const best = corners[0]!;
    const worst = corners.at(-1)!;
    if (worst.value - best.value <= 1e-10 * Math.abs(best.value)) break;
    const kept = corners.slice(0, -1);
    const center = start.map(
      (_, axis) => kept.reduce((sum, { point }) => sum + point[axis]!, 0) / kept.length,
    );
    const towards = (far: number) =>
      corner(center.map((value, axis) => value + far * (value - worst.point[axis]!)));
    const reflected = towards(1);
    if (reflected.value < best.value) {
      const expanded = towards(2);
      corners = [...kept, expanded.value < reflected.value ? expanded : reflected];
      continue;
    }
    if (reflected.value < kept.at(-1)!.value) {
      corners = [...kept, reflected];
      continue;
    }
    const contracted = towards(reflected.value < worst.value ? 0.5 : -0.5);
    corners =
      contracted.value < Math.min(reflected.value, worst.value)
        ? [...kept, contracted]
        : [
            best,
            ...corners
              .slice(1)
              .map(({ point }) => corner(point.map((value, axis) => (value + best.point[axis]!) / 2))),
          ];
  }
  return corners.reduce((best, each) => (each.value < best.value ? each : best)).point;
}
