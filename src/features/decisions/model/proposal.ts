import { z } from 'zod';
import { lineSchema } from '#features/organisations/index.ts';
import { lineOrNoneSchema, proseOrNoneSchema, proseSchema, versionSchema } from './fields.ts';

export const proposalStates = ['working-material', 'drawn-up', 'decided', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];

const alternativeSchema = z.strictObject({ title: lineSchema, consequences: proseOrNoneSchema });
export type Alternative = z.infer<typeof alternativeSchema>;

/** Something kept elsewhere that the proposal relies on: what it is called, where it lies, and its SHA-256. */
const documentSchema = z.strictObject({
  title: lineSchema,
  reference: lineOrNoneSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type RelyingOn = z.infer<typeof documentSchema>;

export const alternativesSchema = z.array(alternativeSchema).max(12);
export const documentsSchema = z.array(documentSchema).max(40);

const content = {
  title: lineSchema,
  ask: proseSchema,
  alternatives: alternativesSchema.default([]),
  consequences: proseOrNoneSchema.default(''),
  documents: documentsSchema.default([]),
  scenario: z.uuid().nullable(),
  owner: z.uuid().nullable(),
  benefitOwner: z.uuid().nullable(),
  reviewer: z.uuid().nullable(),
};

export const addProposalSchema = z.strictObject({ initiative: z.uuid(), ...content });
export type AddProposal = z.infer<typeof addProposalSchema>;

const versioned = { proposal: z.uuid(), version: versionSchema };

export const changeProposalSchema = z.strictObject({ ...versioned, ...content });
export type ChangeProposal = z.infer<typeof changeProposalSchema>;

export const proposalStepSchema = z.strictObject(versioned);
export type ProposalStep = z.infer<typeof proposalStepSchema>;

/** What is written in a proposal. */
export type ProposalContent = Omit<ChangeProposal, 'proposal' | 'version'>;

export type Proposal = ProposalContent & {
  readonly id: string;
  readonly initiative: string;
  readonly state: ProposalState;
  readonly drawnUpAt: string | null;
  readonly drawnUpInitiativeVersion: number | null;
  readonly createdAt: string;
  readonly version: number;
};

/** Whether everybody who may read decisions may read it: working material is for those who prepare. */
export const isDrawnUp = ({ drawnUpAt }: Pick<Proposal, 'drawnUpAt'>): boolean => drawnUpAt !== null;

export const contentOf = (proposal: ProposalContent): ProposalContent => ({
  title: proposal.title,
  ask: proposal.ask,
  alternatives: proposal.alternatives,
  consequences: proposal.consequences,
  documents: proposal.documents,
  scenario: proposal.scenario,
  owner: proposal.owner,
  benefitOwner: proposal.benefitOwner,
  reviewer: proposal.reviewer,
});
