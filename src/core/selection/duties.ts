import { type Milp, withRows } from '#core/selection/milp.ts';
import type { Programme } from '#core/selection/programme.ts';

/**
 * The programme with everything left out but what must be done or is locked, and what that needs: small, so that a solver finds in a moment a
 * selection to begin from where duties are too tight for a search to place.
 *
 * Where it is impossible the whole may still be possible: another initiative may save what the duties lack.
 */
export function dutiesAlone({ milp, portfolio, columnsOf }: Programme): Milp {
  const { initiatives } = portfolio;
  const duties = initiatives.filter(({ choice }) => choice.kind === 'mustDo' || choice.kind === 'locked');
  const needsOf = new Map(initiatives.map(({ id, dependsOn }) => [id, dependsOn]));
  const wanted = new Set(duties.map(({ id }) => id));
  // A set may grow while it is walked through, and what is added comes last.
  for (const id of wanted) for (const { on } of needsOf.get(id) ?? []) wanted.add(on);
  const others = initiatives.flatMap(({ id }, position) => (wanted.has(id) ? [] : columnsOf[position]!));
  const none = { indices: others, values: others.map(() => 1), lower: 0, upper: 0 };
  return withRows(milp, () => true, [none]);
}

/** Whether any initiative gives room back: then one that is no duty may make duties possible. Dependencies, which others always satisfy, do not count. */
export function givesRoom({ milp, constraints }: Programme): boolean {
  return constraints.some(
    ({ kind }, row) =>
      kind !== 'dependency' &&
      milp.values.subarray(milp.starts[row]!, milp.starts[row + 1]!).some(value => value < 0),
  );
}
