import type { Panel } from '#core/panel/panel.ts';
import { seriesOf } from '#core/panel/panel.ts';
import type { Unit } from '#core/panel/unit.ts';

/** Structural conditions by which units are alike, each in its own unit. */
export const profileVariables = [
  'logPopulation',
  'logDensity',
  'share0to5',
  'share6to15',
  'share65to79',
  'share80plus',
  'taxableIncome',
  'tertiaryEducation',
  'unemployment',
  'outCommuting',
] as const;

export type ProfileVariable = (typeof profileVariables)[number] | StructureVariable;

/** What a structure file offers where the snapshot lacks the finer age shares. */
export type StructureVariable = 'share0to19' | 'share75plus';

export type Profile = {
  readonly variables: readonly ProfileVariable[];
  /** Variables wanted that no unit has. */
  readonly absent: readonly ProfileVariable[];
  /** `[unit][variable]`, length units × variables; NaN where missing. */
  readonly values: Float64Array;
};

type Source = { readonly id: string; readonly title: RegExp };

/** Ids are reused over time, so an id counts only where its title still says what is wanted. */
const sources = {
  population: [{ id: 'N01951', title: /^invånare totalt, antal/i }],
  landArea: [{ id: 'N02993', title: /^landareal, kvadratkilometer/i }],
  aged0to5: [{ id: 'N01952', title: /^invånare 0-5 år, antal/i }],
  aged6to15: [{ id: 'N01953', title: /^invånare 6-15 år, antal/i }],
  aged65to79: [{ id: 'N01956', title: /^invånare 65-79 år, antal/i }],
  aged80plus: [{ id: 'N01957', title: /^invånare 80\+(?: år)?, antal/i }],
  taxableIncome: [
    { id: 'N00903', title: /^skattekraft kommun, kr\/inv/i },
    { id: 'N00905', title: /^mediannettoinkomst, kr\/inv 20\+/i },
  ],
  tertiaryEducation: [
    { id: 'N01982', title: /^invånare 25-64 år med eftergymnasial utbildning, andel/i },
    { id: 'N01724', title: /^högutbildade invånare 25-64 år, andel/i },
  ],
  unemployment: [
    { id: 'N03920', title: /^arbetslösa av befolkningen, 1\d-6\d år, andel/i },
    { id: 'N03937', title: /^arbetslöshet (?:1\d|20)-6\d år/i },
  ],
  outCommuting: [{ id: 'N02279', title: /^utpendling, andel/i }],
} as const satisfies Readonly<Record<string, readonly Source[]>>;

/** A value older than this many years beside the newest of its key figure is not used. */
const oldestYears = 5;

function latestValues(
  panel: Panel,
  titles: ReadonlyMap<string, string>,
  positions: ReadonlyMap<string, number>,
  wanted: readonly Source[],
): Float64Array {
  const latest = new Float64Array(panel.units.length).fill(Number.NaN);
  for (const source of wanted) {
    const keyFigure = positions.get(source.id);
    if (keyFigure === undefined || !source.title.test(titles.get(source.id) ?? '')) continue;
    const newest = newestYear(panel, keyFigure);
    for (let unit = 0; unit < panel.units.length; unit++) {
      if (!Number.isNaN(latest[unit])) continue;
      const series = seriesOf(panel, keyFigure, unit);
      for (let year = newest; year >= Math.max(0, newest - oldestYears); year--) {
        if (Number.isNaN(series[year])) continue;
        latest[unit] = series[year]!;
        break;
      }
    }
  }
  return latest;
}

function newestYear(panel: Panel, keyFigure: number): number {
  let newest = -1;
  for (let unit = 0; unit < panel.units.length; unit++) {
    const series = seriesOf(panel, keyFigure, unit);
    for (let year = panel.yearCount - 1; year > newest; year--) {
      if (!Number.isNaN(series[year])) newest = year;
    }
  }
  return newest;
}

/**
 * Structural profile of every unit from the key figures a snapshot holds: latest value of each.
 *
 * `titles` maps key-figure id to the register's title; an id whose title says something else is not used. Population and
 * density are logarithms (base e), shares are percent of the population, income kronor per inhabitant. Regions take median
 * income and general unemployment where the municipal figures do not exist for them. Missing values are NaN; variables that
 * fewer than half of the municipalities and fewer than half of the regions have stand in `absent`.
 */
export function profileFromPanel(
  panel: Panel,
  units: readonly Unit[],
  titles: ReadonlyMap<string, string>,
): Profile {
  const positions = new Map(panel.keyFigures.map((id, position) => [id, position]));
  const of = (wanted: readonly Source[]) => latestValues(panel, titles, positions, wanted);
  const population = of(sources.population);
  const share = (wanted: readonly Source[]) =>
    of(wanted).map((count, unit) => (100 * count) / population[unit]!);
  const landArea = of(sources.landArea);
  return keepPresent(units, {
    logPopulation: population.map(Math.log),
    logDensity: population.map((count, unit) => Math.log(count / landArea[unit]!)),
    share0to5: share(sources.aged0to5),
    share6to15: share(sources.aged6to15),
    share65to79: share(sources.aged65to79),
    share80plus: share(sources.aged80plus),
    taxableIncome: of(sources.taxableIncome),
    tertiaryEducation: of(sources.tertiaryEducation),
    unemployment: of(sources.unemployment),
    outCommuting: of(sources.outCommuting),
  });
}

/** Columns per unit and variable, joined into a profile; what too few units have is listed as absent. */
export function keepPresent(
  units: readonly Unit[],
  columns: Readonly<Partial<Record<ProfileVariable, Float64Array>>>,
): Profile {
  const wanted = [...profileVariables, ...extraOf(columns)];
  const isPresent = (variable: ProfileVariable) => {
    const column = columns[variable];
    return (
      column !== undefined &&
      (['municipality', 'region'] as const).some(kind => {
        const members = units.flatMap((unit, position) =>
          unit.kind === kind && !unit.isMadeUp ? [position] : [],
        );
        const having = members.filter(position => Number.isFinite(column[position]));
        return members.length > 0 && having.length * 2 >= members.length;
      })
    );
  };
  const variables = wanted.filter(isPresent);
  const values = new Float64Array(units.length * variables.length).fill(Number.NaN);
  for (let unit = 0; unit < units.length; unit++) {
    variables.forEach((variable, slot) => {
      const value = columns[variable]![unit]!;
      if (Number.isFinite(value)) values[unit * variables.length + slot] = value;
    });
  }
  return { variables, absent: wanted.filter(variable => !variables.includes(variable)), values };
}

function extraOf(
  columns: Readonly<Partial<Record<ProfileVariable, Float64Array>>>,
): readonly ProfileVariable[] {
  return (['share0to19', 'share75plus'] as const).filter(variable => columns[variable] !== undefined);
}
