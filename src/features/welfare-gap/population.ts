import type { Ages } from '#core/welfare/ages.ts';
import type { Observation, Population } from '#core/welfare/population.ts';
import type { Figures, WelfareFigure } from './figures.ts';

const range = (from: number, to: number | null): Ages => ({ from, to });

const outcomes: readonly (readonly [WelfareFigure, Ages])[] = [
  ['N01817', range(0, 0)],
  ['N01926', range(1, 5)],
  ['N01952', range(0, 5)],
  ['N01953', range(6, 15)],
  ['N01954', range(16, 19)],
  ['N02832', range(20, 44)],
  ['N02833', range(45, 64)],
  ['N01955', range(20, 64)],
  ['N01956', range(65, 79)],
  ['N01957', range(80, null)],
];

const inFiveYears: readonly (readonly [WelfareFigure, Ages])[] = [
  ['N02820', range(0, 0)],
  ['N02908', range(1, 5)],
  ['N02909', range(6, 15)],
  ['N02910', range(16, 19)],
  ['N02911', range(20, 44)],
  ['N02822', range(45, 64)],
  ['N02913', range(65, 79)],
  ['N02914', range(80, null)],
];

const inTenYears: readonly (readonly [WelfareFigure, Ages])[] = [
  ['N02835', range(0, 19)],
  ['N02836', range(20, 66)],
  ['N02829', range(67, 79)],
  ['N02837', range(80, null)],
];

/** Ages that only the projection ten years ahead knows; where they stood at its base follows from the change it expects. */
const changes: readonly (readonly [WelfareFigure, WelfareFigure, Ages])[] = [
  ['N02836', 'N02840', range(20, 66)],
  ['N02829', 'N02841', range(67, 79)],
];

function observed(
  figures: Figures,
  list: readonly (readonly [WelfareFigure, Ages])[],
  year: number,
  ahead: number,
): readonly Observation[] {
  return list.flatMap(([id, ages]) => {
    const persons = figures.at(id, year);
    return Number.isFinite(persons) ? [{ year: year + ahead, ages, persons, source: id }] : [];
  });
}

/** How many there were, by the key figures: children of 6–12 as those of 0–12 less those of 0–5. */
export function outcomeOf(figures: Figures): Population {
  const years = Array.from(
    { length: figures.lastYear - figures.firstYear + 1 },
    (_, index) => figures.firstYear + index,
  );
  return years.flatMap(year => {
    const from6to12 = figures.at('N01921', year) - figures.at('N01952', year);
    return [
      ...observed(figures, outcomes, year, 0),
      ...(Number.isFinite(from6to12)
        ? [{ year, ages: range(6, 12), persons: from6to12, source: 'N01921 − N01952' }]
        : []),
    ];
  });
}

/** The newest year whose projection of those of 80 and older is there: the base of the projection; null where there is none. */
export function baseOfProjection(figures: Figures): number | null {
  for (let year = figures.lastYear; year >= figures.firstYear; year -= 1) {
    if (Number.isFinite(figures.at('N02914', year)) && Number.isFinite(figures.at('N01957', year)))
      return year;
  }
  return null;
}

/** The official projection made in a year: five and ten years ahead, and what it says of its own base. */
export function projectionOf(figures: Figures, baseYear: number): Population {
  const atBase = changes.flatMap(([later, change, ages]) => {
    const persons = figures.at(later, baseYear) / (1 + figures.at(change, baseYear) / 100);
    return Number.isFinite(persons) ? [{ year: baseYear, ages, persons, source: `${later}, ${change}` }] : [];
  });
  return [
    ...atBase,
    ...observed(figures, inFiveYears, baseYear, 5),
    ...observed(figures, inTenYears, baseYear, 10),
  ];
}

/** What a projection said five years ago of those of 80 and older, and what there were. */
export type Hit = {
  readonly madeIn: number;
  readonly year: number;
  readonly said: number;
  readonly came: number;
};

export function hitsOf(figures: Figures): readonly Hit[] {
  const hits: Hit[] = [];
  for (let madeIn = figures.firstYear; madeIn + 5 <= figures.lastYear; madeIn += 1) {
    const said = figures.at('N02914', madeIn);
    const came = figures.at('N01957', madeIn + 5);
    if (Number.isFinite(said) && Number.isFinite(came)) hits.push({ madeIn, year: madeIn + 5, said, came });
  }
  return hits;
}
