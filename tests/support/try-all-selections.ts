import type { Estimate, Initiative, Portfolio } from '#core/selection/portfolio.ts';

/** Start period of each initiative, by position; null where it is out. */
export type Starts = readonly (number | null)[];

/**
 * The most that a selection the portfolio allows is worth, found by trying every one: plain, without the programme, straight from what the words
 * mean. Null where none is allowed.
 */
export function bestWorth(portfolio: Portfolio): number | null {
  let best: number | null = null;
  for (const starts of every(portfolio.initiatives)) {
    if (!isAllowed(portfolio, starts)) continue;
    const worth = worthOf(portfolio, starts);
    if (best === null || worth > best) best = worth;
  }
  return best;
}

function* every(initiatives: readonly Initiative[]): Generator<Starts> {
  const [first, ...rest] = initiatives;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const others of every(rest))
    for (const start of [null, ...first.startPeriods]) yield [start, ...others];
}

const expected = ({ low, likely, high }: Estimate, { distribution }: Portfolio): number =>
  distribution === 'pert' ? (low + 4 * likely + high) / 6 : (low + likely + high) / 3;

/** An amount per year from the start is spread evenly on that year's periods; this is what falls in a calendar year. */
function inYear(
  portfolio: Portfolio,
  amounts: readonly Estimate[],
  start: number,
  year: number,
  goesOn: boolean,
): number {
  const { periodsPerYear } = portfolio.plan;
  let sum = 0;
  for (let period = year * periodsPerYear; period < (year + 1) * periodsPerYear; period += 1) {
    if (period < start) continue;
    const index = Math.floor((period - start) / periodsPerYear);
    const amount = amounts[index] ?? (goesOn ? amounts.at(-1) : undefined);
    if (amount !== undefined) sum += expected(amount, portfolio) / periodsPerYear;
  }
  return sum;
}

export function worthOf(portfolio: Portfolio, starts: Starts): number {
  const { plan, weights } = portfolio;
  let worth = 0;
  portfolio.initiatives.forEach((initiative, position) => {
    const start = starts[position];
    if (start === null || start === undefined) return;
    for (let year = 0; year < plan.horizonYears; year += 1) {
      const factor = 1 / (1 + plan.discountRate) ** year;
      for (const { kind, goal, perYear } of initiative.benefits) {
        const weight = weights.kinds[kind] * (weights.goals[goal] ?? 1);
        worth += factor * weight * inYear(portfolio, perYear, start, year, true);
      }
      const cost =
        inYear(portfolio, initiative.investmentPerYear, start, year, false) +
        inYear(portfolio, initiative.runningPerYear, start, year, true);
      worth -= factor * weights.costs * cost;
    }
  });
  return worth;
}

const slack = 1e-6;

export function isAllowed(portfolio: Portfolio, starts: Starts): boolean {
  const { plan, budgets, capacities, exclusions, atATime, initiatives } = portfolio;
  const chosen = initiatives.flatMap((initiative, position) => {
    const start = starts[position];
    return start === null || start === undefined ? [] : [{ initiative, start }];
  });
  const startOf = (id: string) => chosen.find(({ initiative }) => initiative.id === id)?.start;
  const periods = Array.from({ length: plan.years * plan.periodsPerYear }, (_, at) => at);
  const total = (amount: (each: (typeof chosen)[number]) => number) =>
    chosen.reduce((sum, each) => sum + amount(each), 0);

  const keepsChoices = initiatives.every(({ id, choice }) => {
    if (choice.kind === 'mustDo') return startOf(id) !== undefined;
    if (choice.kind === 'locked') return startOf(id) === choice.start;
    return choice.kind === 'free' || startOf(id) === undefined;
  });
  const keepsNeeds = chosen.every(({ initiative, start }) =>
    initiative.dependsOn.every(({ on, lagPeriods }) => {
      const other = startOf(on);
      return other !== undefined && other + lagPeriods <= start;
    }),
  );
  const keepsBudgets = Array.from({ length: plan.years }, (_, year) => year).every(year => {
    const investment = total(({ initiative, start }) =>
      inYear(portfolio, initiative.investmentPerYear, start, year, false),
    );
    const running = total(({ initiative, start }) =>
      inYear(portfolio, initiative.runningPerYear, start, year, true),
    );
    return (
      investment <= (budgets.investment?.[year] ?? Number.POSITIVE_INFINITY) + slack &&
      running <= (budgets.running?.[year] ?? Number.POSITIVE_INFINITY) + slack
    );
  });
  const hasOwn = (role: string, department: string | null) =>
    capacities.some(each => each.role === role && each.department === department);
  const keepsHands = capacities.every(({ role, department, perPeriod }) =>
    periods.every(period => {
      const used = total(({ initiative, start }) =>
        initiative.staffing
          .filter(need => need.role === role)
          .filter(need => (hasOwn(role, need.department) ? need.department : null) === department)
          .reduce((sum, need) => sum + (need.perPeriod[period - start] ?? 0), 0),
      );
      return used <= perPeriod[period]! + slack;
    }),
  );
  const keepsExclusions = exclusions.every(
    set => set.initiatives.filter(id => startOf(id) !== undefined).length <= set.atMost,
  );
  const keepsPace = atATime.every(({ department, atMost }) =>
    periods.every(
      period =>
        chosen.filter(
          ({ initiative, start }) =>
            initiative.departments.includes(department) &&
            start <= period &&
            period < start + initiative.durationPeriods,
        ).length <= atMost,
    ),
  );
  return keepsChoices && keepsNeeds && keepsBudgets && keepsHands && keepsExclusions && keepsPace;
}
