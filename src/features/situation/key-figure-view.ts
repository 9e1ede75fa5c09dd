import { median } from '#core/numerics/median.ts';
import { quantile } from '#core/numerics/quantile.ts';
import { type CountyValue, valuesByCounty } from '#core/panel/by-county.ts';
import { seriesOf } from '#core/panel/panel.ts';
import type { Gap } from '#core/situations/gap.ts';
import { unitsOfClass } from '#features/situation/analysis.ts';
import { latestOf } from '#features/situation/key-figure-list.ts';
import type { Check, Place } from '#features/situation/place.ts';
import { peersIn, readingOf } from '#features/situation/place.ts';
import { type Redefined, redefinedIn } from '#platform/warehouse/adjustments.ts';
import type { Cell, MissingReason } from '#platform/warehouse/snapshot.ts';

/** One year of a key figure: own, the peers' middle half and the class's median; null where there is nothing. */
export type KeyFigureYear = {
  readonly year: number;
  readonly own: number | null;
  readonly missing: MissingReason | null;
  readonly peers: { readonly lower: number; readonly median: number; readonly upper: number } | null;
  readonly nation: number | null;
};

export type RankedPlace = {
  readonly code: string;
  readonly name: string;
  readonly value: number;
  readonly role: 'own' | 'peer' | 'other';
};

export type KeyFigureView = {
  readonly position: number;
  readonly latest: { readonly value: number; readonly year: number } | null;
  readonly years: readonly KeyFigureYear[];
  readonly ranking: readonly RankedPlace[];
  /** Each county's median of its municipalities, or its region's own value, in the year of the ranking. */
  readonly counties: readonly CountyValue[];
  readonly gap: Gap | null;
  readonly check: Check | null;
  /** It seems to mean something else than in an older fetch: what was settled of that, or that it is held out; null where not. */
  readonly redefined: Redefined | null;
  readonly byGender: readonly { readonly gender: 'K' | 'M'; readonly value: number; readonly year: number }[];
};

/** Fewer peers with a value than this and a year has no band. */
const fewestPeers = 4;

/** All that is shown of one key figure at one place; null where the snapshot does not have it. */
export async function keyFigureView(place: Place, id: string): Promise<KeyFigureView | null> {
  const { analysis } = place;
  const position = analysis.view.positions.get(id);
  if (position === undefined) return null;
  const { snapshot } = analysis;
  const peers = peersIn(place, analysis.classifications[position]!.area);
  const cells = await snapshot.cells(id, place.unit.code);
  const gap = readingOf(place).gaps.find(({ keyFigure }) => keyFigure.position === position) ?? null;
  const latest = latestOf(place, position);
  const redefined = redefinedIn(snapshot.adjustments, id);
  return {
    position,
    latest,
    years: yearsOf(place, position, peers, cells),
    ranking: latest === null ? [] : rankingOf(place, position, peers, latest.year),
    counties: latest === null ? [] : countiesOf(place, position, latest.year),
    gap,
    check: readingOf(place).checks.get(id) ?? null,
    redefined,
    byGender: (['K', 'M'] as const).flatMap(gender => latestOfGender(cells, gender)),
  };
}

function yearsOf(
  place: Place,
  position: number,
  peers: readonly number[],
  cells: readonly Cell[],
): readonly KeyFigureYear[] {
  // What is held out, or lies before a break, counts in nothing but is still shown.
  const { asFetched, adjustments, units } = place.analysis.snapshot;
  const isRescaled = redefinedIn(adjustments, asFetched.keyFigures[position]!)?.kind === 'rescaled';
  const panel = isRescaled ? place.analysis.snapshot.panel : asFetched;
  const missing = new Map(
    cells.flatMap(cell =>
      cell.gender === 'T' && cell.missing !== null ? [[cell.year, cell.missing] as const] : [],
    ),
  );
  const sameClass = unitsOfClass(units, place.scoredClass);
  const at = (unit: number, year: number) => seriesOf(panel, position, unit)[year] ?? Number.NaN;
  const known = (values: readonly number[]) => values.filter(value => !Number.isNaN(value));
  const years: KeyFigureYear[] = [];
  for (let index = 0; index < panel.yearCount; index++) {
    const year = panel.firstYear + index;
    const own = at(place.position, index);
    const ofPeers = known(peers.map(peer => at(peer, index)));
    const ofClass = known(sameClass.map(unit => at(unit, index)));
    if (Number.isNaN(own) && !missing.has(year) && ofClass.length === 0) continue;
    years.push({
      year,
      own: Number.isNaN(own) ? null : own,
      missing: missing.get(year) ?? null,
      peers:
        ofPeers.length < fewestPeers
          ? null
          : { lower: quantile(ofPeers, 0.25), median: median(ofPeers), upper: quantile(ofPeers, 0.75) },
      nation: ofClass.length === 0 ? null : median(ofClass),
    });
  }
  return years;
}

function rankingOf(
  place: Place,
  position: number,
  peers: readonly number[],
  year: number,
): readonly RankedPlace[] {
  const { panel, units } = place.analysis.snapshot;
  const isPeer = new Set(peers);
  const compared = new Set([place.position, ...unitsOfClass(units, place.scoredClass)]);
  return [...compared].flatMap(unit => {
    const value = seriesOf(panel, position, unit)[year - panel.firstYear]!;
    if (Number.isNaN(value)) return [];
    const role = unit === place.position ? 'own' : isPeer.has(unit) ? 'peer' : 'other';
    return [{ code: units[unit]!.code, name: units[unit]!.name, value, role }];
  });
}

/** A county tells nothing of how many there are: a median over counted things is no picture of the country. */
function countiesOf(place: Place, position: number, year: number): readonly CountyValue[] {
  const { analysis, scoredClass } = place;
  const { panel, units } = analysis.snapshot;
  const { kind } = analysis.classifications[position]!;
  if (kind !== 'measure' && kind !== 'context' && !(kind === 'volume' && scoredClass === 2)) return [];
  return valuesByCounty(
    units,
    unitsOfClass(units, scoredClass),
    unit => seriesOf(panel, position, unit)[year - panel.firstYear] ?? Number.NaN,
  );
}

function latestOfGender(cells: readonly Cell[], gender: 'K' | 'M'): KeyFigureView['byGender'] {
  const own = cells.filter(cell => cell.gender === gender && cell.value !== null);
  const latest = own.reduce<Cell | null>(
    (best, cell) => (best === null || cell.year > best.year ? cell : best),
    null,
  );
  return latest?.value === null || latest === null
    ? []
    : [{ gender, value: latest.value, year: latest.year }];
}
