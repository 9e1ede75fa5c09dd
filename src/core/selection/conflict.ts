import { type Constraint, constraintName } from '#core/selection/constraint.ts';
import { dutiesAlone, givesRoom } from '#core/selection/duties.ts';
import { type Solve, withRows } from '#core/selection/milp.ts';
import type { Programme } from '#core/selection/programme.ts';

export type Conflict = {
  /** What cannot all hold; one constraint for each name. */
  readonly constraints: readonly Constraint[];
  readonly names: readonly string[];
  /** Whether it is proved that any of them taken away makes the rest possible; false where the solver ran out of time. */
  readonly isIrreducible: boolean;
};

/**
 * An irreducible infeasible set of an impossible programme: constraints that clash, of which none can be left out of the clash.
 *
 * A deletion filter over constraints by name (a dependency is one, not a row per period), taking them away in halves first: what can go without making the rest possible
 * goes for good. Duties are tried last, so that they are kept only with what they clash with. Null where the programme is possible.
 * Reference: Chinneck & Dravnieks 1991, ORSA Journal on Computing 3(2), doi 10.1287/ijoc.3.2.157.
 */
export async function findConflict(
  programme: Programme,
  solve: Solve,
  secondsPerCheck: number,
): Promise<Conflict | null> {
  const { constraints, portfolio } = programme;
  // Where nothing gives room back, what is no duty cannot help, and the checks are of duties alone.
  const milp = givesRoom(programme) ? programme.milp : dutiesAlone(programme);
  const names = constraints.map(constraint => constraintName(portfolio, constraint));
  let isProved = true;
  const isImpossible = async (kept: ReadonlySet<string>): Promise<boolean> => {
    const part = withRows(milp, row => {
      const constraint = constraints[row];
      return constraint === undefined || constraint.kind === 'once' || kept.has(names[row]!);
    });
    // Any solution will do: with no costs the first one found is the best.
    const { status } = await solve(
      { ...part, cost: new Float64Array(milp.cost.length) },
      { gap: 1, timeLimitSeconds: secondsPerCheck },
    );
    if (status !== 'infeasible' && status !== 'optimal') isProved = false;
    return status === 'infeasible';
  };
  const byName = new Map(constraints.map((constraint, row) => [names[row]!, constraint]));
  let kept = [...byName].filter(([, { kind }]) => kind !== 'once').sort(([, a], [, b]) => duty(a) - duty(b));
  if (!(await isImpossible(new Set(kept.map(([name]) => name))))) return null;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < kept.length; ) {
      const without = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (await isImpossible(new Set(without.map(([name]) => name)))) kept = without;
      else from += size;
    }
  }
  return {
    constraints: kept.map(([, constraint]) => constraint),
    names: kept.map(([name]) => name),
    isIrreducible: isProved,
  };
}

const duty = ({ kind }: Constraint): number => (kind === 'mustDo' || kind === 'locked' ? 1 : 0);
