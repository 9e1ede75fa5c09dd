import { z } from '@hono/zod-openapi';
import { meetingStates, presences } from '../model/meeting.ts';
import {
  decisionRowSchema,
  exampleIds,
  initiative,
  named,
  names,
  proposalContentExample,
  proposalRowExample,
  state,
} from './schemas.ts';

export const meetingRowSchema = z
  .object({
    id: z.uuid(),
    part: named.nullable().meta({
      description: 'Vems möte; null är ledningsgruppens. Whose meeting; null is the leadership group’s.',
    }),
    heldOn: z.iso.date(),
    place: z.string(),
    state: z.enum(meetingStates),
    items: z.int(),
    decided: z.int(),
    version: z.int(),
  })
  .meta({ id: 'MeetingRow' });

export const meetingRowExample = {
  id: exampleIds.meeting,
  part: names.board,
  heldOn: '2026-03-09',
  place: 'Sessionssalen',
  state: 'planned' as const,
  items: 1,
  decided: 0,
  version: 2,
};

export const meetingSchema = z
  .object({
    ...meetingRowSchema.shape,
    agenda: z
      .array(
        z.object({
          proposal: z.uuid(),
          title: z.string(),
          ask: z.string(),
          note: z.string(),
          state,
          initiative,
          owner: named.nullable(),
          decision: decisionRowSchema.nullable(),
        }),
      )
      .readonly(),
    presence: z
      .array(z.object({ person: named, title: z.string().nullable(), presence: z.enum(presences) }))
      .readonly(),
  })
  .meta({ id: 'Meeting' });

export const meetingExample = {
  ...meetingRowExample,
  agenda: [
    {
      proposal: exampleIds.proposal,
      title: proposalRowExample.title,
      ask: proposalContentExample.ask,
      note: '',
      state: 'drawn-up' as const,
      initiative: names.initiative,
      owner: names.owner,
      decision: null,
    },
  ],
  presence: [{ person: names.owner, title: 'Socialchef', presence: 'present' as const }],
};
