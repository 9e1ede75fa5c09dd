import { z } from 'zod';

/** Number of an audit entry, as forms and clients of the API send it. */
export const entryNumberSchema = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
