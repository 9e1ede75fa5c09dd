import { findUnits } from '#core/panel/find-units.ts';
import type { Unit } from '#core/panel/unit.ts';
import { type Place, peersIn, placeIn } from '#features/situation/index.ts';

type Named = { readonly code: string; readonly name: string };

const mostFound = 8;

/** The place of the same snapshot and kind with this code; null for itself and for all others. */
export function placeBeside(place: Place, code: string): Place | null {
  const found = placeIn(place.analysis, code);
  if (found === null || found.position === place.position || found.unit.kind !== place.unit.kind) return null;
  return found;
}

const named = ({ code, name }: Unit): Named => ({ code, name });

/** Those that a query may mean among those that can be compared with; `sure` where it can only be one. */
export function unitsBeside(place: Place, query: string) {
  const { units } = place.analysis.snapshot;
  const ofKind = units.filter(({ kind }) => kind === place.unit.kind);
  const found = findUnits(ofKind, query).filter(({ unit }) => unit.code !== place.unit.code);
  const [first, second] = found;
  const isSure =
    first !== undefined && (found.length === 1 || (first.match === 'exact' && second?.match !== 'exact'));
  return {
    sure: isSure ? named(first.unit) : null,
    found: found.slice(0, mostFound).map(({ unit }) => named(unit)),
  };
}

/** The peers of a place over all services, nearest first. */
export function peersBeside(place: Place): readonly Named[] {
  const overall = place.scoredClass === 1 ? 'overall' : 'region-overall';
  return peersIn(place, overall).flatMap(peer => {
    const unit = place.analysis.snapshot.units[peer];
    return unit === undefined ? [] : [named(unit)];
  });
}
