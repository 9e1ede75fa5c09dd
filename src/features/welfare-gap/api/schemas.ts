import { z } from '@hono/zod-openapi';
import { serviceIds } from '../model/service.ts';

export const tags = ['welfare-gap'];

export const exampleIds = {
  scenario: '5e0c9d2b-7f14-4b3a-9c61-2a8e4d7f1b30',
  projection: '6f1dae3c-8025-4c4b-8d72-3b9f5e802c41',
} as const;

export const gapScenarioSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    name: z.string(),
    unit: z.string(),
    note: z.string(),
    horizon: z.int(),
    projection: z.uuid().nullable(),
    assumptions: z
      .array(z.object({ assumption: z.string(), value: z.number(), source: z.string() }))
      .readonly(),
    savings: z
      .array(
        z.object({
          pattern: z.string(),
          service: z.enum(serviceIds),
          lowPercent: z.number(),
          likelyPercent: z.number(),
          highPercent: z.number(),
          source: z.string(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'GapScenario' });

export const scenarioFieldsExample = {
  name: 'Fler bor kvar hemma',
  unit: '1440',
  note: '',
  horizon: 2031,
  projection: null,
  assumptions: [{ assumption: 'special-housing/share/80+', value: 0.08, source: 'Äldreplanen' }],
  savings: [
    {
      pattern: 'digital-night-supervision',
      service: 'home-care' as const,
      lowPercent: 0,
      likelyPercent: 1,
      highPercent: 3,
      source: 'Egen bedömning efter försöket',
    },
  ],
};

export const scenarioExample = { id: exampleIds.scenario, version: 1, ...scenarioFieldsExample };

export const projectionSchema = z
  .object({
    id: z.uuid(),
    unit: z.string(),
    name: z.string(),
    baseYear: z.int(),
    values: z
      .array(
        z.object({
          year: z.int(),
          ages: z.object({ from: z.int(), to: z.int().nullable() }),
          persons: z.number(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'PopulationProjection' });

export const projectionText =
  'Region,År,Åldersgrupp,Befolkning\nAle,2025,0-19 år,9100\nAle,2025,20-64 år,18800\nAle,2025,65-79 år,4000\nAle,2025,80+ år,1850\nAle,2035,0-19 år,9500\nAle,2035,20-64 år,20400\nAle,2035,65-79 år,4200\nAle,2035,80+ år,2300\n';

export const projectionExample = {
  id: exampleIds.projection,
  unit: '1440',
  name: 'Kommunens egen 2026',
  baseYear: 2025,
  values: [{ year: 2025, ages: { from: 80, to: null }, persons: 1850 }],
};

export const reportExample = {
  unit: '1440',
  name: 'Ale',
  snapshot: '2026-03-31-eba42155',
  sentence: 'Till 2031 behövs 139 fler händer i äldreomsorgen än 2021, om allt görs som i dag',
  base: 2021,
  horizon: 2031,
  projection: { kind: 'key figures' as const, name: null, base: 2021, last: 2031, ageInYears: 5 },
  hands: 207,
  money: 211000000,
  withoutHands: ['upper-secondary' as const],
  withoutMoney: [],
  areas: [{ area: 'elder-care', name: 'Äldreomsorg', hands: 139, money: 110500000 }],
  services: [],
  years: [{ year: 2031, hands: 207, money: 211000000 }],
  assumptions: [],
  patterns: [],
  notKnown: [],
  closed: { hands: { low: 0, likely: 7.6, high: 15.1 }, money: { low: 0, likely: 6e6, high: 12e6 } },
  sources: 'Nyckeltal från Kolada och SCB; egen beräkning',
};
