/** 95 % of a standard normal variable lie below. */
export const oneSided95 = 1.6448536269514722;

export type Difference = {
  readonly test: number;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
};

/**
 * Difference of two shares, `count` of `of` less `otherCount` of `otherOf`: z with pooled variance, the difference and its 90 % interval.
 *
 * The difference and its interval count one more of either kind in both, so that small counts are drawn towards one half. Without anybody on one side: z 0 and an interval that says nothing.
 * Reference: Agresti & Caffo 2000, The American Statistician 54(4); the pooled test is that of any textbook.
 */
export function differenceOfShares(
  count: number,
  of: number,
  otherCount: number,
  otherOf: number,
): Difference {
  const share = (count + 1) / (of + 2);
  const other = (otherCount + 1) / (otherOf + 2);
  const effect = share - other;
  const half =
    oneSided95 * Math.sqrt((share * (1 - share)) / (of + 2) + (other * (1 - other)) / (otherOf + 2));
  return {
    test: pooledTest(count, of, otherCount, otherOf),
    effect,
    low: Math.max(-1, effect - half),
    high: Math.min(1, effect + half),
  };
}

function pooledTest(count: number, of: number, otherCount: number, otherOf: number): number {
  if (of === 0 || otherOf === 0) return 0;
  const pooled = (count + otherCount) / (of + otherOf);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / of + 1 / otherOf));
  return deviation === 0 ? 0 : (count / of - otherCount / otherOf) / deviation;
}

/** Lower end of Wilson's interval for the share that `count` of `of` says, one-sided 95 %; 0 of none. Reference: Wilson 1927, JASA 22. */
export function leastShare(count: number, of: number): number {
  if (of === 0) return 0;
  const z2 = oneSided95 * oneSided95;
  const share = count / of;
  const centre = share + z2 / (2 * of);
  const half = oneSided95 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  return Math.max(0, (centre - half) / (1 + z2 / of));
}
