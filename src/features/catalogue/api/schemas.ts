import { z } from '@hono/zod-openapi';
import { shippedPatterns } from '#features/catalogue/shipped.ts';
import { ownSteps } from '../model/own.ts';
import { type Pattern, patternSchema } from '../model/pattern.ts';

export const tags = ['catalogue'];

export const exampleIds = { ownPattern: '4d9f0a57-8c1e-4b7a-9f35-6a2d1e0c7b48', pattern: 'digital-locks' };

const text = z.object({ sv: z.string(), en: z.string() });

export const documentSchema = patternSchema.meta({ id: 'Pattern' });

export const headSchema = z
  .object({
    id: z.string(),
    name: text,
    summary: text,
    scope: z.enum(['municipality', 'region', 'both']),
    areas: z.array(z.string()).readonly(),
    isOwn: z.boolean().meta({ description: 'Organisationens eget. The organisation’s own.' }),
  })
  .meta({ id: 'PatternHead' });

export const headOf = ({ id, name, summary, scope, areas }: Pattern, isOwn: boolean) => ({
  id,
  name,
  summary,
  scope,
  areas,
  isOwn,
});

export const ownHeadSchema = z
  .object({
    id: z.uuid(),
    pattern: z
      .string()
      .meta({ description: 'Vad möjligheter och filer kallar det. What opportunities and files call it.' }),
    name: text,
    state: z.enum(['active', 'withdrawn']),
    changedAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'OwnPatternHead' });

export const ownSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    state: z.enum(['active', 'withdrawn']),
    pattern: documentSchema,
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'OwnPattern' });

export const stepSchema = z
  .object({ version: z.int(), step: z.enum(ownSteps), by: z.string(), at: z.string() })
  .meta({ id: 'OwnPatternStep' });

const example = (): Pattern => {
  const found = shippedPatterns().find(({ id }) => id === exampleIds.pattern);
  if (found === undefined) throw new Error(`The catalogue holds no ${exampleIds.pattern}.`);
  return found;
};

export const patternExample = example();
export const { id: _, ...contentExample } = patternExample;
const ownPatternExample = { ...patternExample, id: 'own-digitala-las-i-hemtjansten' };
export const ownExample = {
  id: exampleIds.ownPattern,
  version: 2,
  state: 'active' as const,
  pattern: ownPatternExample,
  changedAt: '2026-03-02T08:00:00.000Z',
};
export const ownHeadExample = {
  id: exampleIds.ownPattern,
  pattern: ownPatternExample.id,
  name: patternExample.name,
  state: 'active' as const,
  changedAt: '2026-03-02T08:00:00.000Z',
  version: 1,
};
