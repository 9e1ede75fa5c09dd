import { z } from 'zod';
import { daySchema, lastDaySchema, nameSchema, type Period, versionSchema } from './fields.ts';

/** Somebody's place in the leadership group, from one day to another. */
export type Seat = Period & {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly title: string;
  /** kommundirektör or regiondirektör. */
  readonly isChair: boolean;
  readonly part: string | null;
  readonly version: number;
};

const fields = {
  title: nameSchema,
  isChair: z.boolean(),
  part: z.uuid().nullable(),
  validFrom: daySchema,
  validTo: lastDaySchema,
};
const versioned = { seat: z.uuid(), version: versionSchema };

export const addSeatSchema = z
  .strictObject({
    /** Somebody who is a person of the organisation already; null for a new one. */
    person: z.uuid().nullable(),
    /** The name of somebody new, who gets no account by it; null for a person that there is. */
    newPerson: nameSchema.nullable(),
    ...fields,
  })
  .refine(({ person, newPerson }) => (person === null) !== (newPerson === null), {
    path: ['person'],
    params: { reason: 'person-or-name' },
  });
export type AddSeat = z.infer<typeof addSeatSchema>;

export const changeSeatSchema = z.strictObject({ ...versioned, ...fields });
export type ChangeSeat = z.infer<typeof changeSeatSchema>;

export const endSeatSchema = z.strictObject({ ...versioned, lastDay: daySchema });
export type EndSeat = z.infer<typeof endSeatSchema>;

export const removeSeatSchema = z.strictObject(versioned);
export type RemoveSeat = z.infer<typeof removeSeatSchema>;
