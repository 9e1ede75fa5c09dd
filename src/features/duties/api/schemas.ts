import { z } from '@hono/zod-openapi';
import { dutyKinds, endCauses } from '../model/duty.ts';
import { reasons } from '../model/own.ts';
import { standings } from '../model/standing.ts';

export const tags = ['duties'];

export const exampleIds = {
  duty: '1f0e3dad-9990-4345-b736-9f1c2d3e4a51',
  commitment: 'd3d94468-02a4-4259-b55d-38e6d163e874',
  person: '6512bd43-d9ca-46e0-a2c9-90b0a82652d1',
  deputy: 'c20ad4d7-6fe9-4759-aa27-a0c99bff6712',
  absence: '98f13708-2101-44c4-b5b5-6a6e1f2d3c61',
  feed: '3c59dc04-8e88-4b7b-a1f5-7d8e9f0a1b72',
} as const;

const named = z.object({ id: z.uuid(), name: z.string() });
const day = z.iso.date();

export const dutySchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(dutyKinds),
    subject: z.object({ kind: z.string(), id: z.string() }).meta({
      description: 'Vad det gäller. What it is about.',
    }),
    title: z.string(),
    address: z.string().meta({ description: 'Var det görs. Where it is done.' }),
    responsible: named,
    line: named.nullable().meta({ description: 'Vem det går till. To whom it goes.' }),
    dueOn: day,
    dueDay: day.meta({ description: 'Dagen, eller nästa arbetsdag. The day, or the next working day.' }),
    standing: z.enum(standings),
    reason: z.enum(reasons).nullable().meta({
      description: 'Varför det står på den egna listan. Why it is on one’s own list.',
    }),
    rhythm: z.uuid().nullable().meta({ description: 'Rytmen det kommer av. The rhythm it comes of.' }),
    followedOn: day
      .nullable()
      .meta({ description: 'Dagen för nästa i rytmen. The day of the next of its rhythm.' }),
    createdAt: z.iso.datetime(),
    fulfilledAt: z.iso.datetime().nullable(),
    fulfilledBy: z.uuid().nullable(),
    endedAt: z.iso.datetime().nullable(),
    endCause: z.enum(endCauses).nullable(),
    version: z.int(),
    steps: z
      .array(z.object({ step: z.string(), told: z.uuid().nullable(), on: day }))
      .readonly()
      .meta({ description: 'Vad som sagts, till vem och när. What was told, whom and when.' }),
  })
  .meta({ id: 'Duty' });

export const dutyExample: z.infer<typeof dutySchema> = {
  id: exampleIds.duty,
  kind: 'check-in',
  subject: { kind: 'commitment', id: exampleIds.commitment },
  title: 'Avstämning: Digital tillsyn nattetid',
  address: `/uppfoljning/avstamning/${exampleIds.duty}`,
  responsible: { id: exampleIds.person, name: 'Lena Leder' },
  line: { id: exampleIds.deputy, name: 'Karin Chef' },
  dueOn: '2026-03-31',
  dueDay: '2026-03-31',
  standing: 'overdue',
  reason: 'responsible',
  rhythm: null,
  followedOn: null,
  createdAt: '2026-01-02T08:00:00.000Z',
  fulfilledAt: null,
  fulfilledBy: null,
  endedAt: null,
  endCause: null,
  version: 1,
  steps: [{ step: 'reminded', told: exampleIds.person, on: '2026-03-24' }],
};

export const absenceSchema = z
  .object({
    id: z.uuid(),
    person: z.uuid(),
    personName: z.string(),
    from: day,
    to: day,
    deputy: z.uuid().nullable(),
    deputyName: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Absence' });

export const absenceExample: z.infer<typeof absenceSchema> = {
  id: exampleIds.absence,
  person: exampleIds.person,
  personName: 'Lena Leder',
  from: '2026-07-06',
  to: '2026-08-02',
  deputy: exampleIds.deputy,
  deputyName: 'Karin Chef',
  version: 1,
};
