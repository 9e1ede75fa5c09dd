import type { Column, NamedRow } from '#core/selection/column.ts';
import type { Constraint } from '#core/selection/constraint.ts';
import { type Milp, makeMilp, type Row } from '#core/selection/milp.ts';
import type { Choice, Initiative, Portfolio } from '#core/selection/portfolio.ts';
import { resourceRows } from '#core/selection/resource-rows.ts';
import { weightedBenefit } from '#core/selection/weighted-benefit.ts';

/** The portfolio as a programme, and what its columns and rows stand for. */
export type Programme = {
  readonly portfolio: Portfolio;
  readonly milp: Milp;
  readonly columns: readonly Column[];
  /** Columns of each initiative, by position. */
  readonly columnsOf: readonly (readonly number[])[];
  /** One per row of the programme. */
  readonly constraints: readonly Constraint[];
  /** Kronor-equivalents per unit of the programme's objective. */
  readonly objectiveUnit: number;
};

/**
 * Turns a checked portfolio into a programme with one binary per initiative and start period ("starts in", not "started by").
 *
 * Expects what `portfolioProblems` finds no fault with; a dependency on an unknown initiative throws. Money stands in thousand kronor in budget rows, and the objective in a power
 * of ten that makes the largest benefit a few thousand, so that the solver's tolerances stay far below a krona that matters.
 * Reference: the pulse formulation of Pritsker, Watters & Wolfe 1969, Management Science 16(1), with disaggregated precedence (Christofides, Alvarez-Valdes & Tamarit 1987).
 */
export function makeProgramme(portfolio: Portfolio): Programme {
  const columns: Column[] = [];
  const columnsOf = portfolio.initiatives.map(({ startPeriods }, initiative) =>
    startPeriods.map(start => columns.push({ initiative, start }) - 1),
  );
  const worth = columns.map(({ initiative, start }) =>
    weightedBenefit(portfolio, portfolio.initiatives[initiative]!, start),
  );
  const objectiveUnit = unitFor(worth.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0));
  const rows = [
    ...choiceRows(portfolio, columns, columnsOf),
    ...resourceRows(portfolio, columns),
    ...dependencyRows(portfolio, columns, columnsOf),
    ...exclusionRows(portfolio, columnsOf),
  ];
  return {
    portfolio,
    milp: makeMilp(
      Float64Array.from(worth, value => value / objectiveUnit),
      rows.map(({ row }) => row),
    ),
    columns,
    columnsOf,
    constraints: rows.map(({ constraint }) => constraint),
    objectiveUnit,
  };
}

const unitFor = (largest: number): number =>
  largest < 1e5 ? 1 : 10 ** (Math.floor(Math.log10(largest)) - 3);

const ones = (columns: readonly number[]) => ({ indices: columns, values: columns.map(() => 1) });

/** A sum of binaries is at most how many there are: the upper bound bounds nothing. */
const atLeastOne = (columns: readonly number[]): Row => ({
  ...ones(columns),
  lower: 1,
  upper: Math.max(columns.length, 1),
});

function choiceRows(
  { initiatives }: Portfolio,
  columns: readonly Column[],
  columnsOf: readonly (readonly number[])[],
): readonly NamedRow[] {
  return initiatives.flatMap(({ id, choice }, position) => {
    const own = columnsOf[position]!;
    const once: NamedRow = {
      constraint: { kind: 'once', initiative: id },
      row: { ...ones(own), lower: 0, upper: 1 },
    };
    if (choice.kind === 'free') return [once];
    return [once, { constraint: { ...choice, initiative: id }, row: choiceRow(choice, own, columns) }];
  });
}

function choiceRow(
  choice: Exclude<Choice, { kind: 'free' }>,
  own: readonly number[],
  columns: readonly Column[],
): Row {
  switch (choice.kind) {
    case 'mustDo':
      return atLeastOne(own);
    case 'locked':
      return atLeastOne(own.filter(column => columns[column]!.start === choice.start));
    case 'forbidden':
      return { ...ones(own), lower: 0, upper: 0 };
  }
}

function exclusionRows(
  { exclusions, initiatives }: Portfolio,
  columnsOf: readonly (readonly number[])[],
): readonly NamedRow[] {
  return exclusions.map(({ name, initiatives: members, atMost }) => {
    const inside = initiatives.flatMap(({ id }, position) =>
      members.includes(id) ? columnsOf[position]! : [],
    );
    return {
      constraint: { kind: 'exclusion', name, initiatives: members },
      row: { ...ones(inside), lower: 0, upper: atMost },
    };
  });
}

/** For each period: starts of the one up to it, less starts of the other up to `lagPeriods` before it, are at most 0. */
function dependencyRows(
  { initiatives }: Portfolio,
  columns: readonly Column[],
  columnsOf: readonly (readonly number[])[],
): readonly NamedRow[] {
  const positionOf = new Map(initiatives.map(({ id }, position) => [id, position]));
  const rowsOf = (initiative: Initiative, own: readonly number[]) =>
    initiative.dependsOn.flatMap(({ on, lagPeriods }) => {
      const other = positionOf.get(on);
      if (other === undefined)
        throw new Error(`${initiative.id} depends on ${on}, which is not in the portfolio.`);
      return initiative.startPeriods.map((period): NamedRow => {
        const started = own.filter(column => columns[column]!.start <= period);
        const before = columnsOf[other]!.filter(column => columns[column]!.start <= period - lagPeriods);
        return {
          constraint: { kind: 'dependency', initiative: initiative.id, on, lagPeriods, period },
          row: {
            indices: [...started, ...before],
            values: [...started.map(() => 1), ...before.map(() => -1)],
            lower: -before.length,
            upper: 0,
          },
        };
      });
    });
  return initiatives.flatMap((initiative, position) => rowsOf(initiative, columnsOf[position]!));
}
