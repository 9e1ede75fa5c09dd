import { z } from '@hono/zod-openapi';
import { basisSchema } from '../model/basis.ts';
import { causes } from '../model/commitment.ts';
import { grounds, outcomes, pointsSchema } from '../model/decision.ts';
import { alternativesSchema, documentsSchema, proposalStates } from '../model/proposal.ts';
import { lacks } from '../reading/decisions.ts';

export const exampleIds = {
  proposal: '8f14e45f-ceea-4a6b-9c1d-3b7e2a5d6c71',
  meeting: '45c48cce-2e2d-4fbd-8a1b-6f0c9d2e4b72',
  decision: 'c9f0f895-fb98-4b91-9f3e-5d7c1a2b8e73',
  commitment: 'd3d94468-02a4-4259-b55d-38e6d163e874',
  initiative: '5b0c6a7e-93d1-4c3f-8e0a-2f6f6a1d7c41',
  owner: '6512bd43-d9ca-46e0-a2c9-90b0a82652d1',
  benefitOwner: 'c20ad4d7-6fe9-4759-aa27-a0c99bff6712',
  reviewer: 'c51ce410-c124-410e-8db5-e4b97fc2af39',
  board: 'aab32389-22bc-4c25-a6f6-06eb525ffdc5',
} as const;

/** The basis as a document describes it: what the initiative and the calculation held then is told as it was. */
const basisToldSchema = basisSchema.extend({
  proposal: basisSchema.shape.proposal.extend({ drawnUpAt: z.iso.datetime() }),
  initiative: z.object({
    version: z.int(),
    versionWhenDrawnUp: z.int(),
    content: z.unknown().meta({ description: 'Initiativet som det var. The initiative as it was.' }),
  }),
  scenario: z
    .object({
      id: z.uuid(),
      name: z.string(),
      version: z.int(),
      settings: z.unknown().meta({ description: 'Vikter och ramar. Weights and limits.' }),
      calculation: z
        .object({
          id: z.uuid(),
          hash: z.string(),
          at: z.iso.datetime(),
          result: z.unknown().meta({ description: 'Vad som senast räknats. What was calculated last.' }),
        })
        .nullable(),
      initiative: z
        .object({ isIn: z.boolean(), start: z.int().nullable(), text: z.string() })
        .nullable()
        .meta({ description: 'Varför initiativet är med eller inte. Why the initiative is in or out.' }),
    })
    .nullable(),
});

export const named = z.object({ id: z.uuid(), name: z.string() });
export const initiative = z.object({
  id: z.uuid(),
  number: z.int(),
  title: z.string(),
  state: z.enum(['idea', 'prepared', 'decided', 'running', 'ended', 'dropped']),
  version: z.int(),
});

export const names = {
  initiative: {
    id: exampleIds.initiative,
    number: 3,
    title: 'Digital tillsyn nattetid',
    state: 'decided' as const,
    version: 4,
  },
  owner: { id: exampleIds.owner, name: 'Mikael Sjöberg' },
  benefitOwner: { id: exampleIds.benefitOwner, name: 'Anna Bergström' },
  reviewer: { id: exampleIds.reviewer, name: 'Johan Eklund' },
  board: { id: exampleIds.board, name: 'Socialnämnden' },
};

export const state = z.enum(proposalStates).meta({
  description:
    'Arbetsmaterial, upprättat, beslutat eller återtaget. Working material, drawn up, decided or withdrawn.',
});

export const proposalRowSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    state,
    drawnUpAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    version: z.int(),
    initiative,
    owner: named.nullable(),
  })
  .meta({ id: 'ProposalRow' });

export const proposalRowExample = {
  id: exampleIds.proposal,
  title: 'Inför digital tillsyn nattetid',
  state: 'drawn-up' as const,
  drawnUpAt: '2026-03-02T08:00:00.000Z',
  createdAt: '2026-02-20T08:00:00.000Z',
  version: 2,
  initiative: names.initiative,
  owner: names.owner,
};

export const proposalSchema = z
  .object({
    ...proposalRowSchema.shape,
    ask: z.string(),
    alternatives: alternativesSchema,
    consequences: z.string(),
    documents: documentsSchema,
    scenario: named.nullable(),
    benefitOwner: named.nullable(),
    reviewer: named.nullable(),
    drawnUpInitiativeVersion: z.int().nullable(),
    hasInitiativeChanged: z.boolean(),
    decisions: z.array(z.object({ id: z.uuid(), number: z.int() })).readonly(),
    meetings: z.array(z.object({ id: z.uuid(), heldOn: z.iso.date(), part: named.nullable() })).readonly(),
  })
  .meta({ id: 'Proposal' });

export const proposalContentExample = {
  title: proposalRowExample.title,
  ask: 'Socialnämnden föreslås besluta att digital tillsyn införs nattetid.',
  alternatives: [{ title: 'Vänta ett år', consequences: 'Resorna fortsätter.' }],
  consequences: 'Färre störda nätter.',
  documents: [{ title: 'Riskanalys', reference: 'SN 2026/12-3', sha256: 'a'.repeat(64) }],
  scenario: null,
  owner: exampleIds.owner,
  benefitOwner: exampleIds.benefitOwner,
  reviewer: exampleIds.reviewer,
};

export const proposalExample = {
  ...proposalRowExample,
  ...proposalContentExample,
  owner: names.owner,
  benefitOwner: names.benefitOwner,
  reviewer: names.reviewer,
  drawnUpInitiativeVersion: 4,
  hasInitiativeChanged: false,
  decisions: [],
  meetings: [{ id: exampleIds.meeting, heldOn: '2026-03-09', part: names.board }],
};

