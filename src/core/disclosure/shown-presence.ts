import { leastShown } from './shown-votes.ts';

/** How many of a group have taken part, as it is shown; null for fewer than six, or for those that must be held back beside such. */
export type ShownCount = { readonly id: string; readonly people: number | null };

/**
 * How many of each of several groups that share nobody have taken part. A count moves on once six more have come, and whoever belongs to no
 * group that is shown are none or at least six of `whole`: the count that is moved last is held back, or cut, where they would be fewer. So it is with
 * those of a group's `invited` who have not come.
 */
export function shownParts(
  before: readonly ShownCount[],
  now: readonly { readonly id: string; readonly people: number; readonly invited: number }[],
  whole: number,
): readonly ShownCount[] {
  const shown = new Map(before.map(({ id, people }) => [id, people ?? 0]));
  let rest = whole - [...shown.values()].reduce((sum, people) => sum + people, 0);
  for (const { id, people, invited } of now.toSorted((one, other) => other.people - one.people)) {
    const own = shown.get(id) ?? 0;
    const come = Math.min(people - own, rest);
    const step = leavingSix(leavingSix(come, rest), invited - own);
    if (step < leastShown || isTooFew(rest - step)) continue;
    shown.set(id, own + step);
    rest -= step;
  }
  return now.map(({ id }) => {
    const people = shown.get(id) ?? 0;
    return { id, people: people === 0 ? null : people };
  });
}

const isTooFew = (count: number): boolean => count > 0 && count < leastShown;

/** As much of a step as leaves none or six of `of` behind. */
const leavingSix = (step: number, of: number): number =>
  isTooFew(of - step) ? step - (leastShown - (of - step)) : step;

const wide = 2 * leastShown;

/**
 * The least that took part of a group which may share its members with another that is shown: 6, 18, 30 …, null below six. A lower end alone, without
 * an upper one: then no sum or difference with other groups says that there are from one to five of anything.
 */
export const shownAtLeast = (people: number): number | null =>
  people < leastShown ? null : leastShown + wide * Math.floor((people - leastShown) / wide);
