import type { Initiative, Portfolio } from '#core/selection/portfolio.ts';

export type OrLibraryProblem = {
  readonly name: string;
  /** The optimum that the file states; null where it states none. */
  readonly optimum: number | null;
  readonly portfolio: Portfolio;
};

export type OrLibraryFile =
  | { readonly kind: 'problems'; readonly problems: readonly OrLibraryProblem[] }
  /** `line` counts from 1. */
  | { readonly kind: 'fault'; readonly line: number; readonly reason: string };

type Token = { readonly text: string; readonly line: number };

/** What is read is not what the format says; made into a fault of the file by `readOrLibrary`. */
class FormatFault extends Error {
  readonly line: number;
  constructor(line: number, reason: string) {
    super(reason);
    this.line = line;
  }
}

/**
 * Reads the multidimensional 0/1 knapsack problems of the OR-Library: `mknap1` (a count; per problem objects, knapsacks, optimum or 0; profits; a row of weights per knapsack; capacities) and `mknap2` (sections
 * `problem NAME`: knapsacks, objects; profits; capacities; rows of weights; optimum). A file with such sections is read as the latter. Text that is not as the format says gives a fault with its line.
 *
 * An object becomes an initiative, a knapsack a role whose capacity it is, in a plan of one period; profit counts krona for krona.
 * Reference: Beasley 1990, Journal of the Operational Research Society 41(11), doi 10.1057/jors.1990.166.
 */
export function readOrLibrary(text: string): OrLibraryFile {
  const lines = text.split(/\r?\n/);
  const titles = lines.flatMap((line, at) => {
    const name = /^\s*problem\s+(\S+?)(?:\.DAT)?\s*$/i.exec(line)?.[1];
    return name === undefined ? [] : [{ name, at }];
  });
  try {
    return {
      kind: 'problems',
      problems: titles.length > 0 ? readSections(lines, titles) : readCounted(lines),
    };
  } catch (error) {
    if (error instanceof FormatFault) return { kind: 'fault', line: error.line, reason: error.message };
    throw error;
  }
}

function readCounted(lines: readonly string[]): readonly OrLibraryProblem[] {
  const next = reader(lines, 0, lines.length);
  return Array.from({ length: next.count() }, (_, at) => {
    const [objects, knapsacks, optimum] = [next.count(), next.count(), next.number()];
    const profits = next.numbers(objects);
    const weights = Array.from({ length: knapsacks }, () => next.numbers(objects));
    const capacities = next.numbers(knapsacks);
    return problem(`${at + 1}`, optimum === 0 ? null : optimum, profits, weights, capacities);
  });
}

function readSections(
  lines: readonly string[],
  titles: readonly { readonly name: string; readonly at: number }[],
): readonly OrLibraryProblem[] {
  return titles.map(({ name, at }, position) => {
    const next = reader(lines, at + 1, titles[position + 1]?.at ?? lines.length);
    const [knapsacks, objects] = [next.count(), next.count()];
    const profits = next.numbers(objects);
    const capacities = next.numbers(knapsacks);
    const weights = Array.from({ length: knapsacks }, () => next.numbers(objects));
    return problem(name, next.number(), profits, weights, capacities);
  });
}

/** Reads one number after the other; rules of plus signs between sections are passed over. */
function reader(lines: readonly string[], from: number, to: number) {
  const tokens: Token[] = [];
  for (let at = from; at < to; at += 1) {
    if (/^\s*\++\s*$/.test(lines[at]!)) continue;
    for (const text of lines[at]!.split(/\s+/)) if (text !== '') tokens.push({ text, line: at + 1 });
  }
  let position = 0;
  const number = (): number => {
    const token = tokens[position];
    position += 1;
    if (token === undefined) throw new FormatFault(to, 'the file ends where a number is expected');
    const value = Number(token.text);
    if (!Number.isFinite(value)) {
      throw new FormatFault(token.line, `${token.text.slice(0, 40)} stands where a number is expected`);
    }
    return value;
  };
  const count = (): number => {
    const value = number();
    if (Number.isInteger(value) && value >= 1 && value <= 1_000_000) return value;
    throw new FormatFault(tokens[position - 1]!.line, `${value} stands where a count is expected`);
  };
  return { number, count, numbers: (length: number) => Array.from({ length }, number) };
}

function problem(
  name: string,
  optimum: number | null,
  profits: readonly number[],
  weights: readonly (readonly number[])[],
  capacities: readonly number[],
): OrLibraryProblem {
  const initiatives = profits.map((profit, object): Initiative => {
    const exactly = { low: profit, likely: profit, high: profit };
    return {
      id: `${object + 1}`,
      name: `Object ${object + 1}`,
      departments: [],
      startPeriods: [0],
      durationPeriods: 1,
      investmentPerYear: [],
      runningPerYear: [],
      benefits: [{ kind: 'financial', goal: 'profit', perYear: [exactly] }],
      staffing: weights.map((row, knapsack) => ({
        role: `knapsack ${knapsack + 1}`,
        department: null,
        perPeriod: [row[object]!],
      })),
      dependsOn: [],
      choice: { kind: 'free' },
    };
  });
  return {
    name,
    optimum,
    portfolio: {
      plan: { firstYear: 1, years: 1, periodsPerYear: 1, horizonYears: 1, discountRate: 0 },
      weights: {
        kinds: { financial: 1, reallocation: 1, quality: 1, environment: 1 },
        goals: {},
        costs: 0,
      },
      distribution: 'pert',
      budgets: { investment: null, running: null },
      capacities: capacities.map((capacity, knapsack) => ({
        role: `knapsack ${knapsack + 1}`,
        department: null,
        perPeriod: [capacity],
      })),
      exclusions: [],
      atATime: [],
      initiatives,
    },
  };
}
