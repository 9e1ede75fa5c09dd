import type { KyselyPlugin, UnknownRow } from 'kysely';

/** Our parsers give times as text; better-auth compares them as dates, and text would never be past. */
const asDates = (row: UnknownRow): UnknownRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name.endsWith('At') && typeof value === 'string' ? new Date(value) : value,
    ]),
  );

export const datesAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(asDates) }),
};
