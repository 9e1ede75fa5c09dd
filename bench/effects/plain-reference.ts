import type { EffectWindow } from '#core/effects/effect-window.ts';

/** Steps of Frank and Wolfe, as the published programme of synthetic difference-in-differences takes at most. */
const mostSteps = 10_000;

/**
 * Synthetic control as it is written down: weights by Frank and Wolfe's steps with exact line search until the step changes the misfit by less than 1e-6 of the noise.
 *
 * Gives the mean effect of each member in turn, every other one a donor but those in `barred`.
 */
export function plainEffects(
  { years, members, values }: EffectWindow,
  preYears: number,
  treated: readonly number[],
  barred: readonly number[],
): readonly number[] {
  const yearCount = years.length;
  const row = (member: number) => Array.from(values.subarray(member * yearCount, (member + 1) * yearCount));
  return treated.map(member => {
    const own = row(member);
    const donors = members.flatMap((_, other) =>
      other === member || barred.includes(other) ? [] : [row(other)],
    );
    let weights = donors.map(() => 1 / donors.length);
    for (let step = 0; step < mostSteps; step += 1) {
      const residual = own
        .slice(0, preYears)
        .map((value, year) => donors.reduce((sum, donor, at) => sum + weights[at]! * donor[year]!, -value));
      const slopes = donors.map(donor => residual.reduce((sum, each, year) => sum + each * donor[year]!, 0));
      const best = slopes.indexOf(Math.min(...slopes));
      const towards = residual.map((each, year) => donors[best]![year]! - own[year]! - each);
      const length = towards.reduce((sum, each) => sum + each * each, 0);
      const gain = -residual.reduce((sum, each, year) => sum + each * towards[year]!, 0);
      if (!(length > 0) || gain <= 1e-9 * length) break;
      const share = Math.min(1, gain / length);
      weights = weights.map((weight, at) => weight * (1 - share) + (at === best ? share : 0));
      if (gain * share < 1e-9) break;
    }
    const after = own
      .slice(preYears)
      .map((value, at) =>
        donors.reduce((gap, donor, place) => gap - weights[place]! * donor[preYears + at]!, value),
      );
    return after.reduce((sum, gap) => sum + gap, 0) / after.length;
  });
}
