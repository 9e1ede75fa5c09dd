import { z } from '@hono/zod-openapi';
import { dutyKinds, everies } from '#features/duties/index.ts';
import { causeKinds } from '../model/agenda.ts';
import { choices } from '../model/agenda-note.ts';
import { statuses, verdicts } from '../model/check-in.ts';

export const exampleIds = {
  commitment: 'd3d94468-02a4-4259-b55d-38e6d163e874',
  duty: '1f0e3dad-9990-4345-b743-9f8ffabdffc4',
  checkIn: '98f13708-2101-44c4-b56b-e3971f06b3c5',
  note: '3c59dc04-8e88-4024-bbe0-079a5d5c5b5d',
  decision: 'c9f0f895-fb98-4b91-9f3e-5d7c1a2b8e73',
  initiative: '5b0c6a7e-93d1-4c3f-8e0a-2f6f6a1d7c41',
  meeting: '45c48cce-2e2d-4fbd-8a1b-6f0c9d2e4b72',
  proposal: '8f14e45f-ceea-4a6b-9c1d-3b7e2a5d6c71',
  owner: '6512bd43-d9ca-46e0-a2c9-90b0a82652d1',
  reviewer: 'c51ce410-c124-410e-8db5-e4b97fc2af39',
} as const;

const named = z.object({ id: z.uuid(), name: z.string() });
const owner = { id: exampleIds.owner, name: 'Mikael Sjöberg' };
const reviewer = { id: exampleIds.reviewer, name: 'Johan Eklund' };

const standings = [
  'on-agenda',
  'with-line',
  'overdue',
  'due',
  'due-soon',
  'waiting',
  'done',
  'done-late',
  'missed',
  'ended',
] as const;

export const answerSchema = z
  .object({
    id: z.uuid(),
    commitment: z.uuid(),
    duty: z.uuid(),
    dueOn: z.iso.date().nullable(),
    corrects: z.uuid().nullable(),
    correctedBy: z.uuid().nullable(),
    status: z.enum(statuses).meta({
      description:
        'Över mål, bevaka, saknar underlag eller åtgärd krävs. Above target, watch, no basis or action needed.',
    }),
    sinceLast: z.string(),
    next: z.string(),
    asks: z.string().meta({ description: 'Vad gruppen ska besluta. What the group is to decide.' }),
    asksBy: z.iso.date().nullable(),
    answeredFor: named,
    answeredBy: named,
    answeredAt: z.iso.datetime(),
    review: z
      .object({
        verdict: z.enum(verdicts),
        words: z.string(),
        reviewedBy: named,
        reviewedAt: z.iso.datetime(),
      })
      .nullable(),
    mayReview: z.boolean(),
  })
  .meta({ id: 'CheckIn' });

export const answerExample = {
  id: exampleIds.checkIn,
  commitment: exampleIds.commitment,
  duty: exampleIds.duty,
  dueOn: '2026-06-09',
  corrects: null,
  correctedBy: null,
  status: 'watch' as const,
  sinceLast: 'Införandet är två veckor sent.',
  next: 'Utbildningen klar i juni.',
  asks: '',
  asksBy: null,
  answeredFor: owner,
  answeredBy: owner,
  answeredAt: '2026-06-08T08:00:00.000Z',
  review: {
    verdict: 'agreed' as const,
    words: '',
    reviewedBy: reviewer,
    reviewedAt: '2026-06-10T08:00:00.000Z',
  },
  mayReview: false,
};

export const followedSchema = z
  .object({
    id: z.uuid(),
    owner: named,
    fromDate: z.iso.date(),
    toDate: z.iso.date().nullable(),
    acceptedAt: z.iso.datetime().nullable(),
    decision: z.object({
      id: z.uuid(),
      number: z.int(),
      title: z.string(),
      decidedOn: z.iso.date(),
      revises: z.uuid().nullable(),
    }),
    initiative: z.object({
      id: z.uuid(),
      number: z.int(),
      title: z.string(),
      state: z.enum(['idea', 'prepared', 'decided', 'running', 'ended', 'dropped']),
      version: z.int(),
    }),
    reviewer: named.nullable(),
    every: z.enum(everies).nullable(),
    rhythmVersion: z.int().nullable(),
    next: z.object({ duty: z.uuid(), dueOn: z.iso.date(), standing: z.enum(standings) }).nullable(),
    latest: answerSchema.nullable(),
    isSettled: z.boolean().meta({
      description:
        'Om ett senare beslut svarat på det som svaret krävde. Whether a later decision answered what the answer called for.',
    }),
    trend: z.array(z.enum(statuses)).readonly(),
    missed: z.int(),
    answers: z.array(answerSchema).readonly(),
  })
  .meta({ id: 'FollowedCommitment' });

