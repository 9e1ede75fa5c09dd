import { z } from '@hono/zod-openapi';
import { aims } from '#features/direction/index.ts';
import { lineKinds } from '#features/initiatives/index.ts';
import { bookSchema } from '../model/booking.ts';
import { closingReasons } from '../model/closing.ts';

export const exampleIds = {
  benefit: '2f1a7c3e-8d4b-4e69-9a0c-5b6d7e8f9a01',
  booking: '3e2b8d4f-9c5a-4f7b-8b1d-6c7e8f9a0b12',
  initiative: '5b0c6a7e-93d1-4c3f-8e0a-2f6f6a1d7c41',
  decision: 'c9f0f895-fb98-4b91-9f3e-5d7c1a2b8e73',
  owner: 'c20ad4d7-6fe9-4759-aa27-a0c99bff6712',
  closing: '4d3c9e5a-0b6c-4a8d-9c2e-7d8f9a0b1c23',
} as const;

const named = z.object({ id: z.uuid(), name: z.string() });
const initiative = z.object({ id: z.uuid(), number: z.int(), title: z.string(), state: z.string() });
const kind = z.enum(lineKinds).meta({
  description:
    'Finansiell, omfördelning, kvalitet eller miljö. Financial, reallocation, quality or environment.',
});

const homeSchema = z
  .object({
    budgetReduced: z.number(),
    costAvoided: z.number(),
    kronor: z.number().meta({ description: 'De två ovan: pengar. The two above: money.' }),
    hours: z.number(),
    qualities: z.int(),
    bookings: z.object({ money: z.int(), hours: z.int(), quality: z.int() }).meta({
      description: 'Bokningar av varje slag; ingen är inte noll. Bookings of each form; none is not zero.',
    }),
  })
  .meta({ id: 'BenefitHome' });

const homeExample = {
  budgetReduced: 340_000,
  costAvoided: 0,
  kronor: 340_000,
  hours: 0,
  qualities: 0,
  bookings: { money: 1, hours: 0, quality: 0 },
};

const amounts = { low: z.number(), likely: z.number(), high: z.number() };
const promisedYear = z.object({ year: z.int(), ...amounts });

const yearSchema = z.object({
  year: z.int(),
  promised: z.object(amounts).nullable(),
  isOver: z.boolean(),
  isBooked: z.boolean(),
  home: homeSchema,
});

export const benefitRowSchema = z
  .object({
    id: z.uuid(),
    number: z.int(),
    kind,
    what: z.string(),
    version: z.int(),
    initiative,
    decision: z.object({ id: z.uuid(), number: z.int() }).nullable(),
    owner: named.nullable(),
    party: z.string(),
    isOutside: z.boolean(),
    years: z.array(yearSchema).readonly(),
    promisedSoFar: z.number(),
    due: z.int(),
    booked: z.int(),
    home: homeSchema,
    share: z.number().nullable(),
    isWithdrawn: z.boolean(),
    isClosed: z.boolean(),
  })
  .meta({ id: 'BenefitRow' });

export const benefitRowExample = {
  id: exampleIds.benefit,
  number: 1,
  kind: 'financial' as const,
  what: 'Lägre kostnader för resor',
  version: 1,
  initiative: { id: exampleIds.initiative, number: 3, title: 'Digitala möten', state: 'ended' },
  decision: { id: exampleIds.decision, number: 7 },
  owner: { id: exampleIds.owner, name: 'Anna Bergström' },
  party: 'Alla förvaltningar',
  isOutside: false,
  years: [
    {
      year: 2025,
      promised: { low: 300_000, likely: 600_000, high: 900_000 },
      isOver: true,
      isBooked: true,
      home: homeExample,
    },
  ],
  promisedSoFar: 600_000,
  due: 1,
  booked: 1,
  home: homeExample,
  share: 0.57,
  isWithdrawn: false,
  isClosed: false,
};

const bookingTold = z.object({
  ...bookSchema.omit({ benefit: true }).shape,
  measure: named.nullable(),
  id: z.uuid(),
  bookedAt: z.iso.datetime(),
  bookedBy: named,
  correctedBy: z.uuid().nullable(),
});

export const bookExample = {
  year: 2025,
  realised: { form: 'money' as const, how: 'budget-reduced' as const, kronor: 340_000 },
  evidence: 'Budgeten för resor sänktes.',
  reference: 'Bokslut, not 6',
  measure: null,
  documentHash: null,
  realisedOn: '2025-12-31',
  corrects: null,
};

