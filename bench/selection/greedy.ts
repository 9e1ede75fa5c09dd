import { costOverHorizon } from '#core/selection/amounts.ts';
import { brokenRows, objectiveOf } from '#core/selection/milp.ts';
import type { Programme } from '#core/selection/programme.ts';

/**
 * What people do by hand: initiatives in order of benefit per krona, each in the first of its starts that keeps all limits; those that must be done come first. Plainly written: every try
 * works all rows out anew. Null where what must be done did not find room that way.
 */
export function greedySelection({ portfolio, milp, columns, columnsOf }: Programme): number | null {
  const solution = new Float64Array(columns.length);
  const duties = new Set(
    portfolio.initiatives
      .filter(({ choice }) => choice.kind !== 'free' && choice.kind !== 'forbidden')
      .map(({ id }) => id),
  );
  const needsOf = new Map(portfolio.initiatives.map(({ id, dependsOn }) => [id, dependsOn]));
  // What duties need comes with them; a set may grow while it is walked through.
  for (const id of duties) for (const { on } of needsOf.get(id) ?? []) duties.add(on);
  const isDuty = portfolio.initiatives.map(({ id }) => duties.has(id));
  const perKrona = portfolio.initiatives.map((initiative, position) => {
    const best = Math.max(...columnsOf[position]!.map(column => milp.cost[column]!));
    return best / Math.max(1, costOverHorizon(portfolio, initiative, initiative.startPeriods[0]!));
  });
  const order = [...perKrona.keys()].sort(
    (a, b) => Number(isDuty[b]) - Number(isDuty[a]) || perKrona[b]! - perKrona[a]!,
  );
  const isLowerOnly = (row: number) => milp.rowLower[row]! > 0;
  const fits = () => brokenRows(milp, solution).every(isLowerOnly);
  // A second and third round for those whose needs came after them.
  for (const position of [...order, ...order, ...order]) {
    const own = columnsOf[position]!;
    if (own.some(column => solution[column] === 1)) continue;
    for (const column of own) {
      if (milp.cost[column]! <= 0 && !isDuty[position]) continue;
      solution[column] = 1;
      if (fits()) break;
      solution[column] = 0;
    }
  }
  return brokenRows(milp, solution).length === 0 ? objectiveOf(milp, solution) : null;
}
