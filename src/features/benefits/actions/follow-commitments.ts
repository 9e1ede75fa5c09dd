import { allCommitments } from '#features/decisions/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Follower } from '#platform/context.ts';
import type { Affected } from '#platform/database/schema.ts';
import { todayOf } from '#platform/today.ts';
import { oweYears, releaseYears } from '../duties.ts';
import { type Benefit, ownerNow, standingPromise } from '../model/benefit.ts';
import { allBenefits, holdRegister, insertOwner, raiseVersion } from '../store/benefits.ts';
import { closedInitiatives, reviewerOf } from './found.ts';

type HandedOn = { readonly initiative: string; readonly from: string; readonly to: string };

/** Commitments that went from one to another, as the action tells it. */
async function handedOn(
  { db, organisation }: ActionContext,
  affected: readonly Affected[],
): Promise<readonly HandedOn[]> {
  const changed = new Map(affected.map(({ id, change }) => [id, change]));
  const touched = (await allCommitments(db, organisation.id)).filter(({ id }) => changed.has(id));
  return touched.flatMap(({ id, initiative, owner: to }) => {
    const before = touched.find(each => each.initiative === initiative && changed.get(each.id) === 'changed');
    return changed.get(id) === 'created' && before !== undefined
      ? [{ initiative, from: before.owner, to }]
      : [];
  });
}

/** The benefit goes with the commitment where the same person had both, unless the new one is to review it. */
const goesAlong = async (context: ActionContext, benefit: Benefit, { from, to }: HandedOn) =>
  ownerNow(benefit) === from && (await reviewerOf(context, benefit)) !== to;

async function follow(context: ActionContext, benefit: Benefit, given: HandedOn): Promise<void> {
  const { db, organisation } = context;
  const today = todayOf(context);
  if (!(await goesAlong(context, benefit, given))) {
    await releaseYears(context, benefit.id, 'replaced');
    await oweYears(context, benefit, { line: given.to, from: null });
    return;
  }
  const ownership = { owner: given.to, fromDate: today, cause: 'passed-on' } as const;
  await releaseYears(context, benefit.id, 'owner-changed');
  await insertOwner(db, organisation.id, benefit.id, ownership);
  await raiseVersion(db, organisation.id, benefit.id);
  const passed = { ...benefit, owners: [...benefit.owners, ownership] };
  await oweYears(context, passed, { line: given.to, from: today });
}

/** When a commitment goes to another, its benefits go with it or, where others take them home, have that other as their line. */
export const followCommitments: readonly Follower[] = [
  'decisions.handOnCommitment',
  'decisions.passCommitments',
].map(after => ({
  after,
  run: async (context, affected) => {
    const { db, organisation } = context;
    const told: Affected[] = [];
    await holdRegister(db, organisation.id);
    const closed = await closedInitiatives(context);
    for (const given of await handedOn(context, affected)) {
      if (closed.has(given.initiative)) continue;
      for (const benefit of await allBenefits(db, organisation.id)) {
        if (benefit.initiative !== given.initiative || standingPromise(benefit).length === 0) continue;
        await follow(context, benefit, given);
        told.push({ kind: 'benefit', id: benefit.id, change: 'changed' });
      }
    }
    return told;
  },
}));
