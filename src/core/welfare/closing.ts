/** Low, likely and high, in that order of size. */
export type ThreePoint = { readonly low: number; readonly likely: number; readonly high: number };

/** A way of working that makes the needs of a service take less: part (0–1) of what they would take without it. */
export type Saving = { readonly pattern: string; readonly service: string; readonly part: ThreePoint };

const points = ['low', 'likely', 'high'] as const;

const each = (make: (point: (typeof points)[number]) => number): ThreePoint => ({
  low: make('low'),
  likely: make('likely'),
  high: make('high'),
});

/**
 * The part of a service that several ways of working take away together: 1 − Π(1 − part), each acting on what the others
 * have left, so that together they are never more than the sum and never more than all. Low goes with low and high with
 * high, which gives the widest range that the parts allow: nothing is known of how they hang together. No parts give 0.
 * Own method: proportional reductions that act in turn (docs/methods/welfare-gap.md).
 */
export function together(parts: readonly ThreePoint[]): ThreePoint {
  return each(point => 1 - parts.reduce((left, part) => left * (1 - part[point]), 1));
}

export type Closed = {
  /** What each would take away alone; must not be added up. */
  readonly alone: readonly {
    readonly pattern: string;
    readonly service: string;
    readonly amount: ThreePoint;
  }[];
  /** What all of them take away together: within a service by `together`, over services by sum, as needs there are others. */
  readonly all: ThreePoint;
};

/** How much of what services take (hands or kronor at the horizon, by id) savings take away; those of unknown services none. */
export function closedBy(savings: readonly Saving[], taken: ReadonlyMap<string, number>): Closed {
  const counted = savings.flatMap(saving => {
    const amount = taken.get(saving.service);
    return amount === undefined ? [] : [{ ...saving, taken: amount }];
  });
  const byService = Map.groupBy(counted, ({ service }) => service);
  return {
    alone: counted.map(({ pattern, service, part, taken: amount }) => ({
      pattern,
      service,
      amount: each(point => amount * part[point]),
    })),
    all: each(point =>
      [...byService.values()].reduce(
        (sum, own) => sum + own[0]!.taken * together(own.map(({ part }) => part))[point],
        0,
      ),
    ),
  };
}
