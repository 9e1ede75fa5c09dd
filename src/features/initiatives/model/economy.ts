import { expectedValue } from '#core/selection/estimate.ts';
import { type Estimate, type LineKind, type LineSide, lineKinds, lineSides } from './fields.ts';
import type { Initiative, Line } from './initiative.ts';
import { type PlanningSetting, yearOf } from './setting.ts';

/** Kronor by year of the plan, as expected and from all low to all high; `present` sums them at the start of the plan. */
export type Amounts = {
  readonly perYear: readonly number[];
  readonly total: number;
  readonly present: number;
  readonly presentLow: number;
  readonly presentHigh: number;
};

export type KindAmounts = Amounts & { readonly side: LineSide; readonly kind: LineKind };

export type PartyAmounts = {
  readonly side: LineSide;
  readonly party: string;
  readonly isOutside: boolean;
  readonly present: number;
};

export type Economy = {
  readonly years: readonly number[];
  /** What there is a line of, benefits first. */
  readonly rows: readonly KindAmounts[];
  readonly sums: Readonly<Record<LineSide, Amounts>>;
  /** All benefits less all costs; its range is that of everything going as badly, or as well, as thought possible. */
  readonly net: Amounts;
  /** The same of what touches the money of the organisation itself. */
  readonly netFinancial: Amounts;
  readonly parties: readonly PartyAmounts[];
};

const nothing: Estimate = { low: 0, likely: 0, high: 0 };

/** What a line is in a year counted from the start: an investment ends, benefit and running cost go on. */
export function amountIn({ side, perYear }: Pick<Line, 'side' | 'perYear'>, year: number): Estimate {
  if (year < 0) return nothing;
  const last = side === 'investment' ? undefined : perYear.at(-1);
  return perYear[year] ?? last ?? nothing;
}

type Weighed = { readonly line: Line; readonly sign: 1 | -1 };

const signOf = (side: LineSide): 1 | -1 => (side === 'benefit' ? 1 : -1);

/**
 * Benefits and costs of an initiative per year of the plan, were it to start as early as it may. Expected by PERT,
 * discounted to the plan's first year as the selection of the portfolio does: a start within a year divides each amount
 * between two calendar years.
 */
export function economyOf(
  { lines, earliestStart }: Pick<Initiative, 'lines' | 'earliestStart'>,
  setting: PlanningSetting,
): Economy {
  const start = yearOf(setting, earliestStart);
  const gone = (earliestStart % setting.periodsPerYear) / setting.periodsPerYear;
  const inYear = (line: Line, year: number, pick: (estimate: Estimate) => number): number =>
    (1 - gone) * pick(amountIn(line, year - start)) + gone * pick(amountIn(line, year - start - 1));
  const offsets = Array.from({ length: setting.years }, (_, year) => year);
  const factors = offsets.map(year => (1 + setting.discountRate) ** -year);
  const sum = (weighed: readonly Weighed[]): Amounts => {
    const by = (pick: (estimate: Estimate, sign: 1 | -1) => number) =>
      offsets.map(year =>
        weighed.reduce(
          (total, { line, sign }) => total + sign * inYear(line, year, estimate => pick(estimate, sign)),
          0,
        ),
      );
    const present = (perYear: readonly number[]) =>
      perYear.reduce((total, amount, year) => total + amount * (factors[year] ?? 0), 0);
    const perYear = by(estimate => expectedValue(estimate, 'pert'));
    return {
      perYear,
      total: perYear.reduce((total, amount) => total + amount, 0),
      present: present(perYear),
      presentLow: present(by((estimate, sign) => (sign === 1 ? estimate.low : estimate.high))),
      presentHigh: present(by((estimate, sign) => (sign === 1 ? estimate.high : estimate.low))),
    };
  };
  const plain = (chosen: readonly Line[]) => sum(chosen.map(line => ({ line, sign: 1 })));
  const net = (chosen: readonly Line[]) => sum(chosen.map(line => ({ line, sign: signOf(line.side) })));
  const ofSide = (side: LineSide) => lines.filter(line => line.side === side);
  return {
    years: offsets.map(year => setting.firstYear + year),
    rows: lineSides.flatMap(side =>
      lineKinds.flatMap(kind => {
        const chosen = ofSide(side).filter(line => line.kind === kind);
        return chosen.length === 0 ? [] : [{ side, kind, ...plain(chosen) }];
      }),
    ),
    sums: {
      benefit: plain(ofSide('benefit')),
      investment: plain(ofSide('investment')),
      running: plain(ofSide('running')),
    },
    net: net(lines),
    netFinancial: net(lines.filter(({ kind, isOutside }) => kind === 'financial' && !isOutside)),
    parties: [
      ...Map.groupBy(lines, ({ side, party, isOutside }) => `${side} ${isOutside} ${party}`).values(),
    ].map(group => ({
      side: group[0]!.side,
      party: group[0]!.party,
      isOutside: group[0]!.isOutside,
      present: plain(group).present,
    })),
  };
}