const commitment = {
  id: z.uuid(),
  owner: named,
  fromDate: z.iso.date(),
  toDate: z.iso.date().nullable(),
  acceptedAt: z.iso.datetime().nullable(),
  cause: z.enum(causes).meta({
    description:
      'Beslutat, ägaren lämnade gruppen, eller övertaget. Decided, the owner left the group, or taken over.',
  }),
  version: z.int(),
};

export const commitmentToldSchema = z.object(commitment).meta({ id: 'CommitmentOfDecision' });
export const commitmentSchema = z
  .object({ ...commitment, decision: z.uuid(), initiative: z.uuid() })
  .meta({ id: 'Commitment' });

const commitmentToldExample = {
  id: exampleIds.commitment,
  owner: names.owner,
  fromDate: '2026-03-09',
  toDate: null,
  acceptedAt: null,
  cause: 'decided' as const,
  version: 1,
};
export const commitmentExample = {
  ...commitmentToldExample,
  decision: exampleIds.decision,
  initiative: exampleIds.initiative,
};

const meetingRef = z.object({ id: z.uuid(), heldOn: z.iso.date(), part: named.nullable() });

export const decisionRowSchema = z
  .object({
    id: z.uuid(),
    number: z.int(),
    title: z.string(),
    proposal: z.uuid(),
    initiative,
    meeting: meetingRef.nullable(),
    revises: z.uuid().nullable(),
    revisedBy: z.uuid().nullable(),
    outcome: z.enum(outcomes),
    decidedOn: z.iso.date(),
    paragraph: z.string(),
    registrationNumber: z.string(),
    reasons: z.string(),
    dissent: z.string(),
    conditions: z.string(),
    ground: z.enum(grounds),
    deciderPart: named.nullable(),
    deciderPerson: named.nullable(),
    delegationPoint: z.string(),
    owner: named.nullable(),
    ownerTitle: z.string().nullable(),
    benefitOwner: named.nullable(),
    reviewer: named.nullable(),
    reportedOn: z.iso.date().nullable(),
    reportNote: z.string().nullable(),
    recordedAt: z.iso.datetime(),
    commitment: commitmentToldSchema.nullable(),
    missing: z.array(z.enum(lacks)).readonly().meta({
      description:
        'Vad som saknas: ägare i gruppen, att åtagandet är antaget, anmälan till nämnd. What is missing: an owner in the group, acceptance, the report to the board.',
    }),
  })
  .meta({ id: 'DecisionRow' });

export const decisionRowExample = {
  id: exampleIds.decision,
  number: 7,
  title: proposalRowExample.title,
  proposal: exampleIds.proposal,
  initiative: names.initiative,
  meeting: { id: exampleIds.meeting, heldOn: '2026-03-09', part: names.board },
  revises: null,
  revisedBy: null,
  outcome: 'yes' as const,
  decidedOn: '2026-03-09',
  paragraph: '§ 14',
  registrationNumber: 'SN 2026/12',
  reasons: 'Tryggare nätter och färre resor.',
  dissent: '',
  conditions: 'Den enskilde har samtyckt.',
  ground: 'board' as const,
  deciderPart: names.board,
  deciderPerson: null,
  delegationPoint: '',
  owner: names.owner,
  ownerTitle: 'Socialchef',
  benefitOwner: names.benefitOwner,
  reviewer: names.reviewer,
  reportedOn: null,
  reportNote: null,
  recordedAt: '2026-03-10T08:00:00.000Z',
  commitment: commitmentToldExample,
  missing: ['acceptance' as const],
};

export const decisionSchema = z
  .object({
    ...decisionRowSchema.shape,
    recordedBy: named,
    points: pointsSchema.readonly(),
    chain: z
      .array(
        z.object({
          id: z.uuid(),
          number: z.int(),
          outcome: z.enum(outcomes),
          decidedOn: z.iso.date(),
        }),
      )
      .readonly(),
    commitments: z.array(commitmentToldSchema).readonly(),
    basis: basisToldSchema,
    hash: z.string().meta({
      description:
        'SHA-256 av basis som JSON med namnen i ordning och utan mellanrum. SHA-256 of basis as JSON with names in order and without spaces.',
    }),
    isWhole: z.boolean().meta({ description: 'Stämmer med kontrollsumman. Matches the checksum.' }),
  })
  .meta({ id: 'Decision' });

export const hashExample = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

export const decisionExample = {
  ...decisionRowExample,
  recordedBy: { id: exampleIds.reviewer, name: 'Johan Eklund' },
  points: [{ dueOn: '2026-12-01', question: 'Ska det fortsätta?' }],
  chain: [{ id: exampleIds.decision, number: 7, outcome: 'yes' as const, decidedOn: '2026-03-09' }],
  commitments: [commitmentToldExample],
  basis: {
    form: 'rodret-basis-1' as const,
    proposal: {
      id: exampleIds.proposal,
      title: proposalRowExample.title,
      ask: proposalContentExample.ask,
      alternatives: proposalContentExample.alternatives,
      consequences: proposalContentExample.consequences,
      documents: proposalContentExample.documents,
      drawnUpAt: '2026-03-02T08:00:00.000Z',
    },
    initiative: { version: 4, versionWhenDrawnUp: 4, content: { title: names.initiative.title } },
    scenario: null,
    keyFigures: [],
  },
  hash: hashExample,
  isWhole: true,
};
