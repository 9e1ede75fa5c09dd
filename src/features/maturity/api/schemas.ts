import { z } from '@hono/zod-openapi';
import { steps } from '#core/maturity/scale.ts';
import { phases } from '../model.ts';

export const tags = ['maturity'];

export const exampleIds = {
  round: '3d1f6a2e-8c47-4b0e-9f5a-6e2b7c1d4a01',
  otherResult: '3d1f6a2e-8c47-4b0e-9f5a-6e2b7c1d4a02',
  opportunity: '3d1f6a2e-8c47-4b0e-9f5a-6e2b7c1d4a03',
} as const;

const text = z.object({ sv: z.string(), en: z.string() });
const step = z.literal(steps).nullable();

export const assessmentSchema = z
  .object({
    edition: z
      .int()
      .meta({ description: 'Växer när något som frågas ändras. Grows when what is asked changes.' }),
    scale: z.array(z.object({ step: z.int(), name: text, told: text })).readonly(),
    areas: z
      .array(
        z.object({
          id: z.string(),
          name: text,
          about: text,
          items: z.array(
            z.object({
              id: z.string(),
              statement: text,
              full: text.meta({
                description: 'Hur det är där det är breddinfört. What it is like where it is rolled out.',
              }),
              mend: z.array(z.object({ place: z.string(), what: text })),
            }),
          ),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'MaturityAssessment' });

export const roundSchema = z
  .object({
    id: z.uuid(),
    number: z.int(),
    title: z.string(),
    phase: z.enum(phases),
    answerBy: z.iso.date(),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
    version: z.int(),
  })
  .meta({ id: 'MaturityRound' });

const sheetSchema = z.object({
  area: z.string(),
  note: z.string(),
  answers: z.array(z.object({ item: z.string(), step })).readonly(),
  version: z.int(),
});

const standingSchema = z.object({
  item: z.string(),
  step,
  by: z.enum(['group', 'persons', 'unsure', 'too-few']),
});

const profileSchema = z.object({
  level: z.number().nullable(),
  areas: z
    .array(
      z.object({ area: z.string(), level: z.number().nullable(), items: z.array(standingSchema).readonly() }),
    )
    .readonly(),
});

const spreadSchema = z.object({
  item: z.string(),
  people: z.int(),
  unsure: z.int(),
  byStep: z.array(z.int()).readonly(),
  lowest: z.int(),
  highest: z.int(),
  middle: z.int(),
  difference: z.int(),
  isAgreed: z.boolean(),
});

export const roundReadSchema = z
  .object({
    round: roundSchema,
    answered: z.object({ all: z.int(), some: z.int(), group: z.int() }),
    joint: z.array(sheetSchema).readonly().nullable().meta({
      description: 'Gruppens svar; null där de inte visas. The group’s answers; null where not shown.',
    }),
    profile: profileSchema
      .nullable()
      .meta({ description: 'Null innan rundan är avslutad. Null before the round is closed.' }),
    spreads: z.array(spreadSchema).readonly().nullable().meta({
      description:
        'Hur gruppen skiljer sig, bara för den som sitter i den. How the group differs, only for who sits in it.',
    }),
    changes: z
      .array(
        z.object({
          area: z.string(),
          change: z.number().nullable(),
          moved: z.array(z.object({ item: z.string(), before: z.int(), after: z.int() })).readonly(),
        }),
      )
      .readonly()
      .nullable()
      .meta({ description: 'Sedan rundan före. Since the round before.' }),
  })
  .meta({ id: 'MaturityRoundRead' });

export const ownSchema = z.object({ sheets: z.array(sheetSchema).readonly() });

export const otherSchema = z
  .object({
    id: z.uuid(),
    model: z.string(),
    year: z.int(),
    index: z.number().nullable(),
    lowest: z.number(),
    highest: z.number(),
    source: z.string(),
    dimensions: z
      .array(z.object({ name: z.string(), value: z.number(), area: z.string().nullable() }))
      .readonly(),
    version: z.int(),
  })
  .meta({ id: 'MaturityOtherResult' });

export const roundNow = z.object({ id: z.uuid(), version: z.int(), phase: z.enum(phases) });

export const roundExample = {
  id: exampleIds.round,
  number: 1,
  title: 'Hösten 2026',
  phase: 'alone' as const,
  answerBy: '2199-01-31',
  openedAt: '2026-09-01T08:00:00.000Z',
  closedAt: null,
  version: 1,
};

export const otherFieldsExample = {
  model: 'LIKA',
  year: 2025,
  index: 58,
  lowest: 0,
  highest: 100,
  source: 'Självskattning i mars 2025',
  dimensions: [{ name: 'Ledning', value: 63, area: 'engagement' }],
};
export const otherExample = { id: exampleIds.otherResult, ...otherFieldsExample, version: 1 };
