import { type AdoptionRow, adoptionByCounty } from '#core/adoption/adoption.ts';
import { type Pattern, shownName } from '#features/catalogue/index.ts';
import { adoptionAt, unitAt } from '#features/opportunities/view.ts';
import { markOf, wayFor } from '#features/opportunities/wording.ts';
import type { Place } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';

/** Fewer peers that answered than this and nothing is said of them as a group. */
const fewestPeersAnswering = 4;

/** Everything *Införande* shows of a place, in all service areas or the one chosen (`''` = all), with a map of one way of working. */
export function adoptionData(
  place: Place,
  catalogue: readonly Pattern[],
  { area: chosen, way }: { readonly area: string; readonly way: string },
  language: Language,
) {
  const { analysis } = place;
  const all = adoptionAt(place);
  // That the management system covers welfare technology is no way of working: it is shown, and not counted.
  const counted = all.filter(({ keyFigure }) => keyFigure.tells !== 'governance');
  const present = analysis.areas.filter(({ id }) => all.some(({ keyFigure }) => keyFigure.area === id));
  const listed = all.filter(({ keyFigure }) => chosen === '' || keyFigure.area === chosen);
  const first = analysis.snapshot.keyFigures.find(({ id }) => id === all[0]?.keyFigure.id);
  return {
    language,
    unit: { code: place.unit.code, name: place.unit.name, isRegion: place.scoredClass === 2 },
    chosen,
    areas: present.map(({ id, name }) => ({ value: id, label: name[language] })),
    groups: present
      .filter(({ id }) => chosen === '' || chosen === id)
      .map(({ id, name }) => ({
        area: name[language],
        rows: all
          .filter(({ keyFigure }) => keyFigure.area === id)
          .map(row => rowData(place, catalogue, row, all, language)),
      })),
    map: adoptionMap(place, listed, way, language),
    introduced: counted.filter(({ own }) => own.state === 'introduced').length,
    answered: counted.filter(({ own }) => own.state !== 'missing').length,
    asked: all.length,
    ahead: counted.filter(arePeersAhead).length,
    fetchedOn: first?.fetchedOn ?? null,
  };
}

const shareOf = ({ nation }: AdoptionRow): number =>
  nation.answering === 0 ? 0 : nation.introduced / nation.answering;

/** The one asked for; else what the place lacks and most others have, else what most have. */
function mapped(listed: readonly AdoptionRow[], way: string): AdoptionRow | undefined {
  const answered = listed.filter(({ nation }) => nation.year !== null);
  const byShare = answered.toSorted((one, other) => shareOf(other) - shareOf(one));
  return answered.find(({ keyFigure }) => keyFigure.id === way) ?? byShare.find(arePeersAhead) ?? byShare[0];
}

/** How many of each county’s municipalities have introduced one way of working, and which can be chosen instead. */
function adoptionMap(place: Place, listed: readonly AdoptionRow[], way: string, language: Language) {
  const row = mapped(listed, way);
  const position = row === undefined ? undefined : place.analysis.view.positions.get(row.keyFigure.id);
  if (row === undefined || position === undefined || row.nation.year === null) return null;
  const { panel, units } = place.analysis.snapshot;
  const named = listed.map(({ keyFigure }) => keyFigure);
  const { year } = row.nation;
  return {
    chosen: row.keyFigure.id,
    way: wayFor(row.keyFigure, named, language),
    options: listed
      .filter(({ nation }) => nation.year !== null)
      .map(({ keyFigure }) => ({ value: keyFigure.id, label: wayFor(keyFigure, named, language) })),
    year,
    share: shareOf(row),
    answering: row.nation.answering,
    county: place.unit.isMadeUp ? null : (place.unit.county?.code ?? null),
    counties: adoptionByCounty(panel, units, position, row.keyFigure.scale, year),
  };
}

export type AdoptionMapData = NonNullable<ReturnType<typeof adoptionMap>>;
export type AdoptionRowData = ReturnType<typeof rowData>;

function rowData(
  place: Place,
  catalogue: readonly Pattern[],
  { keyFigure, own, peers, nation }: AdoptionRow,
  all: readonly AdoptionRow[],
  language: Language,
) {
  return {
    id: keyFigure.id,
    way: wayFor(
      keyFigure,
      all.map(row => row.keyFigure),
      language,
    ),
    isDecisionFunction: keyFigure.tells === 'decision-function',
    mark: markOf(own, keyFigure.scale, language),
    own,
    peers: peers.map(({ unit, answer }) => ({
      ...unitAt(place, unit),
      ...markOf(answer, keyFigure.scale, language),
    })),
    nation,
    patterns: catalogue
      .filter(({ adoptionKeyFigures }) => adoptionKeyFigures.some(({ id }) => id === keyFigure.id))
      .map(pattern => ({ id: pattern.id, name: shownName(pattern, language) })),
  };
}

/** At least half of the peers that answered have introduced what the place says it has not. */
function arePeersAhead({ own, peers }: AdoptionRow): boolean {
  const answered = peers.filter(({ answer }) => answer.state !== 'missing');
  const introduced = answered.filter(({ answer }) => answer.state === 'introduced').length;
  return (
    (own.state === 'no' || own.state === 'testing') &&
    answered.length >= fewestPeersAnswering &&
    introduced * 2 >= answered.length
  );
}
