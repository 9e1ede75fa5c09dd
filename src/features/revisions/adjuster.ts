import type { Adjuster } from '#platform/warehouse/adjuster.ts';
import type { Redefined } from '#platform/warehouse/adjustments.ts';
import { suspectedUpTo } from './chain.ts';
import { isSameRedefinition, type Settlement, type Suspected } from './model.ts';
import { currentSettlements } from './store.ts';

/** How suspected redefinitions change a snapshot: held out until somebody settles them, and then as they were settled. */
export const redefinitionAdjuster: Adjuster = async ({ db, organisation, snapshot, warehouse }) => {
  const suspected = await suspectedUpTo(warehouse, snapshot);
  if (suspected.length === 0) return {};
  const settlements = await currentSettlements(db, organisation);
  return { redefined: redefinedBy(suspected, settlements) };
};

/** What is settled of each suspicion; nothing of those that are as they are. */
export function redefinedBy(
  suspected: readonly Suspected[],
  settlements: readonly Settlement[],
): readonly Redefined[] {
  return suspected.flatMap(each => {
    const settled = settlements.find(settlement => isSameRedefinition(settlement, each));
    const found = redefinedOne(each, settled);
    return found === null ? [] : [found];
  });
}

function redefinedOne(each: Suspected, settled: Settlement | undefined): Redefined | null {
  const { keyFigure, before, after } = each;
  if (settled === undefined || settled.decision === 'held-out')
    return { kind: 'held-out', keyFigure, before, after, fromYear: each.fromYear };
  const common = { keyFigure, before, after, fromYear: settled.fromYear };
  if (settled.decision === 'break') return { kind: 'break', ...common };
  if (settled.decision === 'rescale' && settled.factor !== null)
    return { kind: 'rescaled', factor: settled.factor, ...common };
  return null;
}
