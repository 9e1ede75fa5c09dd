/** Where a county lies among the tiles: columns from the west, rows from the north. */
export type CountyTile = {
  /** Two digits, as of SCB. */
  readonly county: string;
  /** What stands in the tile: the name without *län*, shortened where it is long. */
  readonly short: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
};

const tile = (county: string, name: string, column: number, row: number, short = name): CountyTile => ({
  county,
  short,
  name,
  column,
  row,
});

/**
 * The counties of Sweden as tiles of one size, laid out here by hand: north to the top, and two tiles with an edge in common are
 * neighbours, but for Södermanland and Kalmar, which Östergötland parts. Gotland lies by itself in the east.
 */
export const countyTiles: readonly CountyTile[] = [
  tile('25', 'Norrbotten', 2, 0),
  tile('24', 'Västerbotten', 2, 1),
  tile('23', 'Jämtland', 1, 2),
  tile('22', 'Västernorrland', 2, 2, 'Västernorrl.'),
  tile('20', 'Dalarna', 1, 3),
  tile('21', 'Gävleborg', 2, 3),
  tile('17', 'Värmland', 0, 4),
  tile('18', 'Örebro', 1, 4),
  tile('19', 'Västmanland', 2, 4),
  tile('03', 'Uppsala', 3, 4),
  tile('14', 'Västra Götaland', 0, 5, 'V. Götaland'),
  tile('05', 'Östergötland', 1, 5),
  tile('04', 'Södermanland', 2, 5, 'Södermanl.'),
  tile('01', 'Stockholm', 3, 5),
  tile('13', 'Halland', 0, 6),
  tile('06', 'Jönköping', 1, 6),
  tile('08', 'Kalmar', 2, 6),
  tile('09', 'Gotland', 3.3, 6.35),
  tile('12', 'Skåne', 0, 7),
  tile('07', 'Kronoberg', 1, 7),
  tile('10', 'Blekinge', 2, 7),
];

/** The name of a county without *län*; its code where it is none of the 21. */
export const countyNamed = (county: string): string =>
  countyTiles.find(tile => tile.county === county)?.name ?? county;

/** So many steps of shade at most. */
export const mostSteps = 5;

/**
 * The step of shade of each value, 0 for the lowest: about as many values in each step, the same values in the same step. Fewer
 * steps where there are fewer values that differ.
 */
export function stepsOf(values: readonly number[]): readonly number[] {
  const distinct = [...new Set(values)].sort((one, other) => one - other);
  const steps = Math.min(mostSteps, distinct.length);
  if (steps === distinct.length) return values.map(value => spread(distinct.indexOf(value), steps));
  const below = (value: number) => values.filter(other => other < value).length;
  return values.map(value =>
    spread(Math.min(steps - 1, Math.floor((below(value) / values.length) * steps)), steps),
  );
}

/** With few steps they still go from the lightest to the darkest. */
const spread = (step: number, steps: number): number =>
  steps < 2 ? 2 : Math.round((step / (steps - 1)) * (mostSteps - 1));
