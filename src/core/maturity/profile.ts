import { type Answer, lowUpTo, type Step } from './scale.ts';
import type { Spread } from './spread.ts';

/** An area with the identifiers of its items, in the order they are asked. */
export type Area = { readonly id: string; readonly items: readonly string[] };

/** Where an item stands, and by whose answer: the one the group gave together, or the middle of what persons gave alone. */
export type ItemStanding =
  | { readonly item: string; readonly step: Step; readonly by: 'group' | 'persons' }
  | { readonly item: string; readonly step: null; readonly by: 'unsure' | 'too-few' };

export type AreaStanding = {
  readonly area: string;
  /** Mean of the steps of its items, 0–5; null where fewer than half of them have one. */
  readonly level: number | null;
  readonly items: readonly ItemStanding[];
};

export type Profile = {
  /** Mean over the areas that have a level, each counting the same; null where fewer than half have one. */
  readonly level: number | null;
  readonly areas: readonly AreaStanding[];
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean of what is known, where that is at least half of what there is. */
function meanOfHalf(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null);
  return known.length === 0 || 2 * known.length < values.length ? null : mean(known);
}

/**
 * Where an item stands: by the group's own answer where it gave one, else by the lower median of persons. `joint` is
 * undefined where the group has not answered, null where it could not tell.
 */
export function standingOf(item: string, joint: Answer | undefined, spread: Spread | null): ItemStanding {
  if (joint === null) return { item, step: null, by: 'unsure' };
  if (joint !== undefined) return { item, step: joint, by: 'group' };
  return spread === null ? { item, step: null, by: 'too-few' } : { item, step: spread.middle, by: 'persons' };
}

/** The profile: levels between 0 and 5, per area and in all. */
export function profileOf(areas: readonly Area[], standing: (item: string) => ItemStanding): Profile {
  const shown = areas.map(({ id, items }) => {
    const standings = items.map(standing);
    return { area: id, level: meanOfHalf(standings.map(({ step }) => step)), items: standings };
  });
  return { level: meanOfHalf(shown.map(({ level }) => level)), areas: shown };
}

/** Items at decided or begun at most, the lowest first and otherwise in the order they are asked. */
export const lowItems = (profile: Profile): readonly ItemStanding[] =>
  profile.areas
    .flatMap(({ items }) => items)
    .filter(({ step }) => step !== null && step <= lowUpTo)
    .sort((one, other) => (one.step ?? 0) - (other.step ?? 0));

export type ItemChange = { readonly item: string; readonly before: Step; readonly after: Step };

export type AreaChange = {
  readonly area: string;
  /** Mean change of the items that stood in both; null where none did. */
  readonly change: number | null;
  /** Those that moved. */
  readonly moved: readonly ItemChange[];
};

/** What has changed from one profile to a later one, over the items that have a step in both: none is compared with another. */
export function changeSince(before: Profile, after: Profile): readonly AreaChange[] {
  const earlier = new Map(
    before.areas.flatMap(({ items }) => items).map(({ item, step }) => [item, step] as const),
  );
  return after.areas.map(({ area, items }) => {
    const both = items.flatMap(({ item, step }) => {
      const was = earlier.get(item) ?? null;
      return step === null || was === null ? [] : [{ item, before: was, after: step }];
    });
    return {
      area,
      change: both.length === 0 ? null : mean(both.map(each => each.after - each.before)),
      moved: both.filter(each => each.after !== each.before),
    };
  });
}
