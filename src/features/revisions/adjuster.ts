import type { Adjuster } from '#platform/warehouse/adjuster.ts';
import type { Redefined } from '#platform/warehouse/adjustments.ts';
import { suspectedSoFar, suspectedUpTo } from './chain.ts';
import { isSameRedefinition, type Settlement, type Suspected } from './model.ts';
import { currentSettlements } from './store.ts';

/** How suspected redefinitions change a snapshot: held out until somebody settles them, and then as they were settled. */
export const redefinitionAdjuster: Adjuster = async ({ db, organisation, snapshot, warehouse, mayWait }) => {
  const { suspected, isWhole } = mayWait
    ? { suspected: await suspectedUpTo(warehouse, snapshot), isWhole: true }
    : await suspectedSoFar(warehouse, snapshot);
  const isBeingCompared = !isWhole;
  if (suspected.length === 0) return { isBeingCompared };
  const settlements = await currentSettlements(db, organisation);
  return { isBeingCompared, redefined: redefinedOnce(suspected, settlements) };
};

const redefined = new WeakMap<readonly Suspected[], Map<string, readonly Redefined[]>>();
const settlementsHeld = 16;

/** The very same list for the same settlements: pages ask each time. */
function redefinedOnce(
  suspected: readonly Suspected[],
  settlements: readonly Settlement[],
): readonly Redefined[] {
  const known = redefined.get(suspected) ?? new Map<string, readonly Redefined[]>();
  redefined.set(suspected, known);
  const key = JSON.stringify(settlements);
  const made = known.get(key) ?? redefinedBy(suspected, settlements);
  if (known.size >= settlementsHeld) known.clear();
  known.set(key, made);
  return made;
}

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
