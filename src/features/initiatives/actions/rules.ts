import type { ActionContext } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { chainFault } from '../model/effect-chain.ts';
import type { Basis, Relation, Step } from '../model/initiative.ts';
import { circleThrough, impossible } from '../model/relations.ts';
import { periodsOf } from '../model/setting.ts';
import { initiativeHeads } from '../store/heads.ts';
import { relationsOf } from '../store/parts.ts';
import { planningSetting } from '../store/setting.ts';
import { refusedNaming, refuseUnknownGoals, refuseUnknownParts } from './seen.ts';

/** Refuses a basis that names what is not there, or starts outside the plan. */
export async function refuseBasis(context: ActionContext, basis: Basis): Promise<void> {
  await refuseUnknownParts(context, basis.departments);
  await refuseUnknownGoals(context, basis.goals);
  const periods = periodsOf(await planningSetting(context.db, context.organisation.id, context.now()));
  for (const field of ['earliestStart', 'latestStart'] as const) {
    if ((basis[field] ?? 0) >= periods)
      throw refused(field, 'outside-plan', `The plan has the periods 0 to ${periods - 1}.`);
  }
}

/** Refuses steps that lead nowhere, or round. */
export function refuseFaultyChain(steps: readonly Step[]): void {
  const fault = chainFault(steps);
  if (fault === null) return;
  throw refusedNaming(
    `effectChain.${fault.step}.leadsTo`,
    fault.reason,
    `Step ${fault.step + 1} of the effect chain cannot lead there: ${fault.reason}.`,
    { steps: fault.circle.map(step => step + 1).join(' → ') },
  );
}

/** Refuses needs that lead round, and needs that shut each other out. */
export async function refuseRelations(
  { db, organisation }: ActionContext,
  initiative: string,
  relations: readonly Relation[],
): Promise<void> {
  const heads = await initiativeHeads(db, organisation.id);
  const names = new Map(heads.map(({ id, title }) => [id, title]));
  const nameOf = (id: string): string => names.get(id) ?? '';
  const at = (other: string): string =>
    `relations.${relations.findIndex(each => each.other === other)}.other`;
  const seen = new Set<string>();
  for (const { other } of relations) {
    if (!names.has(other)) throw unknown('initiative');
    if (other === initiative)
      throw refused(at(other), 'related-to-itself', 'It cannot be related to itself.');
    if (seen.has(other)) throw refused(at(other), 'related-twice', 'One relation to each initiative.');
    seen.add(other);
  }
  const before = await relationsOf(db, organisation.id, 'all');
  const all = heads.map(({ id }) => ({
    id,
    relations: id === initiative ? relations : (before.get(id) ?? []),
  }));
  const circle = circleThrough(all, initiative);
  if (circle !== null) {
    const names = [...circle, initiative].map(nameOf).join(' → ');
    throw refusedNaming(at(circle[1] ?? ''), 'circular', `They would need each other: ${names}.`, { names });
  }
  const clash = impossible(all);
  if (clash !== null) {
    const values = { name: nameOf(clash.initiative), one: nameOf(clash.one), other: nameOf(clash.other) };
    throw refusedNaming(
      'relations',
      'needs-what-is-shut-out',
      `${values.name} could never be done: ${values.one} and ${values.other} shut each other out.`,
      values,
    );
  }
}
