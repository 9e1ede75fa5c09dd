import { editDistance } from './edit-distance.ts';
import type { Unit } from './unit.ts';

/**
 * How a query met a unit: `exact` by code, name or official form; `form` by the same letters without diacritics, a
 * genitive, or a region's name that is also a municipality's; `prefix` by the beginning of the name or of a word in it;
 * `near` by one or two slips.
 */
export type UnitMatch = 'exact' | 'form' | 'prefix' | 'near';

export type FoundUnit = {
  readonly unit: Unit;
  readonly match: UnitMatch;
  /** 0 is nearest; only comparable within the same `match`. */
  readonly distance: number;
};

const matchOrder: readonly UnitMatch[] = ['exact', 'form', 'prefix', 'near'];

const tidied = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();

const folded = (text: string): string => text.normalize('NFD').replace(/\p{Mn}/gu, '');

const bareRegionName = (name: string): string =>
  name
    .replace(/^region /, '')
    .replace(/s?regionen$/, '')
    .replace(/s? län$/, '');

/** The names a unit officially goes by, tidied. */
function officialForms(unit: Unit): readonly string[] {
  const name = tidied(unit.name);
  if (unit.kind === 'nation') return [name, 'sverige'];
  if (unit.kind === 'municipality') {
    return [name, `${name} kommun`, `${name}s kommun`, `${name} stad`, `${name}s stad`];
  }
  const bare = bareRegionName(name);
  return [name, `region ${bare}`, `region ${bare}s län`, `region ${bare} län`, `${bare}s läns landsting`];
}

/**
 * Units that a code or name may mean, best first: by match, then distance, then municipality before region, then name
 * (code point order of the tidied name). Forgives case, missing diacritics, hyphens, "kommun", "stad" and "Region", a
 * genitive s, lost leading zeros of a code, unfinished names, and – only where nothing else is found – one slip
 * (two from six letters on) by the optimal string alignment distance. An empty query, or one that nothing resembles,
 * gives no units. Pure; the order of `units` does not matter.
 */
export function findUnits(units: readonly Unit[], query: string): readonly FoundUnit[] {
  const asked = tidied(query.slice(0, 100));
  if (asked === '') return [];
  const code = /^\d{3,4}$/.test(asked) ? asked.padStart(4, '0') : /\b\d{4}\b/.exec(asked)?.[0];
  if (code !== undefined) {
    const unit = units.find(candidate => candidate.code === code);
    return unit === undefined ? [] : [{ unit, match: 'exact', distance: 0 }];
  }
  const ownNames = new Set(units.map(unit => tidied(unit.name)));
  const named = units.flatMap(unit => namedBy(unit, asked, ownNames) ?? []);
  return (named.length > 0 ? named : units.flatMap(unit => resembling(unit, asked) ?? [])).sort(
    (one, other) =>
      matchOrder.indexOf(one.match) - matchOrder.indexOf(other.match) ||
      one.distance - other.distance ||
      Number(one.unit.kind !== 'municipality') - Number(other.unit.kind !== 'municipality') ||
      (tidied(one.unit.name) < tidied(other.unit.name) ? -1 : 1),
  );
}

function namedBy(unit: Unit, asked: string, ownNames: ReadonlySet<string>): FoundUnit | null {
  const forms = officialForms(unit);
  const bare = unit.kind === 'region' ? bareRegionName(tidied(unit.name)) : tidied(unit.name);
  if (forms.includes(asked) || (asked === bare && !ownNames.has(bare)))
    return { unit, match: 'exact', distance: 0 };
  const plain = folded(asked);
  const plainForms = [...forms, bare].map(folded);
  if (plainForms.includes(plain)) return { unit, match: 'form', distance: asked === bare ? 1 : 0 };
  if (plain.endsWith('s') && plainForms.includes(plain.slice(0, -1)))
    return { unit, match: 'form', distance: 1 };
  if (plain.length < 2) return null;
  if (folded(bare).startsWith(plain) || folded(tidied(unit.name)).startsWith(plain))
    return { unit, match: 'prefix', distance: 0 };
  return folded(bare)
    .split(' ')
    .some(word => word.startsWith(plain))
    ? { unit, match: 'prefix', distance: 1 }
    : null;
}

function resembling(unit: Unit, asked: string): FoundUnit | null {
  const name = tidied(unit.name);
  const plain = folded(asked);
  if (plain.length < 3) return null;
  const forms =
    unit.kind === 'region' ? [name, bareRegionName(name)] : [name, `${name} kommun`, `${name} stad`];
  const distance = Math.min(...forms.map(form => editDistance(plain, folded(form))));
  return distance <= (plain.length < 6 ? 1 : 2) ? { unit, match: 'near', distance } : null;
}
