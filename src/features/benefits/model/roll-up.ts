import { type LineKind, lineKinds } from '#features/initiatives/index.ts';
import { type Benefit, type BenefitYear, yearsOf } from './benefit.ts';
import { type Home, homeOf, standingBookings } from './booking.ts';

type Counted = Pick<Benefit, 'id' | 'initiative' | 'kind' | 'promises' | 'bookings'>;

export type RolledUp = {
  readonly year: number;
  readonly kind: LineKind;
  readonly isOver: boolean;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly home: Home;
  /** Benefits that promised something for the year, and those of them that are booked. */
  readonly promises: number;
  readonly booked: number;
};

/** What of an initiative's financial promise for the years that are over and booked came home as money. */
export type InitiativeShare = {
  readonly initiative: string;
  readonly promised: number;
  readonly kronor: number;
  readonly share: number;
};

export type RollUp = {
  readonly rows: readonly RolledUp[];
  /** Likeliest kronor promised as money for the years that are over, booked or not. */
  readonly promisedMoney: number;
  /** Kronor booked as money on those promises, for those years. */
  readonly bookedMoney: number;
  /** Promises for years that are over, and how many are booked at all. */
  readonly due: number;
  readonly booked: number;
  /** All that has been booked, of any year and kind. */
  readonly home: Home;
  /** Worst first; only what is booked can be told. */
  readonly shares: readonly InitiativeShare[];
  /** The mean of the shares, each initiative counting the same; null where there is none. */
  readonly meanShare: number | null;
  /** Initiatives with years over of which nothing at all is booked. */
  readonly silent: readonly string[];
};

const isPromised = ({ promised }: BenefitYear): boolean => promised !== null;

/** Promised against realised over benefits: per year and kind, the mean beside the worst, and how much is known at all. */
export function rollUp(benefits: readonly Counted[], today: string): RollUp {
  const years = benefits.flatMap(benefit =>
    yearsOf(benefit, today).map(year => ({
      ...year,
      kind: benefit.kind,
      initiative: benefit.initiative,
      benefit,
    })),
  );
  const due = years.filter(year => year.isOver && isPromised(year));
  const financial = due.filter(({ kind }) => kind === 'financial');
  const kronor = (from: readonly BenefitYear[]) => from.reduce((sum, { home }) => sum + home.kronor, 0);
  const likely = (from: readonly BenefitYear[]) =>
    from.reduce((sum, { promised }) => sum + (promised?.likely ?? 0), 0);
  const shares = [
    ...Map.groupBy(
      financial.filter(({ isBooked }) => isBooked),
      ({ initiative }) => initiative,
    ),
  ]
    .flatMap(([initiative, of]) => {
      const promised = likely(of);
      return promised === 0
        ? []
        : [{ initiative, promised, kronor: kronor(of), share: kronor(of) / promised }];
    })
    .toSorted((one, other) => one.share - other.share);
  const bookedOf = new Set(due.filter(({ isBooked }) => isBooked).map(({ initiative }) => initiative));
  return {
    rows: rowsOf(years),
    promisedMoney: likely(financial),
    bookedMoney: kronor(financial),
    due: due.length,
    booked: due.filter(({ isBooked }) => isBooked).length,
    home: homeOf(benefits.flatMap(({ bookings }) => standingBookings(bookings))),
    shares,
    meanShare: shares.length === 0 ? null : shares.reduce((sum, { share }) => sum + share, 0) / shares.length,
    silent: [...new Set(due.map(({ initiative }) => initiative))].filter(each => !bookedOf.has(each)),
  };
}

type OfKind = BenefitYear & { readonly kind: LineKind; readonly benefit: Counted };

function rowsOf(years: readonly OfKind[]): readonly RolledUp[] {
  const numbers = [...new Set(years.map(({ year }) => year))].toSorted((one, other) => one - other);
  return numbers.flatMap(year =>
    lineKinds.flatMap(kind => {
      const of = years.filter(each => each.year === year && each.kind === kind);
      if (of.length === 0) return [];
      const sum = (pick: 'low' | 'likely' | 'high') =>
        of.reduce((total, { promised }) => total + (promised?.[pick] ?? 0), 0);
      const promised = of.filter(isPromised);
      return [
        {
          ...{ year, kind, isOver: of[0]?.isOver ?? false },
          ...{ low: sum('low'), likely: sum('likely'), high: sum('high') },
          home: homeOf(
            of.flatMap(({ benefit }) =>
              standingBookings(benefit.bookings).filter(each => each.year === year),
            ),
          ),
          promises: promised.length,
          booked: promised.filter(({ isBooked }) => isBooked).length,
        },
      ];
    }),
  );
}
