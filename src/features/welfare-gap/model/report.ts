import { z } from 'zod';
import { serviceIds } from './service.ts';

const threePoint = z.object({ low: z.number(), likely: z.number(), high: z.number() });

const line = z.object({
  base: z.number().nullable(),
  needed: z.number().nullable(),
  gap: z.number().nullable(),
});

export const assumptionReportSchema = z.object({
  assumption: z.string(),
  value: z.number().nullable(),
  origin: z.string(),
  year: z.int().nullable(),
  /** Year whose prices the kronor are in. */
  pricesOf: z.int().nullable(),
  keyFigures: z.array(z.string()),
  entered: z.object({ value: z.number(), source: z.string() }).nullable(),
});

/** The welfare gap as data: kronor of the base year’s prices, hands as full-time equivalents, both a year. */
export const welfareGapReportSchema = z.object({
  unit: z.string(),
  name: z.string(),
  snapshot: z.string(),
  sentence: z.string(),
  base: z.int(),
  horizon: z.int(),
  projection: z.object({
    kind: z.enum(['key figures', 'imported']),
    name: z.string().nullable(),
    base: z.int(),
    last: z.int(),
    ageInYears: z.int(),
  }),
  hands: z.number().nullable(),
  money: z.number().nullable(),
  withoutHands: z.array(z.enum(serviceIds)),
  withoutMoney: z.array(z.enum(serviceIds)),
  areas: z.array(
    z.object({
      area: z.string(),
      name: z.string(),
      hands: z.number().nullable(),
      money: z.number().nullable(),
    }),
  ),
  services: z.array(
    z.object({
      service: z.enum(serviceIds),
      area: z.string(),
      name: z.string(),
      hands: line,
      money: line,
      lacks: z.array(z.enum(['population', 'share', 'cost', 'hands'])),
    }),
  ),
  years: z.array(z.object({ year: z.int(), hands: z.number().nullable(), money: z.number().nullable() })),
  assumptions: z.array(assumptionReportSchema),
  patterns: z.array(
    z.object({
      pattern: z.string(),
      service: z.enum(serviceIds),
      basis: z.enum(['catalogue', 'entered']),
      hands: threePoint.nullable(),
      money: threePoint.nullable(),
    }),
  ),
  notKnown: z.array(z.object({ pattern: z.string(), reason: z.string() })),
  closed: z.object({ hands: threePoint, money: threePoint }),
  sources: z.string(),
});
export type WelfareGapReport = z.infer<typeof welfareGapReportSchema>;
