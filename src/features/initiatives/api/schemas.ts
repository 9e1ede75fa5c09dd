import { z } from '@hono/zod-openapi';
import {
  aims,
  informationClasses,
  initiativeKinds,
  initiativeStates,
  legalAnswers,
  lineKinds,
  lineSides,
  mustReasons,
  relationKinds,
  stepKinds,
} from '../model/fields.ts';
import { originSchema } from '../model/initiative.ts';

export const exampleIds = {
  initiative: '5b0c6a7e-93d1-4c3f-8e0a-2f6f6a1d7c41',
  other: '7d1e8c9f-05a2-4b61-9c3d-4a8b7c6d5e42',
  part: '0b9c1d77-6a61-4f0e-9d0c-7c0c1c1a4a11',
} as const;

export const idParameter = z.uuid().meta({ examples: [exampleIds.initiative] });

const estimate = z.object({ low: z.int(), likely: z.int(), high: z.int() });

const head = {
  id: z.uuid(),
  number: z.int(),
  title: z.string(),
  summary: z.string(),
  kind: z.enum(initiativeKinds),
  state: z.enum(initiativeStates),
  departments: z.array(z.uuid()).readonly(),
  goals: z.array(z.uuid()).readonly(),
  nullAlternative: z.string(),
  must: z.object({ reason: z.enum(mustReasons), text: z.string() }).nullable(),
  informationClass: z.enum(informationClasses).nullable(),
  mainKeyFigure: z.string().nullable(),
  earliestStart: z.int(),
  latestStart: z.int().nullable(),
  durationPeriods: z.int(),
  createdAt: z.iso.datetime(),
  version: z.int(),
};

export const headSchema = z.object(head).meta({ id: 'InitiativeHead' });

export const initiativeSchema = z
  .object({
    ...head,
    lines: z
      .array(
        z.object({
          side: z.enum(lineSides),
          kind: z.enum(lineKinds),
          aim: z.enum(aims),
          what: z.string(),
          party: z.string(),
          isOutside: z.boolean(),
          perYear: z.array(estimate).readonly(),
        }),
      )
      .readonly(),
    staffing: z
      .array(
        z.object({
          role: z.string(),
          part: z.uuid().nullable(),
          perPeriod: z.array(z.number()).readonly(),
        }),
      )
      .readonly(),
    relations: z.array(z.object({ other: z.uuid(), kind: z.enum(relationKinds) })).readonly(),
    effectChain: z
      .array(z.object({ kind: z.enum(stepKinds), text: z.string(), leadsTo: z.array(z.int()).readonly() }))
      .readonly(),
    legalAnswers: z
      .array(z.object({ question: z.string(), answer: z.enum(legalAnswers), reason: z.string() }))
      .readonly(),
  })
  .meta({ id: 'Initiative' });

export const readSchema = z.object({
  initiative: initiativeSchema,
  origins: z.array(originSchema).readonly(),
  unanswered: z.array(z.string()).readonly().meta({
    description:
      'Frågor om rättssäkerhet som måste besvaras före beslut. Questions of legal certainty to answer before a decision.',
  }),
});

export const basisExample = {
  title: 'Ruttplanering i hemtjänsten',
  summary: 'Turerna planeras av ett system i stället för för hand.',
  kind: 'technology' as const,
  departments: [] as string[],
  goals: [] as string[],
  nullAlternative: 'Planeringen görs för hand även i fortsättningen.',
  must: null,
  informationClass: 'sensitive' as const,
  mainKeyFigure: null,
  earliestStart: 0,
  latestStart: 4,
  durationPeriods: 6,
};

export const lineExample = {
  side: 'benefit' as const,
  kind: 'reallocation' as const,
  aim: 'operations' as const,
  what: 'Tid som går från resor till besök',
  party: 'Hemtjänsten',
  isOutside: false,
  perYear: [{ low: 400_000, likely: 900_000, high: 1_400_000 }],
};

export const staffingExample = { role: 'Verksamhetsutvecklare', part: null, perPeriod: [0.5, 1, 1, 0.5] };

export const stepsExample = [
  { kind: 'activity' as const, text: 'Turerna planeras av systemet', leadsTo: [1] },
  { kind: 'benefit' as const, text: 'Mer tid hos brukaren', leadsTo: [] },
];

export const answerExample = {
  question: 'who-decides',
  answer: 'yes' as const,
  reason: 'Socialnämnden beslutar.',
};

export const headExample = {
  id: exampleIds.initiative,
  number: 1,
  ...basisExample,
  state: 'idea' as const,
  createdAt: '2026-03-02T08:00:00.000Z',
  version: 1,
};

export const initiativeExample = {
  ...headExample,
  lines: [lineExample],
  staffing: [staffingExample],
  relations: [{ other: exampleIds.other, kind: 'requires' as const }],
  effectChain: stepsExample,
  legalAnswers: [answerExample],
};

export const settingExample = {
  firstYear: 2027,
  years: 5,
  periodsPerYear: 4 as const,
  priceYear: 2026,
  discountRate: 0.03,
};
