import type { Unit, UnitGroup } from '#core/panel/unit.ts';

/** A service area with the names of RKA's groups that hold for it, the first that exists being used. */
export type AreaGroupNames = { readonly area: string; readonly groupNames: readonly string[] };

/** What the title of one of RKA's groups says: `Liknande kommuner äldreomsorg, Ale, 2024`. */
export type GroupTitle = { readonly name: string; readonly unitName: string; readonly year: number };

export type OfficialGroup = {
  readonly groupId: string;
  readonly groupTitle: string;
  readonly year: number;
  /** Positions in `units`, in the order of their codes; the unit itself is never among them. */
  readonly members: readonly number[];
};

/**
 * Reads the title of an official group into name, unit and year.
 *
 * The name itself may hold commas (`Liknande regioner, hälso- och sjukvård (inkl läkemedel), Region Halland, 2024`):
 * year and unit are the last two parts. Null for every other group.
 */
export function parseGroupTitle(title: string): GroupTitle | null {
  const match = /^(Liknande (?:kommuner|regioner)\b.*),\s*([^,]+),\s*(\d{4})$/.exec(title.trim());
  if (match === null) return null;
  return { name: match[1]!.trim(), unitName: match[2]!.trim(), year: Number(match[3]) };
}

/**
 * RKA's official peers per area and unit: `result[area][unit]`, null where there is no group.
 *
 * For each area the first of its group names that the unit has is used, in its latest year. Groups of municipalities
 * hold for municipalities only (the register also has such groups named after regions: they are left aside), and
 * members that are not among `units`, are made up or of another kind are dropped.
 * Reference: RKA, "Liknande kommuner och regioner", group titles of Kolada's register.
 */
export function officialPeers(
  groups: readonly UnitGroup[],
  units: readonly Unit[],
  areas: readonly AreaGroupNames[],
): readonly (readonly (OfficialGroup | null)[])[] {
  const latest = latestGroups(groups);
  const positionOfCode = new Map(units.map((unit, position) => [unit.code, position]));
  return areas.map(area =>
    units.map((unit, position) => {
      if (unit.isMadeUp || unit.kind === 'nation') return null;
      const prefix = unit.kind === 'region' ? 'Liknande regioner' : 'Liknande kommuner';
      for (const name of area.groupNames) {
        const found = name.startsWith(prefix) ? latest.get(`${name}|${unit.name}`) : undefined;
        if (found === undefined) continue;
        const members = memberPositions(found.group, units, positionOfCode, position);
        if (members.length === 0) continue;
        return { groupId: found.group.id, groupTitle: found.group.title, year: found.year, members };
      }
      return null;
    }),
  );
}

type DatedGroup = { readonly group: UnitGroup; readonly year: number };

function latestGroups(groups: readonly UnitGroup[]): ReadonlyMap<string, DatedGroup> {
  const latest = new Map<string, DatedGroup>();
  for (const group of groups) {
    const title = parseGroupTitle(group.title);
    if (title === null) continue;
    const key = `${title.name}|${title.unitName}`;
    const known = latest.get(key);
    if (known === undefined || known.year < title.year) latest.set(key, { group, year: title.year });
  }
  return latest;
}

function memberPositions(
  group: UnitGroup,
  units: readonly Unit[],
  positionOfCode: ReadonlyMap<string, number>,
  own: number,
): readonly number[] {
  return [...new Set(group.members)]
    .sort()
    .map(code => positionOfCode.get(code) ?? -1)
    .filter(
      position =>
        position >= 0 &&
        position !== own &&
        units[position]!.kind === units[own]!.kind &&
        !units[position]!.isMadeUp,
    );
}
