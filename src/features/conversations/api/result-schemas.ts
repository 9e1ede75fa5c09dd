import { z } from '@hono/zod-openapi';
import { figuresSchema } from '../model/figures.ts';

export const resultExampleIds = {
  conversation: '3b6f1c0e-9a42-4d7d-8f21-5c0e7a9b1d34',
  statement: '8d2e4f60-1b3a-4c5d-9e7f-0a1b2c3d4e5f',
  opportunity: 'c4a1d2e3-5f60-4718-92a3-b4c5d6e7f809',
};

const few = 'null är färre än sex. null is fewer than six.';
const counted = z.int().nullable().meta({ description: few });
const toldSchema = z.object({
  agree: counted,
  disagree: counted,
  pass: counted,
  shown: z.int(),
  hidden: z.int(),
});
const shareSchema = z
  .object({ least: z.number(), most: z.number() })
  .meta({ description: 'Mellan två ändar, när svar är dolda. Between two ends, where answers are hidden.' });
const foundSchema = z.object({
  statement: z.uuid(),
  side: z.enum(['agree', 'disagree']),
  share: shareSchema,
  others: shareSchema,
  low: z.number(),
  high: z.number(),
});

const representedSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  invited: counted,
  people: counted,
});

export const resultsSchema = z
  .object({
    conversation: z.uuid(),
    question: z.string(),
    language: z.enum(['sv', 'en']),
    opensOn: z.iso.date(),
    closesOn: z.iso.date(),
    isFinal: z.boolean(),
    heading: z.string(),
    summary: z.array(z.string()).meta({
      description: 'Gjord av siffrorna efter regler. Made of the figures by rules.',
    }),
    findings: z
      .object({
        participants: z.int(),
        edition: z.int(),
        groups: z.array(
          z.object({
            letter: z.string(),
            id: z.int(),
            atLeast: z.int(),
            representative: z.array(foundSchema),
          }),
        ),
        statements: z.array(z.object({ id: z.uuid(), all: toldSchema, groups: z.array(toldSchema) })),
        consensus: z.array(foundSchema),
        divisive: z.array(foundSchema.extend({ between: z.tuple([z.string(), z.string()]).nullable() })),
        few: z.array(z.uuid()),
        silhouette: z.number().nullable(),
        warnings: z.array(z.string()),
      })
      .nullable(),
    texts: z.record(z.string(), z.string()),
    map: figuresSchema.shape.map,
    invited: z.int().nullable(),
    parts: z.array(representedSchema),
    professions: z.array(representedSchema),
    missing: z.array(z.string()),
    days: z.array(
      z.object({
        on: z.string(),
        edition: z.int(),
        participants: z.int(),
        groups: z.int(),
        consensus: z.int(),
        divisive: z.int(),
      }),
    ),
  })
  .meta({ id: 'ConversationResults' });

export const resultsExample: z.input<typeof resultsSchema> = {
  conversation: resultExampleIds.conversation,
  question: 'Vad tar tid i onödan?',
  language: 'sv',
  opensOn: '2026-03-02',
  closesOn: '2026-03-20',
  isFinal: true,
  heading: 'De flesta är överens om 1 av 1 påståenden',
  summary: ['120 personer har deltagit.'],
  findings: {
    participants: 120,
    edition: 1,
    groups: [],
    statements: [
      {
        id: resultExampleIds.statement,
        all: { agree: 84, disagree: 22, pass: null, shown: 106, hidden: 5 },
        groups: [],
      },
    ],
    consensus: [
      {
        statement: resultExampleIds.statement,
        side: 'agree',
        share: { least: 0.76, most: 0.79 },
        others: { least: 0.76, most: 0.79 },
        low: 0.7,
        high: 1,
      },
    ],
    divisive: [],
    few: [],
    silhouette: null,
    warnings: ['no-groups-told-apart'],
  },
  texts: { [resultExampleIds.statement]: 'Det ska gå att logga in en gång på morgonen.' },
  map: null,
  invited: 300,
  parts: [],
  professions: [],
  missing: [],
  days: [{ on: '2026-03-20', edition: 1, participants: 120, groups: 0, consensus: 1, divisive: 0 }],
};

const voters = [0, 1, 2, 3, 4, 5, 6];

export const importExample = {
  question: 'Vad tar tid i onödan?',
  background: '',
  language: 'sv' as const,
  opensOn: '2026-03-02',
  closesOn: '2026-03-20',
  promise: 'Ledningsgruppen svarar inom en månad.',
  promisedOn: '2026-04-20',
  invited: 40,
  comments: 'comment-id,comment-body\n0,Vi har för många inloggningar.\n1,Vi har för många möten.\n',
  votes: `comment-id,voter-id,vote\n${voters.map(voter => `0,${voter},1\n1,${voter},1\n`).join('')}`,
  participation: '',
};
