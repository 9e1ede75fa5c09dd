import { z } from '@hono/zod-openapi';
import { choiceNames, origins, reasons, states } from '../model/statement.ts';
import { exampleIds } from './parts.ts';

const standings = z.enum(['draft', 'coming', 'open', 'ended', 'closed']);

export const listedSchema = z.object({
  id: z.uuid(),
  question: z.string(),
  background: z.string(),
  language: z.enum(['sv', 'en']),
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  promise: z.string(),
  promisedOn: z.iso.date(),
  isModerated: z.boolean(),
  status: z.enum(['draft', 'opened', 'closed']),
  closedOn: z.iso.date().nullable(),
  startedBy: z.object({ id: z.uuid(), name: z.string() }),
  reply: z.string(),
  repliedOn: z.iso.date().nullable(),
  standing: standings.meta({ description: 'Läge i dag. Where it stands today.' }),
  version: z.int(),
});

export const listedExample = {
  id: exampleIds.conversation,
  question: 'Vad tar tid i onödan?',
  background: 'Vi vill veta vad som kan göras enklare.',
  language: 'sv',
  opensOn: '2026-03-02',
  closesOn: '2026-03-23',
  promise: 'Ledningsgruppen väljer tre saker att börja med.',
  promisedOn: '2026-04-20',
  isModerated: true,
  status: 'opened',
  closedOn: null,
  startedBy: { id: exampleIds.leader, name: 'Karin Hallgren' },
  reply: '',
  repliedOn: null,
  standing: 'open',
  version: 2,
} satisfies z.input<typeof listedSchema>;

export const conversationSchema = listedSchema.extend({
  invited: z.array(
    z.object({
      kind: z.enum(['everyone', 'part', 'profession']),
      part: z.uuid().nullable(),
      name: z.string(),
      people: z.int(),
    }),
  ),
  takenPart: z.int().nullable().meta({ description: 'Null för färre än sex. Null for fewer than six.' }),
  statements: z.int(),
  waiting: z.int(),
});

export const conversationExample = {
  ...listedExample,
  invited: [
    { kind: 'everyone', part: null, name: '', people: 1200 },
    { kind: 'profession', part: null, name: 'Undersköterska', people: 240 },
  ],
  takenPart: 311,
  statements: 42,
  waiting: 3,
} satisfies z.input<typeof conversationSchema>;

export const statementSchema = z.object({
  id: z.uuid(),
  text: z.string(),
  origin: z.enum(origins),
  originId: z.string().nullable(),
  state: z.enum(states),
  reason: z.enum(reasons).nullable(),
  duplicateOf: z.uuid().nullable(),
  sentOn: z.iso.date(),
  publishedOn: z.iso.date().nullable(),
  version: z.int(),
});

export const statementExample = {
  id: exampleIds.statement,
  text: 'Vi skriver samma uppgift i flera system.',
  origin: 'participant',
  originId: null,
  state: 'published',
  reason: null,
  duplicateOf: null,
  sentOn: '2026-03-03',
  publishedOn: '2026-03-04',
  version: 2,
} satisfies z.input<typeof statementSchema>;

export const waitingSchema = statementSchema.extend({
  caught: z.array(z.enum(['personal-number', 'telephone', 'e-mail', 'person'])),
  alike: z.array(z.object({ id: z.uuid(), text: z.string() })),
});

const shown = z.object({ id: z.uuid(), text: z.string() });

export const participationSchema = z.object({
  conversation: listedSchema
    .pick({
      id: true,
      question: true,
      background: true,
      language: true,
      opensOn: true,
      closesOn: true,
      promise: true,
      promisedOn: true,
      reply: true,
      repliedOn: true,
    })
    .extend({ startedBy: z.string() }),
  standing: standings,
  groups: z.array(z.object({ id: z.uuid(), kind: z.enum(['part', 'profession']), name: z.string() })),
  isCounted: z.boolean(),
  answered: z.int(),
  statements: z.int(),
  next: shown.nullable(),
  votes: z.array(shown.extend({ choice: z.enum(choiceNames) })),
  own: z.array(shown.extend({ state: z.enum(states), reason: z.enum(reasons).nullable() })),
});

export const participationExample = {
  conversation: {
    id: exampleIds.conversation,
    question: listedExample.question,
    background: listedExample.background,
    language: 'sv',
    opensOn: listedExample.opensOn,
    closesOn: listedExample.closesOn,
    promise: listedExample.promise,
    promisedOn: listedExample.promisedOn,
    reply: '',
    repliedOn: null,
    startedBy: 'Karin Hallgren',
  },
  standing: 'open',
  groups: [{ id: exampleIds.group, kind: 'profession', name: 'Undersköterska' }],
  isCounted: false,
  answered: 0,
  statements: 42,
  next: { id: exampleIds.statement, text: statementExample.text },
  votes: [],
  own: [],
} satisfies z.input<typeof participationSchema>;

export const batchSchema = z.object({
  batch: z.uuid(),
  part: z.uuid().nullable(),
  profession: z.uuid().nullable(),
  madeOn: z.iso.date(),
  links: z.int(),
  isWithdrawn: z.boolean(),
});
