import { z } from '@hono/zod-openapi';
import { attachSchema, type leaveSchema, outcomes, statuses, stepKinds, takers } from '../model/idea.ts';
import { setRuleSchema } from '../model/rule.ts';

export const exampleIds = {
  idea: '8c1f5b7a-2d3e-4f60-9b1c-7a6d5e4f3c21',
  ideaFile: '9d2a6c8b-3e4f-4a71-8c2d-8b7e6f5a4d32',
  owner: '6512bd43-d9ca-46e0-a2c9-90b0a82652d1',
  part: 'aab32389-22bc-4c25-a6f6-06eb525ffdc5',
} as const;

const named = z.object({ id: z.uuid(), name: z.string() });
const author = z.object({ name: z.string().nullable(), part: z.string().nullable() }).meta({
  description:
    'Namnet är null för den som valt att visas som anställd, eller är raderad. The name is null for whoever chose to be shown as an employee, or has been erased.',
});

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

export const ideaRowSchema = z
  .object({
    id: z.uuid(),
    number: z.int(),
    title: z.string(),
    why: z.string(),
    status: z.enum(statuses).meta({
      description:
        'Ny, läses, svar, möjlighet, initiativ, inte nu eller tillbakadragen. New, being read, answered, opportunity, initiative, not now or withdrawn.',
    }),
    promisedOn: z.iso.date().nullable(),
    leftAt: z.iso.datetime(),
    version: z.int(),
    part: named.nullable(),
    author,
    isOwn: z.boolean(),
    supporters: z.int(),
    isSupported: z.boolean(),
    owner: named.nullable(),
    reply: z.object({ dueOn: z.iso.date(), standing: z.enum(standings) }).nullable(),
    repliedOn: z.iso.date().nullable(),
    isLate: z.boolean(),
  })
  .meta({ id: 'IdeaRow' });

export const ideaRowExample = {
  id: exampleIds.idea,
  number: 1,
  title: 'Skanna fakturorna direkt',
  why: 'Vi skriver in samma uppgifter två gånger.',
  status: 'new' as const,
  promisedOn: '2026-03-16',
  leftAt: '2026-03-02T08:00:00.000Z',
  version: 1,
  part: { id: exampleIds.part, name: 'Ekonomienheten' },
  author: { name: 'Anna Bergström', part: 'Ekonomienheten' },
  isOwn: false,
  supporters: 4,
  isSupported: true,
  owner: { id: exampleIds.owner, name: 'Karin Hallgren' },
  reply: { dueOn: '2026-03-16', standing: 'waiting' as const },
  repliedOn: null,
  isLate: false,
};

const fileSchema = z.object({
  id: z.uuid(),
  name: z.string().nullable().meta({ description: 'Null för en borttagen. Null for one removed.' }),
  mediaType: z.string(),
  bytes: z.int(),
  attachedAt: z.iso.datetime(),
  removedAt: z.iso.datetime().nullable(),
});

const stepSchema = z.object({
  kind: z.enum(stepKinds),
  at: z.iso.datetime(),
  byWhom: z.enum(takers),
  by: author.nullable(),
  words: z.string(),
  outcome: z.enum(outcomes).nullable(),
  to: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  object: z.object({ title: z.string(), href: z.string().nullable() }).nullable(),
});

export const ideaSchema = z
  .object({
    ...ideaRowSchema.shape,
    what: z.string(),
    gains: z.string(),
    files: z.array(fileSchema).readonly(),
    steps: z
      .array(stepSchema)
      .readonly()
      .meta({ description: 'Vad som har hänt, i ordning. What has happened, in order.' }),
  })
  .meta({ id: 'Idea' });

export const ideaExample = {
  ...ideaRowExample,
  what: '',
  gains: 'De som hanterar fakturor, och leverantörer som får betalt i tid.',
  files: [
    {
      id: exampleIds.ideaFile,
      name: 'exempel.txt',
      mediaType: 'text/plain; charset=utf-8',
      bytes: 12,
      attachedAt: '2026-03-02T08:00:00.000Z',
      removedAt: null,
    },
  ],
  steps: [
    {
      kind: 'left' as const,
      at: '2026-03-02T08:00:00.000Z',
      byWhom: 'author' as const,
      by: ideaRowExample.author,
      words: '',
      outcome: null,
      to: null,
      dueOn: '2026-03-16',
      object: null,
    },
  ],
};

export const leaveExample: z.input<typeof leaveSchema> = {
  title: ideaRowExample.title,
  what: '',
  why: ideaRowExample.why,
  gains: ideaExample.gains,
  part: exampleIds.part,
  isSigned: true,
  files: [{ name: 'exempel.txt', content: 'RXR0IGV4ZW1wZWwu' }],
};

export const attachBody = attachSchema.omit({ idea: true });

export const repliesSchema = z
  .object({
    waiting: z.int().meta({ description: 'Väntar på svar. Wait for a reply.' }),
    late: z.int().meta({ description: 'Av dem försenade. Of those late.' }),
    inTime: z.int().meta({ description: 'Fick svar i tid. Got a reply in time.' }),
    due: z.int().meta({ description: 'Skulle ha fått svar. Should have got one.' }),
  })
  .meta({ id: 'IdeaReplies' });

export const ruleSchema = z.object(setRuleSchema.shape).meta({ id: 'IdeaRule' });
export const ruleExample = {
  version: 1,
  answering: 'part-leader' as const,
  person: null,
  workingDays: 10,
};
