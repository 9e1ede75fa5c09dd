import { writeFileSync } from 'node:fs';
import { permissionsDocument } from './permissions/document.ts';

/** `npm run permissions`: docs/permissions.md from the table in the code. */
writeFileSync(new URL('../docs/permissions.md', import.meta.url), permissionsDocument());
