import { z } from 'zod';
import { daySchema, lineOf, textOf } from '#features/organisations/index.ts';

export const bookingForms = ['money', 'hours', 'quality'] as const;
export type BookingForm = (typeof bookingForms)[number];

/** How money came home: a budget was lowered, or a cost that would have come did not. */
export const moneyHows = ['budget-reduced', 'cost-avoided'] as const;
export type MoneyHow = (typeof moneyHows)[number];

const proseSchema = textOf(1, 2000);

const realisedSchema = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('money'),
    how: z.enum(moneyHows),
    kronor: z.int().min(-1_000_000_000_000).max(1_000_000_000_000).meta({
      description: 'Kronor; 0 säger att inget kom hem. Kronor; 0 says that nothing came home.',
    }),
  }),
  z.strictObject({
    form: z.literal('hours'),
    hours: z.number().min(0).max(10_000_000),
    usedFor: proseSchema.meta({ description: 'Vad tiden används till. What the time is used for.' }),
  }),
  z.strictObject({
    form: z.literal('quality'),
    told: proseSchema.meta({ description: 'Vad som blev bättre. What became better.' }),
    figure: z.number().min(-1e12).max(1e12).nullable().default(null),
    unit: lineOf(0, 60).default(''),
  }),
]);
export type Realised = z.infer<typeof realisedSchema>;

export const bookSchema = z.strictObject({
  benefit: z.uuid(),
  year: z.int().min(1990).max(2200),
  realised: realisedSchema,
  evidence: proseSchema.meta({ description: 'Vad som visar det. What shows it.' }),
  reference: lineOf(0, 300).default('').meta({
    description: 'Handling eller adress. A document or an address.',
  }),
  measure: z.uuid().nullable().default(null).meta({
    description: 'Mått som visar det. The measure that shows it.',
  }),
  documentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null)
    .meta({ description: 'SHA-256 av handlingen. SHA-256 of the document.' }),
  realisedOn: daySchema,
  /** The booking that this one takes the place of. */
  corrects: z.uuid().nullable().default(null),
});
export type Book = z.infer<typeof bookSchema>;

export type Booking = {
  readonly id: string;
  readonly benefit: string;
  readonly year: number;
  readonly realised: Realised;
  readonly evidence: string;
  readonly reference: string;
  /** The measure that shows it. */
  readonly measure: string | null;
  readonly documentHash: string | null;
  readonly realisedOn: string;
  readonly corrects: string | null;
  readonly bookedAt: string;
  readonly bookedBy: string;
};

/** Those that no other has taken the place of: what counts. */
export function standingBookings<Of extends Pick<Booking, 'id' | 'corrects'>>(
  bookings: readonly Of[],
): readonly Of[] {
  const corrected = new Set(bookings.map(({ corrects }) => corrects));
  return bookings.filter(({ id }) => !corrected.has(id));
}

/** What came home, kept apart: kronor are money, hours are hours, and qualities are counted, never summed. */
export type Home = {
  readonly budgetReduced: number;
  readonly costAvoided: number;
  /** The two above together: all of it is money. */
  readonly kronor: number;
  readonly hours: number;
  readonly qualities: number;
  /** Bookings of each form: none is not the same as nothing. */
  readonly bookings: Readonly<Record<BookingForm, number>>;
};

/** The sum of bookings that stand. */
export function homeOf(bookings: readonly Pick<Booking, 'realised'>[]): Home {
  const sum = (amountOf: (realised: Realised) => number) =>
    bookings.reduce((total, { realised }) => total + amountOf(realised), 0);
  const money = (how: MoneyHow) =>
    sum(realised => (realised.form === 'money' && realised.how === how ? realised.kronor : 0));
  const count = (form: BookingForm) => sum(realised => (realised.form === form ? 1 : 0));
  const [budgetReduced, costAvoided] = [money('budget-reduced'), money('cost-avoided')];
  return {
    budgetReduced,
    costAvoided,
    kronor: budgetReduced + costAvoided,
    hours: sum(realised => (realised.form === 'hours' ? realised.hours : 0)),
    qualities: count('quality'),
    bookings: { money: count('money'), hours: count('hours'), quality: count('quality') },
  };
}
