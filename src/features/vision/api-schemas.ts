import { z } from '@hono/zod-openapi';

export const tags = ['vision'];

export const exampleIds = {
  edition: '9c3e5a71-0b2d-4e8f-b164-3d7a9f5c2e01',
  sentence: '9c3e5a71-0b2d-4e8f-b164-3d7a9f5c2e02',
  goal: '7a1d0c52-4b8e-4f60-8c3e-2d9b1a6f5e04',
  voice: '5b0c2f7e-1d4a-4f83-9a60-7c2e8d1b3f03',
} as const;

const sentenceSchema = z.object({
  id: z.uuid().meta({
    description: 'Samma från utgåva till utgåva. The same from edition to edition.',
  }),
  words: z.string(),
  supports: z
    .array(
      z.object({
        kind: z.enum(['statement', 'idea']),
        voice: z.uuid(),
        words: z.string(),
        told: z.string(),
        href: z.string(),
      }),
    )
    .readonly(),
  goals: z.array(z.object({ goal: z.uuid(), title: z.string() })).readonly(),
});

export const headSchema = z
  .object({
    id: z.uuid(),
    number: z.int(),
    title: z.string(),
    lede: z.string(),
    begunAt: z.iso.datetime(),
    publishedAt: z.iso.datetime().nullable().meta({ description: 'Null för utkastet. Null for the draft.' }),
    publishedBy: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'VisionHead' });

export const editionSchema = headSchema
  .extend({ sentences: z.array(sentenceSchema).readonly() })
  .meta({ id: 'VisionEdition' });

const threadObject = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  told: z.string(),
  href: z.string(),
});

export const outcomeSchema = z
  .object({
    sentence: z.uuid(),
    state: z.enum(['decided', 'proposed', 'nothing']),
    initiatives: z.array(threadObject).readonly(),
    decisions: z.array(threadObject).readonly(),
  })
  .meta({ id: 'VisionOutcome' });

const texts = z.array(z.string()).readonly();

export const changesSchema = z
  .object({
    title: z.object({ before: z.string(), after: z.string() }).nullable(),
    isLedeChanged: z.boolean(),
    sentences: z
      .array(
        z.object({
          id: z.uuid(),
          change: z.enum(['added', 'removed', 'kept']),
          words: z.string(),
          before: z.string().nullable(),
          hasMoved: z.boolean(),
          supportsAdded: texts,
          supportsRemoved: texts,
          goalsAdded: texts,
          goalsRemoved: texts,
        }),
      )
      .readonly(),
  })
  .meta({ id: 'VisionChanges' });

export const contentExample = {
  title: 'Vår vision 2030',
  lede: 'Så vill vi att det ska vara att arbeta här.',
  sentences: [
    {
      sentence: null,
      words: 'Den som behöver oss möter en människa, inte en blankett.',
      supports: [{ kind: 'statement' as const, voice: exampleIds.voice }],
      goals: [exampleIds.goal],
    },
  ],
};

export const editionExample = {
  id: exampleIds.edition,
  number: 1,
  title: contentExample.title,
  lede: contentExample.lede,
  begunAt: '2026-03-02T08:00:00.000Z',
  publishedAt: null,
  publishedBy: null,
  version: 1,
  sentences: [
    {
      id: exampleIds.sentence,
      words: 'Den som behöver oss möter en människa, inte en blankett.',
      supports: [
        {
          kind: 'statement' as const,
          voice: exampleIds.voice,
          words: 'Det första svaret ska vara ett samtal',
          told: 'Medarbetarna: 84 % i alla grupper instämmer (312 deltagare)',
          href: '/samtal',
        },
      ],
      goals: [{ goal: exampleIds.goal, title: 'Fler klarar sig själva' }],
    },
  ],
};
