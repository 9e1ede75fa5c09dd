import { ChartFigure, type ChartText, type HeadingLevel } from '#ui/charts/chart-figure.tsx';
import { type CountyTile, countyTiles, mostSteps, stepsOf } from '#ui/charts/county-tiles.ts';
import { messages } from '#ui/charts/messages.ts';
import { decimalsOfColumn, formatNumber } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

export type CountyMap = {
  /** By county, two digits. */
  readonly values: readonly {
    readonly county: string;
    readonly value: number;
    /** How many municipalities it is taken over; null where it is the region’s own. */
    readonly units: number | null;
    readonly lowest: number;
    readonly highest: number;
  }[];
  readonly own: string | null;
  /** Unit of measure in words; empty for a bare number. */
  readonly unit: string;
  readonly decimals?: number;
  /** Whether the table tells the lowest and highest in each county, where it is taken over several. */
  readonly withSpread?: boolean;
};

const width = 92;
const height = 62;
const gap = 4;

const columns = Math.max(...countyTiles.map(({ column }) => column)) + 1;
const rows = Math.max(...countyTiles.map(({ row }) => row)) + 1;

const round = (value: number): number => Math.round(value * 10) / 10;

type Filled = CountyTile & {
  readonly found: CountyMap['values'][number] | null;
  readonly step: number | null;
  readonly isOwn: boolean;
};

function filledTiles({ values, own }: CountyMap): readonly Filled[] {
  const steps = stepsOf(values.map(({ value }) => value));
  return countyTiles.map(tile => {
    const at = values.findIndex(({ county }) => county === tile.county);
    return { ...tile, found: values[at] ?? null, step: steps[at] ?? null, isOwn: tile.county === own };
  });
}

function Tile({ tile, text }: { readonly tile: Filled; readonly text: string }) {
  const x = round(tile.column * width + gap / 2);
  const y = round(tile.row * height + gap / 2);
  const middle = round(x + (width - gap) / 2);
  return (
    <g className="tile" data-step={tile.step ?? 'none'} data-own={tile.isOwn ? '' : undefined}>
      <rect x={x} y={y} width={width - gap} height={height - gap} rx={3} />
      <text className="tile-name" x={middle} y={round(y + 21)}>
        {tile.short}
      </text>
      <text className="tile-value" x={middle} y={round(y + 44)}>
        {text}
      </text>
    </g>
  );
}

/** What each shade stands for: the lowest and highest value in it. */
function Legend({
  tiles,
  shown,
  language,
}: {
  readonly tiles: readonly Filled[];
  readonly shown: (value: number) => string;
  readonly language: Language;
}) {
  const words = messages(language);
  const steps = Array.from({ length: mostSteps }, (_, step) => ({
    step,
    values: tiles.flatMap(tile => (tile.step === step && tile.found !== null ? [tile.found.value] : [])),
  })).filter(({ values }) => values.length > 0);
  const swatch = (step: number | 'none' | 'own') => <span className="tile-swatch" data-step={step} />;
  return (
    <>
      {steps.map(({ step, values }) => {
        const [low, high] = [shown(Math.min(...values)), shown(Math.max(...values))];
        return (
          <span className="key-entry" key={step}>
            {swatch(step)}
            {low === high ? low : words.fromTo(low, high)}
          </span>
        );
      })}
      {tiles.some(({ found }) => found === null) && (
        <span className="key-entry">
          {swatch('none')}
          {words.missing}
        </span>
      )}
      {tiles.some(({ isOwn }) => isOwn) && (
        <span className="key-entry">
          {swatch('own')}
          {words.ownCounty}
        </span>
      )}
    </>
  );
}

/** Counties as tiles with their values, drawn here; the darker the higher. With a table of all counties. */
export function TileMapFigure(props: {
  readonly language: Language;
  readonly text: ChartText;
  readonly level?: HeadingLevel;
  readonly map: CountyMap;
}) {
  const { language, map } = props;
  const words = messages(language);
  const tiles = filledTiles(map);
  const decimals = map.decimals ?? decimalsOfColumn(map.values.map(({ value }) => value));
  const shown = (value: number) => formatNumber(value, language, decimals);
  const withUnit = (name: string) => (map.unit === '' ? name : `${name}, ${map.unit}`);
  const listed = tiles
    .filter(({ found }) => found !== null)
    .toSorted((one, other) => (other.found?.value ?? 0) - (one.found?.value ?? 0));
  const isOfMunicipalities = map.values.some(({ units }) => units !== null);
  return (
    <ChartFigure<Filled>
      language={language}
      text={props.text}
      {...(props.level === undefined ? {} : { level: props.level })}
      svg={
        <svg
          className="chart tile-map"
          viewBox={`0 0 ${round(columns * width)} ${round(rows * height)}`}
          role="img"
          aria-label={`${props.text.title}. ${props.text.subtitle}`}
        >
          {tiles.map(tile => (
            <Tile key={tile.county} tile={tile} text={tile.found === null ? '–' : shown(tile.found.value)} />
          ))}
        </svg>
      }
      note={<Legend tiles={tiles} shown={shown} language={language} />}
      table={{
        columns: [
          { key: 'county', header: words.county, align: 'text', cell: ({ name }) => name },
          {
            key: 'value',
            header: withUnit(words.value),
            align: 'number',
            cell: ({ found }) => (found === null ? '' : shown(found.value)),
          },
          ...(isOfMunicipalities
            ? ([
                {
                  key: 'units',
                  header: words.municipalities,
                  align: 'number',
                  cell: ({ found }: Filled) =>
                    found?.units == null ? '' : formatNumber(found.units, language, 0),
                },
                ...(map.withSpread === false
                  ? []
                  : ([
                      {
                        key: 'spread',
                        header: words.lowestHighest,
                        align: 'number',
                        cell: ({ found }: Filled) =>
                          found === null ? '' : words.fromTo(shown(found.lowest), shown(found.highest)),
                      },
                    ] as const)),
              ] as const)
            : []),
        ],
        rows: listed,
        rowKey: ({ county }) => county,
        isOwn: ({ isOwn }) => isOwn,
      }}
    />
  );
}