export const followedExample = {
  id: exampleIds.commitment,
  owner,
  fromDate: '2026-03-09',
  toDate: null,
  acceptedAt: '2026-03-10T08:00:00.000Z',
  decision: {
    id: exampleIds.decision,
    number: 7,
    title: 'Inför digital tillsyn nattetid',
    decidedOn: '2026-03-09',
    revises: null,
  },
  initiative: {
    id: exampleIds.initiative,
    number: 3,
    title: 'Digital tillsyn nattetid',
    state: 'running' as const,
    version: 6,
  },
  reviewer,
  every: 'quarter' as const,
  rhythmVersion: 1,
  next: { duty: exampleIds.duty, dueOn: '2026-09-09', standing: 'waiting' as const },
  latest: answerExample,
  isSettled: false,
  trend: ['watch' as const],
  missed: 0,
  answers: [answerExample],
};

export const agendaItemSchema = z
  .object({
    initiative: z.uuid().nullable(),
    duty: z.uuid().nullable(),
    title: z.string(),
    address: z.string(),
    stake: z.object({
      isLaw: z.boolean(),
      benefitKronorPerYear: z.number(),
      hands: z.number().meta({ description: 'Årsarbetare som mest. Full-time equivalents at most.' }),
    }),
    waitedDays: z.int(),
    consequenceKronor: z.number().meta({ description: 'Vad väntan kostat. What the wait has cost.' }),
    causes: z
      .array(
        z.object({
          kind: z.enum(causeKinds),
          dutyKind: z.enum(dutyKinds).optional(),
          key: z.string(),
          since: z.iso.date(),
          told: z.string(),
        }),
      )
      .readonly(),
    owner: named.nullable(),
    commitment: z.uuid().nullable(),
  })
  .meta({ id: 'LeadershipAgendaItem' });

export const agendaItemExample = {
  initiative: exampleIds.initiative,
  duty: null,
  title: 'Digital tillsyn nattetid',
  address: `/uppfoljning/dagordning/${exampleIds.initiative}`,
  stake: { isLaw: false, benefitKronorPerYear: 2_400_000, hands: 1.5 },
  waitedDays: 12,
  consequenceKronor: 414_246,
  causes: [
    {
      kind: 'asked' as const,
      key: `asked:${exampleIds.checkIn}`,
      since: '2026-06-08',
      told: 'Ska även dagtid omfattas?',
    },
  ],
  owner,
  commitment: exampleIds.commitment,
};

export const noteSchema = z
  .object({
    id: z.uuid(),
    initiative: z.uuid().nullable(),
    duty: z.uuid().nullable(),
    causes: z.array(z.string()).readonly(),
    words: z.string(),
    choice: z.enum(choices).nullable(),
    isHeld: z.boolean(),
    againOn: z.iso.date().nullable(),
    proposal: z.uuid().nullable(),
    actionTitle: z.string(),
    actionPerson: named.nullable(),
    actionDueOn: z.iso.date().nullable(),
    notedBy: named,
    notedAt: z.iso.datetime(),
    doneAt: z.iso.datetime().nullable(),
    doneWords: z.string().nullable(),
  })
  .meta({ id: 'LeadershipAgendaNote' });

export const noteExample = {
  id: exampleIds.note,
  initiative: exampleIds.initiative,
  duty: null,
  causes: [`asked:${exampleIds.checkIn}`],
  words: 'Vi väntar till hösten.',
  choice: 'continue' as const,
  isHeld: true,
  againOn: null,
  proposal: null,
  actionTitle: 'Räkna på dagtid',
  actionPerson: owner,
  actionDueOn: '2026-09-01',
  notedBy: reviewer,
  notedAt: '2026-06-15T08:00:00.000Z',
  doneAt: null,
  doneWords: null,
};

const counts = z.object({ asked: z.int(), 'on-time': z.int(), late: z.int(), 'not-done': z.int() });

export const attentionSchema = z
  .object({
    months: z.array(z.string()).readonly(),
    whole: counts,
    perMonth: z.array(counts).readonly(),
    people: z
      .array(
        z.object({
          person: named,
          perKind: z.object({ 'check-in': counts, review: counts, decision: counts, action: counts }),
          perMonth: z.array(counts).readonly(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'LeadershipAttention' });

const none = { asked: 0, 'on-time': 0, late: 0, 'not-done': 0 };
const some = { asked: 9, 'on-time': 7, late: 1, 'not-done': 1 };
export const attentionExample = {
  months: ['2026-06'],
  whole: some,
  perMonth: [some],
  people: [
    {
      person: owner,
      perKind: { 'check-in': some, review: none, decision: none, action: none },
      perMonth: [some],
    },
  ],
};
