import type { KeyFigureData } from '#features/situation/key-figure-data.ts';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { displayUnit, nameOf } from '#features/situation/wording.ts';
import { countyNamed } from '#ui/charts/county-tiles.ts';
import { TileMapFigure } from '#ui/charts/tile-map.tsx';
import { formatYear } from '#ui/format/numbers.ts';
import { formatValue, unitName } from '#ui/format/units.ts';

/** The latest year by county, where enough counties have values for a picture of the country. */
export function KeyFigureMap({
  language,
  view: { counties, latest },
  keyFigure,
  unit,
  source,
}: KeyFigureData & { readonly source: string }) {
  const text = keyFigureMessages(language).keyFigure;
  const sorted = counties.toSorted((one, other) => one.value - other.value);
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (latest === null || lowest === undefined || highest === undefined || counties.length < 2) return null;
  const measure = displayUnit(keyFigure.title);
  const counted = unitName(measure, language) ?? '';
  const ofWhat = unit.kind === 'municipalities' ? text.mapOfMunicipalities : text.mapOfRegions;
  const end = ({ county, value }: typeof lowest) =>
    [countyNamed(county), formatValue(value, measure, language)] as const;
  return (
    <TileMapFigure
      language={language}
      level={2}
      text={{
        title:
          lowest.value === highest.value ? text.mapSame : text.mapFinding(...end(highest), ...end(lowest)),
        subtitle: ofWhat(counted === '' ? nameOf(keyFigure.title) : counted, formatYear(latest.year)),
        source,
      }}
      map={{
        values: counties.map(({ units, ...value }) => ({
          ...value,
          units: unit.kind === 'municipalities' ? units : null,
        })),
        own: unit.county,
        unit: counted,
      }}
    />
  );
}