export const benefitSchema = z
  .object({
    ...benefitRowSchema.shape,
    promises: z
      .array(
        z.object({
          decision: z.uuid(),
          decisionNumber: z.int(),
          aim: z.enum(aims),
          party: z.string(),
          isOutside: z.boolean(),
          perYear: z.array(promisedYear).readonly(),
          promisedAt: z.iso.datetime(),
        }),
      )
      .readonly()
      .meta({ description: 'Det sista gäller. The last one stands.' }),
    owners: z
      .array(z.object({ owner: named, fromDate: z.iso.date(), cause: z.enum(['decided', 'passed-on']) }))
      .readonly(),
    bookings: z.array(bookingTold).readonly(),
    forecast: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('forecast'),
        share: z.number(),
        spread: z.number(),
        basis: z.int(),
        isSpreadKnown: z.boolean().meta({
          description:
            'Falskt när åren gav exakt samma andel: spannet är då löftets eget. False where the years gave exactly the same share: the range is then that of the promise.',
        }),
        years: z
          .array(z.object({ year: z.int(), low: z.number(), mean: z.number(), high: z.number() }))
          .readonly(),
      }),
      z.object({
        kind: z.literal('cannot-tell'),
        basis: z.int(),
        years: z.array(promisedYear).readonly(),
      }),
    ]),
  })
  .meta({ id: 'Benefit' });

export const benefitExample = {
  ...benefitRowExample,
  promises: [
    {
      decision: exampleIds.decision,
      decisionNumber: 7,
      aim: 'operations' as const,
      party: 'Alla förvaltningar',
      isOutside: false,
      perYear: [{ year: 2025, low: 300_000, likely: 600_000, high: 900_000 }],
      promisedAt: '2024-03-02T08:00:00.000Z',
    },
  ],
  owners: [{ owner: benefitRowExample.owner, fromDate: '2024-03-02', cause: 'decided' as const }],
  bookings: [
    {
      ...bookExample,
      id: exampleIds.booking,
      bookedAt: '2026-01-15T08:00:00.000Z',
      bookedBy: benefitRowExample.owner,
      correctedBy: null,
    },
  ],
  forecast: { kind: 'cannot-tell' as const, basis: 1, years: [] },
};

export const sumSchema = z
  .object({
    rows: z
      .array(
        z.object({
          year: z.int(),
          kind,
          isOver: z.boolean(),
          ...amounts,
          home: homeSchema,
          promises: z.int(),
          booked: z.int(),
        }),
      )
      .readonly(),
    promisedMoney: z.number(),
    bookedMoney: z.number(),
    due: z.int(),
    booked: z.int(),
    home: homeSchema,
    shares: z
      .array(z.object({ initiative: z.uuid(), promised: z.number(), kronor: z.number(), share: z.number() }))
      .readonly()
      .meta({ description: 'Sämst först. Worst first.' }),
    meanShare: z.number().nullable(),
    silent: z.array(z.uuid()).readonly().meta({
      description:
        'Initiativ med år som gått utan någon bokning. Initiatives with years over and nothing booked.',
    }),
  })
  .meta({ id: 'BenefitSum' });

export const sumExample = {
  rows: [
    {
      year: 2025,
      kind: 'financial' as const,
      isOver: true,
      low: 300_000,
      likely: 600_000,
      high: 900_000,
      home: homeExample,
      promises: 1,
      booked: 1,
    },
  ],
  promisedMoney: 600_000,
  bookedMoney: 340_000,
  due: 1,
  booked: 1,
  home: homeExample,
  shares: [{ initiative: exampleIds.initiative, promised: 600_000, kronor: 340_000, share: 0.57 }],
  meanShare: 0.57,
  silent: [],
};

export const lessonSchema = z
  .object({
    id: z.uuid(),
    initiative,
    reasons: z.array(z.enum(closingReasons)).readonly(),
    lesson: z.string(),
    closedAt: z.iso.datetime(),
    closedBy: named,
  })
  .meta({ id: 'BenefitLesson' });

export const lessonExample = {
  id: exampleIds.closing,
  initiative: benefitRowExample.initiative,
  reasons: ['not-taken-home' as const],
  lesson: 'Bestäm före beslutet vilken budget som sänks.',
  closedAt: '2026-02-02T08:00:00.000Z',
  closedBy: benefitRowExample.owner,
};
