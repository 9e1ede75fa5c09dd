import { z } from 'zod';
import {
  aims,
  estimateSchema,
  type InformationClass,
  type InitiativeKind,
  type InitiativeState,
  informationClasses,
  initiativeKinds,
  legalAnswers,
  lineKinds,
  lineSides,
  type MustReason,
  mustReasons,
  neededSchema,
  relationKinds,
  shortSchema,
  stepKinds,
  textSchema,
  versionSchema,
} from './fields.ts';

const periodSchema = z.int().min(0).max(3600);

/** What an initiative grew out of: what open values show, what the organisation saw itself, what employees said, or a trend. Goals it serves stand in `goals`. */
export const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opportunity'), unit: z.string().max(20), pattern: z.string().max(100) }),
  z.strictObject({ kind: z.literal('gap'), unit: z.string().max(20), keyFigure: z.string().max(50) }),
  z.strictObject({ kind: z.literal('trend'), trend: z.uuid() }),
  z.strictObject({ kind: z.literal('own-opportunity'), opportunity: z.uuid() }),
  z.strictObject({ kind: z.literal('statement'), voice: z.uuid() }),
  z.strictObject({ kind: z.literal('idea'), voice: z.uuid() }),
]);
export type Origin = z.infer<typeof originSchema>;

export const basisFields = {
  title: neededSchema.max(200),
  summary: textSchema,
  kind: z.enum(initiativeKinds),
  departments: z.array(z.uuid()).max(100),
  goals: z.array(z.uuid()).max(100),
  nullAlternative: textSchema,
  must: z
    .strictObject({ reason: z.enum(mustReasons), text: shortSchema })
    .nullable()
    .meta({
      description:
        'Varför det måste göras; null om det är fritt. Why it must be done; null where it is free.',
    }),
  informationClass: z.enum(informationClasses).nullable(),
  mainKeyFigure: z.string().max(50).nullable(),
  earliestStart: periodSchema.meta({ description: 'Period i planen, från 0. Period of the plan, from 0.' }),
  latestStart: periodSchema.nullable(),
  durationPeriods: z.int().min(1).max(120),
};

const isWindow = ({ earliestStart, latestStart }: { earliestStart: number; latestStart: number | null }) =>
  latestStart === null || latestStart >= earliestStart;
const windowProblem = { path: ['latestStart'], params: { reason: 'ends-before-start' } };

export const basisSchema = z.strictObject(basisFields).refine(isWindow, windowProblem);
export type Basis = z.infer<typeof basisSchema>;

export const lineSchema = z.strictObject({
  side: z.enum(lineSides),
  kind: z.enum(lineKinds),
  aim: z.enum(aims),
  what: neededSchema,
  party: shortSchema.meta({ description: 'Vem som får eller betalar. Who gains or pays.' }),
  isOutside: z.boolean(),
  perYear: z.array(estimateSchema).min(1).max(30).meta({
    description:
      'Kronor det första, andra … året från starten; det sista fortsätter, utom för investering. Kronor in the first, second … year from the start; the last goes on, except for investment.',
  }),
});
export type Line = z.infer<typeof lineSchema>;

export const staffingSchema = z.strictObject({
  role: neededSchema.max(100),
  part: z.uuid().nullable(),
  perPeriod: z.array(z.number().min(0).max(10_000)).min(1).max(120).meta({
    description:
      'Årsarbetare i den första, andra … perioden. Full-time equivalents in the first, second … period.',
  }),
});
export type Staffing = z.infer<typeof staffingSchema>;

export const relationSchema = z.strictObject({ other: z.uuid(), kind: z.enum(relationKinds) });
export type Relation = z.infer<typeof relationSchema>;

export const stepSchema = z.strictObject({
  kind: z.enum(stepKinds),
  text: neededSchema,
  leadsTo: z.array(z.int().min(0).max(59)).max(20).meta({
    description: 'Stegen som detta leder till, räknade från 0. The steps this leads to, counted from 0.',
  }),
});
export type Step = z.infer<typeof stepSchema>;

export const legalAnswerSchema = z.strictObject({
  question: z.string().min(1).max(100),
  answer: z.enum(legalAnswers),
  reason: textSchema.min(1).max(2000),
});
export type LegalAnswer = z.infer<typeof legalAnswerSchema>;

const seen = { initiative: z.uuid(), version: versionSchema };

export const addSchema = z
  .strictObject({
    ...basisFields,
    origins: z.array(originSchema).max(50),
    lines: z.array(lineSchema).max(60).default([]),
    staffing: z.array(staffingSchema).max(60).default([]),
    effectChain: z.array(stepSchema).max(60).default([]),
    legalAnswers: z.array(legalAnswerSchema).max(60).default([]),
  })
  .refine(isWindow, windowProblem);
export type AddInitiative = z.infer<typeof addSchema>;

const changedBasis = z.strictObject({ ...seen, ...basisFields });
export const changeBasisSchema = changedBasis.refine(isWindow, windowProblem);
/** Without the id, which stands in the address. */
export const basisBodySchema = changedBasis.omit({ initiative: true });
export const changeOriginsSchema = z.strictObject({ ...seen, origins: z.array(originSchema).max(50) });
export const changeLinesSchema = z.strictObject({ ...seen, lines: z.array(lineSchema).max(60) });
export const changeStaffingSchema = z.strictObject({ ...seen, staffing: z.array(staffingSchema).max(60) });
export const changeRelationsSchema = z.strictObject({ ...seen, relations: z.array(relationSchema).max(60) });
export const changeEffectChainSchema = z.strictObject({ ...seen, effectChain: z.array(stepSchema).max(60) });
export const changeLegalAnswersSchema = z.strictObject({
  ...seen,
  legalAnswers: z.array(legalAnswerSchema).max(60),
});
export const changeStateSchema = z.strictObject({
  ...seen,
  state: z.enum(['idea', 'prepared', 'dropped']).meta({
    description: 'Beslut och start sätts genom beslut. Decided and later states are set by decisions.',
  }),
});
export const removeSchema = z.strictObject(seen);

/** An initiative as it stands in a list: without its lines and other parts. */
export type InitiativeHead = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly kind: InitiativeKind;
  readonly state: InitiativeState;
  readonly departments: readonly string[];
  readonly goals: readonly string[];
  readonly nullAlternative: string;
  readonly must: { readonly reason: MustReason; readonly text: string } | null;
  readonly informationClass: InformationClass | null;
  readonly mainKeyFigure: string | null;
  readonly earliestStart: number;
  readonly latestStart: number | null;
  readonly durationPeriods: number;
  readonly createdAt: string;
  readonly version: number;
};

/** An initiative with all its parts. */
export type Initiative = InitiativeHead & {
  readonly lines: readonly Line[];
  readonly staffing: readonly Staffing[];
  readonly relations: readonly Relation[];
  readonly effectChain: readonly Step[];
  readonly legalAnswers: readonly LegalAnswer[];
};

/** Stable and short: `I-007`. */
export const numberName = (number: number): string => `I-${String(number).padStart(3, '0')}`;

export const basisOf = (initiative: InitiativeHead): Basis => ({
  title: initiative.title,
  summary: initiative.summary,
  kind: initiative.kind,
  departments: [...initiative.departments],
  goals: [...initiative.goals],
  nullAlternative: initiative.nullAlternative,
  must: initiative.must === null ? null : { ...initiative.must },
  informationClass: initiative.informationClass,
  mainKeyFigure: initiative.mainKeyFigure,
  earliestStart: initiative.earliestStart,
  latestStart: initiative.latestStart,
  durationPeriods: initiative.durationPeriods,
});
