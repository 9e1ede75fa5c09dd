import { sameTitle } from '#core/panel/classify/title.ts';
import { seriesOf } from '#core/panel/panel.ts';
import type { Place } from '#features/situation/index.ts';

/** The key figures that the welfare gap is made of, with the title each must have: ids are reused over time. */
export const welfareFigures = {
  N00095: 'Kostnad egentlig verksamhet, kr/inv',
  N01817: 'Invånare 0 år, antal',
  N01921: 'Invånare 0-12 år, antal',
  N01926: 'Invånare 1-5 år, antal',
  N01951: 'Invånare totalt, antal',
  N01952: 'Invånare 0-5 år, antal',
  N01953: 'Invånare 6-15 år, antal',
  N01954: 'Invånare 16-19 år, antal',
  N01955: 'Invånare 20-64 år, antal',
  N01956: 'Invånare 65-79 år, antal',
  N01957: 'Invånare 80+, antal',
  N02820: 'Framskrivning, förväntat antal invånare 0 år om 5 år',
  N02822: 'Framskrivning, förväntat antal invånare 45-64 år om 5 år',
  N02829: 'Framskrivning, förväntat antal invånare 67-79 år om 10 år',
  N02832: 'Invånare 20-44 år, antal',
  N02833: 'Invånare 45-64 år, antal',
  N02835: 'Framskrivning, förväntat antal invånare 0-19 år om 10 år',
  N02836: 'Framskrivning, förväntat antal invånare 20-66 år om 10 år',
  N02837: 'Framskrivning, förväntat antal invånare 80+ år om 10 år',
  N02840: 'Framskrivning, förväntad förändring i antal invånare 20-66 år om 10 år, (%)',
  N02841: 'Framskrivning, förväntad förändring i antal invånare 67-79 år om 10 år, (%)',
  N02908: 'Framskrivning, förväntat antal invånare 01- 05 år om 5 år',
  N02909: 'Framskrivning, förväntat antal invånare 06-15 år om 5 år',
  N02910: 'Framskrivning, förväntat antal invånare 16-19 år om 5 år',
  N02911: 'Framskrivning, förväntat antal invånare 20-44 år om 5 år',
  N02913: 'Framskrivning, förväntat antal invånare 65-79 år om 5 år',
  N02914: 'Framskrivning, förväntat antal invånare 80+ om 5 år',
  N11032: 'Kostnad kommunal förskola, kr/inskrivet barn',
  N11102: 'Inskrivna barn per årsarbetare i förskolan, lägeskommun, antal',
  N11800: 'Barn 1-5 år inskrivna i förskola, andel (%)',
  N13008: 'Kostnad fritidshem, kr/inskrivet barn',
  N13014: 'Inskrivna barn/årsarbetare i fritidshem, lägeskommun, antal',
  N13800: 'Barn 6-12 år inskrivna i fritidshem, andel (%)',
  N15027: 'Kostnad grundskola F-9, hemkommun, kr/elev',
  N15034: 'Elever/lärare (heltidstjänst) i kommunal grundskola åk 1-9, antal',
  N15835: 'Elever i grundskola F-9, hemkommun, antal',
  N17005: 'Kostnad gymnasieskola hemkommun, kr/elev',
  N17800: 'Elever i gymnasieskola, hemkommun, antal',
  N17816: 'Elever/lärare (heltidstjänst) i gymnasieskola, lägeskommun, antal',
  N20001: 'Kostnad äldre och funktionsnedsättning (SoL, LSS, SFB), kr/inv',
  N20007: 'Kostnad äldreomsorg, kr/inv 65+',
  N20041: 'Årsarbetare inom vård och omsorg om äldre och personer med funktionsnedsättning, kommun, antal',
  N20805: 'Kommunens köp av äldreomsorg totalt, andel (%)',
  N21022: 'Kostnad ordinärt boende äldreomsorg, kr/inv 80+',
  N21024: 'Kostnad hemtjänst äldreomsorg, kr/inv 80+',
  N21701: 'Invånare 65+ med hemtjänst i ordinärt boende, andel (%)',
  N21702: 'Hemtjänsttagare 65+ i ordinärt boende, antal',
  N21704: 'Invånare 80+ med hemtjänst i ordinärt boende, andel (%)',
  N23009: 'Kostnad särskilt boende äldreomsorg, kr/brukare',
  N23801: 'Invånare 80+ i särskilt boende, andel (%)',
  N23805: 'Brukare 65+ i särskilt boende äldre, antal',
  N24015:
    'Kommunens köp av insatser till personer med funktionsnedsättning enligt SoL, LSS och SFB (exkl. ersättning från Försäkringskassan) totalt, andel (%)',
  N28013: 'Kostnad funktionsnedsättning LSS boende, kr/brukare',
  N28015: 'Kostnad funktionsnedsättning LSS daglig verksamhet, kr/brukare',
  N28801: 'Personer med boende enligt LSS, antal',
  N28804: 'Personer med daglig verksamhet enligt LSS, antal',
  N70060: 'Nettokostnad hälso- och sjukvård (exkl. tandvård), kr/inv',
  RN450: 'Nettokostnad gymnasieskola, kr/inv',
} as const;

export type WelfareFigure = keyof typeof welfareFigures;

/** A unit's values of these key figures: NaN where there is none, the id means something else here, or no such year. */
export type Figures = {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly at: (id: WelfareFigure, year: number) => number;
};

const noValues = new Float64Array(0);

export function figuresOf({ analysis, position }: Place): Figures {
  const { panel, keyFigures } = analysis.snapshot;
  const places = new Map(keyFigures.map(({ id, title }, at) => [id, { at, title }]));
  const series = new Map<WelfareFigure, Float64Array>();
  const seriesFor = (id: WelfareFigure): Float64Array => {
    const known = series.get(id);
    if (known !== undefined) return known;
    const place = places.get(id);
    const own =
      place !== undefined && sameTitle(place.title, welfareFigures[id])
        ? seriesOf(panel, place.at, position)
        : noValues;
    series.set(id, own);
    return own;
  };
  return {
    firstYear: panel.firstYear,
    lastYear: panel.firstYear + panel.yearCount - 1,
    at: (id, year) => seriesFor(id)[year - panel.firstYear] ?? Number.NaN,
  };
}

/** So far from the base year a value may lie, and still speak for it. */
const farthest = 3;

export type Together = { readonly year: number; readonly values: readonly number[] };

/** Values of one and the same year, the nearest to the base year that has them all (the later of two); null where none within three years has. */
export function together(figures: Figures, ids: readonly WelfareFigure[], baseYear: number): Together | null {
  for (let distance = 0; distance <= farthest; distance += 1) {
    for (const year of [baseYear + distance, baseYear - distance]) {
      const values = ids.map(id => figures.at(id, year));
      if (values.every(Number.isFinite)) return { year, values };
    }
  }
  return null;
}
