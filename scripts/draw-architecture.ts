import { writeFileSync } from 'node:fs';
import { architectureOfRepository } from '../tests/boundaries/cruise.ts';
import { drawArchitecture } from './architecture/picture.ts';

/** `npm run draw`: docs/architecture.svg from the imports as they are. */
writeFileSync(
  new URL('../docs/architecture.svg', import.meta.url),
  drawArchitecture(await architectureOfRepository()),
);
