import { z } from 'zod';
import { daySchema } from '#features/organisations/index.ts';
import { lineOrNoneSchema, versionSchema } from './fields.ts';

export const meetingStates = ['planned', 'held', 'closed'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const presences = ['present', 'in-part', 'absent'] as const;
export type Presence = (typeof presences)[number];

/** `part` is the fullmäktige, styrelse or nämnd that meets; null is the leadership group. */
export const addMeetingSchema = z.strictObject({
  part: z.uuid().nullable(),
  heldOn: daySchema,
  place: lineOrNoneSchema.default(''),
});
export type AddMeeting = z.infer<typeof addMeetingSchema>;

const versioned = { meeting: z.uuid(), version: versionSchema };

export const changeMeetingSchema = z.strictObject({
  ...versioned,
  heldOn: daySchema,
  place: lineOrNoneSchema.default(''),
});
export type ChangeMeeting = z.infer<typeof changeMeetingSchema>;

export const setAgendaSchema = z.strictObject({
  ...versioned,
  /** In their order. */
  items: z.array(z.strictObject({ proposal: z.uuid(), note: lineOrNoneSchema.default('') })).max(200),
});
export type SetAgenda = z.infer<typeof setAgendaSchema>;

export const setPresenceSchema = z.strictObject({
  ...versioned,
  people: z.array(z.strictObject({ person: z.uuid(), presence: z.enum(presences) })).max(500),
});
export type SetPresence = z.infer<typeof setPresenceSchema>;

export const meetingStepSchema = z.strictObject(versioned);
export type MeetingStep = z.infer<typeof meetingStepSchema>;

export type AgendaItem = { readonly proposal: string; readonly note: string };
export type Attendance = { readonly person: string; readonly presence: Presence };

export type Meeting = {
  readonly id: string;
  readonly part: string | null;
  readonly heldOn: string;
  readonly place: string;
  readonly state: MeetingState;
  readonly version: number;
};

/** The agenda with one item moved a place towards the beginning or the end, or taken out. */
export function agendaAfter(
  items: readonly AgendaItem[],
  proposal: string,
  step: 'earlier' | 'later' | 'out',
): readonly AgendaItem[] {
  const at = items.findIndex(item => item.proposal === proposal);
  const item = items[at];
  if (item === undefined) return items;
  const others = items.filter(each => each !== item);
  if (step === 'out') return others;
  return others.toSpliced(Math.max(0, at + (step === 'earlier' ? -1 : 1)), 0, item);
}
