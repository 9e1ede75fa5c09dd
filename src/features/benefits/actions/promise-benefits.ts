import { type findDecision as find, findDecision } from '#features/decisions/index.ts';
import { type Initiative, initiativeOf, planningSetting } from '#features/initiatives/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Follower } from '#platform/context.ts';
import type { Affected } from '#platform/database/schema.ts';
import { oweYears, releaseYears } from '../duties.ts';
import { type Benefit, ownerNow, type Promised, standingPromise } from '../model/benefit.ts';
import { type PromisedYear, promisedYears } from '../model/promise.ts';
import {
  allBenefits,
  holdRegister,
  insertBenefit,
  insertOwner,
  insertPromise,
  raiseVersion,
} from '../store/benefits.ts';
import { showBenefit } from '../thread.ts';

type Decision = NonNullable<Awaited<ReturnType<typeof find>>>;
type Line = Initiative['lines'][number];
type Promising = Pick<Benefit, 'kind' | 'what'> & Omit<Promised, 'promisedAt'>;

/** Lines of the same kind and name promise one thing together. */
function promisingOf(
  decision: Decision,
  { lines, earliestStart }: Initiative,
  setting: Awaited<ReturnType<typeof planningSetting>>,
): readonly Promising[] {
  const named = Map.groupBy(
    lines.filter(({ side }) => side === 'benefit'),
    ({ kind, what }) => `${kind} ${what}`,
  );
  return [...named.values()].flatMap(group => {
    const [first] = group;
    if (first === undefined) return [];
    const { kind, what, aim } = first;
    const years = group.flatMap(line => promisedYears(line, earliestStart, setting, decision.decidedOn));
    return [
      {
        ...{ kind, what, aim, party: partiesOf(group), isOutside: group.every(({ isOutside }) => isOutside) },
        decision: decision.id,
        decisionNumber: decision.number,
        perYear: summed(years),
      },
    ];
  });
}

const partiesOf = (lines: readonly Line[]): string =>
  [...new Set(lines.map(({ party }) => party).filter(party => party !== ''))].join(', ');

const summed = (years: readonly PromisedYear[]): readonly PromisedYear[] =>
  [...Map.groupBy(years, ({ year }) => year)]
    .map(([year, of]) => {
      const sum = (pick: 'low' | 'likely' | 'high') => of.reduce((total, each) => total + each[pick], 0);
      return { year, low: sum('low'), likely: sum('likely'), high: sum('high') };
    })
    .toSorted((one, other) => one.year - other.year);

/** The benefit that is promised: known by its kind and name, else new in the register. */
async function registered(
  { db, organisation, now }: ActionContext,
  initiative: string,
  known: readonly Benefit[],
  { kind, what }: Promising,
): Promise<{ readonly id: string; readonly owner: string | null; readonly isNew: boolean }> {
  const found = known.find(each => each.kind === kind && each.what === what);
  if (found !== undefined) return { id: found.id, owner: ownerNow(found), isNew: false };
  const id = await insertBenefit(db, organisation.id, { initiative, kind, what, at: now().toISOString() });
  return { id, owner: null, isNew: true };
}

/** A yes promises what the initiative says that it gives; what was promised before and is no more ends there. */
async function promiseAgain(
  context: ActionContext,
  decision: Decision,
  known: readonly Benefit[],
): Promise<readonly Affected[]> {
  const { db, organisation, now } = context;
  const setting = await planningSetting(db, organisation.id, now());
  const promising =
    decision.outcome === 'yes'
      ? promisingOf(decision, await initiativeOf(db, organisation.id, decision.initiative), setting)
      : [];
  const promisedAt = now().toISOString();
  const affected: Affected[] = [];
  for (const each of promising) {
    if (each.perYear.length === 0) continue;
    const { id, owner, isNew } = await registered(context, decision.initiative, known, each);
    await insertPromise(db, organisation.id, id, { ...each, promisedAt });
    const answering = decision.benefitOwner ?? decision.owner;
    if (answering !== null && answering !== owner) {
      const fromDate = decision.decidedOn;
      await insertOwner(db, organisation.id, id, { owner: answering, fromDate, cause: 'decided' });
    }
    if (!isNew) await raiseVersion(db, organisation.id, id);
    affected.push({ kind: 'benefit', id, change: isNew ? 'created' : 'changed' });
  }
  const kept = new Set(affected.map(({ id }) => id));
  for (const benefit of known) {
    const last = benefit.promises.at(-1);
    if (kept.has(benefit.id) || last === undefined || standingPromise(benefit).length === 0) continue;
    const { id: of, number: decisionNumber } = decision;
    await insertPromise(db, organisation.id, benefit.id, {
      ...{ ...last, decision: of, decisionNumber, perYear: [], promisedAt },
    });
    await raiseVersion(db, organisation.id, benefit.id);
    affected.push({ kind: 'benefit', id: benefit.id, change: 'changed' });
  }
  return affected;
}

/**
 * When a decision has been recorded, what it promises stands in the register as it was then: what becomes of the
 * initiative later does not change it. A decision that revises promises anew.
 */
export const promiseBenefits: Follower = {
  after: 'decisions.recordDecision',
  run: async (context, recorded) => {
    const { db, organisation } = context;
    const id = recorded.find(({ kind, change }) => kind === 'decision' && change === 'created')?.id;
    const decision = id === undefined ? undefined : await findDecision(db, organisation.id, id);
    if (decision === undefined) return [];
    await holdRegister(db, organisation.id);
    const ofInitiative = async () =>
      (await allBenefits(db, organisation.id)).filter(({ initiative }) => initiative === decision.initiative);
    const known = await ofInitiative();
    if (decision.outcome !== 'yes' && decision.revises === null) return [];
    const affected = await promiseAgain(context, decision, known);
    const touched = new Set(affected.map(each => each.id));
    for (const benefit of await ofInitiative()) {
      if (!touched.has(benefit.id)) continue;
      const isPromised = standingPromise(benefit).length > 0;
      await releaseYears(context, benefit.id, isPromised ? 'replaced' : 'withdrawn');
      await oweYears(context, benefit, { line: decision.owner, from: null });
      await showBenefit(context, benefit);
    }
    return affected;
  },
};
