import { z } from 'zod';
import { origins, reasons, statementText } from './statement.ts';

export const addStatementsSchema = z.object({
  conversation: z.uuid(),
  statements: z
    .array(
      z.object({
        text: statementText,
        origin: z.enum(origins).extract(['leadership', 'opportunity', 'trend']).default('leadership'),
        /** What it was picked from: `1440/pattern` or a trend. */
        originId: z.string().trim().min(1).max(200).nullable().default(null),
      }),
    )
    .min(1)
    .max(100),
});
export type AddStatements = z.infer<typeof addStatementsSchema>;

const one = { statement: z.uuid(), version: z.int().min(1) };

export const changeStatementSchema = z.object({ ...one, text: statementText });
export type ChangeStatement = z.infer<typeof changeStatementSchema>;

/** `isNoName`: whoever moderates has seen what looked like a name, and says that it is none. */
export const publishStatementSchema = z.object({ ...one, isNoName: z.boolean().default(false) });
export type PublishStatement = z.infer<typeof publishStatementSchema>;

export const refuseStatementSchema = z.object({
  ...one,
  reason: z.enum(reasons),
  duplicateOf: z.uuid().nullable().default(null),
});
export type RefuseStatement = z.infer<typeof refuseStatementSchema>;
