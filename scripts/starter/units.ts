import { countyOf } from '../../src/core/panel/county.ts';
import type { Unit } from '../../src/core/panel/unit.ts';
import { unitKindOf } from '../../src/core/panel/unit-kind.ts';
import type { NamedId } from './sources.ts';

/** "Västra Göinge" and "Vastra-Goinge" alike. */
const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('-', ' ')
    .toLowerCase();

/**
 * Units of the register with county and SKR group. The file of groups has its names folded to ASCII, so that Håbo and
 * Habo are one; but it follows the order of codes, as the register does, and is matched by order, each name checked.
 */
export function starterUnits(
  names: readonly NamedId[],
  groups: readonly { readonly commune_name: string; readonly group: string }[],
): readonly Unit[] {
  const sorted = [...names].sort((one, other) => (one.id < other.id ? -1 : 1));
  const municipalities = sorted.filter(({ id }) => unitKindOf(id) === 'municipality');
  const groupOf = new Map(
    municipalities.map(({ id, title }, position) => {
      const group = groups[position];
      if (group === undefined || folded(group.commune_name) !== folded(title)) {
        throw new Error(`SKR's groups do not follow the register at ${id} ${title}: ${group?.commune_name}`);
      }
      return [id, group.group];
    }),
  );
  return sorted.map(({ id, title }) => ({
    code: id,
    name: title.trim(),
    kind: unitKindOf(id),
    county: countyOf(id),
    group: groupOf.get(id) ?? null,
    isMadeUp: false,
  }));
}
