import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { portfolioFileSchema } from '../src/features/portfolio/index.ts';

/** Writes docs/methods/portfolio.schema.json from the schema that the command reads by; a test holds them equal. */
const schema = z.toJSONSchema(portfolioFileSchema, { io: 'input' });
const file = new URL('../docs/methods/portfolio.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
