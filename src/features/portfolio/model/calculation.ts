import { z } from 'zod';
import { aims } from '#features/direction/index.ts';
import { type PortfolioFile, portfolioFileSchema } from './portfolio-file.ts';
import type { ScenarioSettings } from './scenario.ts';

export const calculationKinds = ['selection', 'robustness', 'frontier'] as const;
export type CalculationKind = (typeof calculationKinds)[number];
export const calculationStates = ['waiting', 'running', 'done', 'stopped', 'failed'] as const;
export type CalculationState = (typeof calculationStates)[number];

export const twoAims = z.strictObject({ first: z.enum(aims), second: z.enum(aims) });

/** Input of `portfolio.calculate`; `aims` are the two that a frontier lies between. */
export const calculateSchema = z.strictObject({
  scenario: z.uuid(),
  kind: z.enum(calculationKinds),
  aims: twoAims.nullable(),
});
export type Calculate = z.infer<typeof calculateSchema>;

export const stopCalculationSchema = z.strictObject({ calculation: z.uuid() });

const common = {
  file: portfolioFileSchema,
  gap: z.number().min(0),
  timeLimitSeconds: z.number().positive(),
};

/** All that a calculation is made of: with it anyone can make it again. */
export const calculationInputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('selection'), ...common }),
  z.object({ kind: z.literal('robustness'), ...common, draws: z.int().min(1), seed: z.int().min(0) }),
  z.object({
    kind: z.literal('frontier'),
    ...common,
    aims: twoAims,
    points: z.int().min(2).max(50),
  }),
]);
export type CalculationInput = z.infer<typeof calculationInputSchema>;

const draws = 1000;
const seed = 1;
const frontierPoints = 7;

export function calculationInput(
  file: PortfolioFile,
  { gapPercent, timeLimitSeconds }: ScenarioSettings,
  { kind, aims: between }: Pick<Calculate, 'kind' | 'aims'>,
): CalculationInput {
  const shared = { file, gap: gapPercent / 100, timeLimitSeconds };
  if (kind === 'robustness') return { kind, ...shared, draws, seed };
  if (kind === 'frontier')
    return {
      kind,
      ...shared,
      aims: between ?? { first: 'operations', second: 'service' },
      points: frontierPoints,
    };
  return { kind, ...shared };
}

/** Kronor-equivalents; null where there is nothing to tell yet. */
export const progressSchema = z
  .object({
    seconds: z.number(),
    best: z.number().nullable(),
    bound: z.number().nullable(),
    gap: z.number().nullable(),
    /** How many of `steps` draws, levels or further questions are done. */
    done: z.int().nullable(),
    steps: z.int().nullable(),
    stage: z.enum(['searching', 'explaining', 'widening', 'clash', 'draws', 'frontier']),
  })
  .meta({ id: 'CalculationProgress' });
export type CalculationProgress = z.infer<typeof progressSchema>;
