import { z } from 'zod';
import { daySchema, lineSchema, versionSchema } from '#features/organisations/index.ts';

/** As many days as an organisation could name for years ahead. */
const mostDaysOff = 200;

export const setRuleSchema = z.strictObject({
  version: versionSchema,
  remindDaysBefore: z.int().min(0).max(90),
  graceWorkingDays: z.int().min(0).max(60),
  agendaWorkingDays: z.int().min(0).max(60),
  daysOff: z
    .array(z.strictObject({ day: daySchema, name: lineSchema }))
    .max(mostDaysOff)
    .refine(days => new Set(days.map(({ day }) => day)).size === days.length, {
      params: { reason: 'day-twice' },
    }),
});
export type SetRule = z.infer<typeof setRuleSchema>;

const absenceFields = { from: daySchema, to: daySchema, deputy: z.uuid().nullable() };
const versioned = { absence: z.uuid(), version: versionSchema };

export const addAbsenceSchema = z.strictObject({ person: z.uuid(), ...absenceFields });
export type AddAbsence = z.infer<typeof addAbsenceSchema>;

export const changeAbsenceSchema = z.strictObject({ ...versioned, ...absenceFields });
export type ChangeAbsence = z.infer<typeof changeAbsenceSchema>;

export const removeAbsenceSchema = z.strictObject(versioned);
export type RemoveAbsence = z.infer<typeof removeAbsenceSchema>;

export const makeFeedSchema = z.strictObject({});
export const revokeFeedSchema = z.strictObject({ feed: z.uuid() });
export type RevokeFeed = z.infer<typeof revokeFeedSchema>;

export const takeStepsSchema = z.strictObject({});
