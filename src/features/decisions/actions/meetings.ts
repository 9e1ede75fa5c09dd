import { leadershipOn, partsOf } from '#features/organisations/index.ts';
import { type ActionContext, defineAction, type Outcome } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { todayOf } from '#platform/today.ts';
import {
  type AddMeeting,
  addMeetingSchema,
  type ChangeMeeting,
  changeMeetingSchema,
  type Meeting,
  type MeetingStep,
  meetingStepSchema,
  type SetAgenda,
  type SetPresence,
  setAgendaSchema,
  setPresenceSchema,
} from '../model/meeting.ts';
import { allDecisions } from '../store/decisions.ts';
import {
  agendas,
  deleteMeeting,
  findMeeting,
  insertMeeting,
  presenceAt,
  replaceAgenda,
  replacePresence,
  updateMeeting,
} from '../store/meetings.ts';
import { holdDecisions } from '../store/people.ts';
import { allProposals } from '../store/proposals.ts';
import { refuseStale, refuseUnknown } from './checks.ts';

export type MeetingOutcome = { readonly id: string; readonly version: number };

/** Who may decide at a meeting of its own. */
const decidingKinds: readonly string[] = ['council', 'executive-board', 'board'];

async function held({ db, organisation }: ActionContext, meeting: string): Promise<Meeting> {
  await holdDecisions(db, organisation.id);
  const found = await findMeeting(db, organisation.id, meeting);
  if (found === undefined) throw unknown('meeting');
  return found;
}

function refuseUnlessIn({ state }: Meeting, ...states: readonly Meeting['state'][]): void {
  if (states.includes(state)) return;
  throw refused('meeting', `meeting-${state}`, `This is not done with a meeting that is ${state}.`);
}

const changed = (id: string, version: number): Outcome<MeetingOutcome> => ({
  output: { id, version },
  affected: [{ kind: 'meeting', id, change: 'changed' }],
});

/** A meeting of the leadership group is on a day when somebody sits in it. */
async function refuseEmptyGroup(
  { db, organisation }: ActionContext,
  { part, heldOn }: Pick<Meeting, 'part' | 'heldOn'>,
): Promise<void> {
  if (part !== null || (await leadershipOn(db, organisation.id, heldOn)).length > 0) return;
  throw refused('heldOn', 'group-empty', 'Nobody sits in the leadership group on that day.');
}

export const addMeeting = defineAction<AddMeeting, MeetingOutcome>({
  name: 'decisions.addMeeting',
  permission: 'decisions.prepare',
  input: addMeetingSchema,
  record: ({ part, heldOn }) => ({ part, heldOn }),
  run: async (context, input) => {
    const { db, organisation } = context;
    await refuseUnknown(context, { people: [], parts: [input.part] });
    const part = (await partsOf(db, organisation.id)).find(({ id }) => id === input.part);
    if (part !== undefined && !decidingKinds.includes(part.kind)) {
      throw refused(
        'part',
        'part-does-not-decide',
        'Fullmäktige, styrelse and nämnd meet to decide, no other part.',
      );
    }
    await refuseEmptyGroup(context, input);
    const id = await insertMeeting(db, organisation.id, input);
    return {
      output: { id, version: 1 },
      affected: [{ kind: 'meeting', id, change: 'created' }],
      undo: { action: 'decisions.removeMeeting', input: { meeting: id, version: 1 } },
    };
  },
});

export const changeMeeting = defineAction<ChangeMeeting, MeetingOutcome>({
  name: 'decisions.changeMeeting',
  permission: 'decisions.prepare',
  input: changeMeetingSchema,
  record: ({ meeting, heldOn }) => ({ meeting, heldOn }),
  run: async (context, { meeting, version, heldOn, place }) => {
    const before = await held(context, meeting);
    refuseStale('meeting', before, version);
    refuseUnlessIn(before, 'planned');
    await refuseEmptyGroup(context, { part: before.part, heldOn });
    const after = await updateMeeting(context.db, context.organisation.id, meeting, { heldOn, place });
    return {
      ...changed(meeting, after),
      undo: {
        action: 'decisions.changeMeeting',
        input: { meeting, version: after, heldOn: before.heldOn, place: before.place },
      },
    };
  },
});

/** Takes away a meeting that was never held. */
export const removeMeeting = defineAction<MeetingStep, { readonly id: string }>({
  name: 'decisions.removeMeeting',
  permission: 'decisions.prepare',
  input: meetingStepSchema,
  record: ({ meeting }) => ({ meeting }),
  run: async (context, { meeting, version }) => {
    const before = await held(context, meeting);
    refuseStale('meeting', before, version);
    refuseUnlessIn(before, 'planned');
    await deleteMeeting(context.db, context.organisation.id, meeting);
    return { output: { id: meeting }, affected: [{ kind: 'meeting', id: meeting, change: 'removed' }] };
  },
});

/** Says what the meeting takes up, in which order: the whole agenda at a time. */
export const setAgenda = defineAction<SetAgenda, MeetingOutcome>({
  name: 'decisions.setAgenda',
  permission: 'decisions.prepare',
  input: setAgendaSchema,
  record: ({ meeting, items }) => ({ meeting, proposals: items.map(({ proposal }) => proposal) }),
  run: async (context, { meeting, version, items }) => {
    const { db, organisation } = context;
    const before = await held(context, meeting);
    const proposals = new Map((await allProposals(db, organisation.id)).map(each => [each.id, each]));
    if (items.some(({ proposal }) => !proposals.has(proposal))) throw unknown('proposal');
    refuseStale('meeting', before, version);
    refuseUnlessIn(before, 'planned', 'held');
    if (new Set(items.map(({ proposal }) => proposal)).size < items.length) {
      throw refused('items', 'twice-on-agenda', 'A proposal stands once on an agenda.');
    }
    const earlier = (await agendas(db, organisation.id)).filter(item => item.meeting === meeting);
    const added = items.filter(item => !earlier.some(({ proposal }) => proposal === item.proposal));
    if (added.some(({ proposal }) => proposals.get(proposal)?.state === 'withdrawn')) {
      throw refused('items', 'proposal-withdrawn', 'A proposal that was withdrawn is not taken up.');
    }
    const gone = earlier.filter(item => !items.some(({ proposal }) => proposal === item.proposal));
    const decided = (await allDecisions(db, organisation.id)).filter(each => each.meeting === meeting);
    if (gone.some(item => decided.some(({ proposal }) => proposal === item.proposal))) {
      throw refused('items', 'decided-here', 'What was decided at the meeting stays on its agenda.');
    }
    await replaceAgenda(db, organisation.id, meeting, items);
    const after = await updateMeeting(db, organisation.id, meeting, {});
    return {
      ...changed(meeting, after),
      undo: {
        action: 'decisions.setAgenda',
        input: {
          meeting,
          version: after,
          items: earlier.map(({ proposal, note }) => ({ proposal, note })),
        },
      },
    };
  },
});

/** Says who was there: all of it at a time. */
export const setPresence = defineAction<SetPresence, MeetingOutcome>({
  name: 'decisions.setPresence',
  permission: 'decisions.prepare',
  input: setPresenceSchema,
  record: ({ meeting, people }) => ({ meeting, people: people.length }),
  run: async (context, { meeting, version, people }) => {
    const { db, organisation } = context;
    const before = await held(context, meeting);
    await refuseUnknown(context, { people: people.map(({ person }) => person) });
    refuseStale('meeting', before, version);
    refuseUnlessIn(before, 'planned', 'held');
    if (new Set(people.map(({ person }) => person)).size < people.length) {
      throw refused('people', 'twice-present', 'A person stands once in the presence.');
    }
    const earlier = await presenceAt(db, organisation.id, meeting);
    await replacePresence(db, organisation.id, meeting, people);
    const after = await updateMeeting(db, organisation.id, meeting, {});
    return {
      ...changed(meeting, after),
      undo: {
        action: 'decisions.setPresence',
        input: { meeting, version: after, people: earlier.map(each => ({ ...each })) },
      },
    };
  },
});

/** Says that the meeting was held: from now on decisions can be recorded at it. */
export const holdMeeting = defineAction<MeetingStep, MeetingOutcome>({
  name: 'decisions.holdMeeting',
  permission: 'decisions.prepare',
  input: meetingStepSchema,
  record: ({ meeting }) => ({ meeting }),
  run: async (context, { meeting, version }) => {
    const before = await held(context, meeting);
    refuseStale('meeting', before, version);
    refuseUnlessIn(before, 'planned');
    if (before.heldOn > todayOf(context)) {
      throw refused('meeting', 'meeting-to-come', 'A meeting is held on its day, not before.');
    }
    return changed(
      meeting,
      await updateMeeting(context.db, context.organisation.id, meeting, { state: 'held' }),
    );
  },
});

/** Closes the protocol: neither the meeting nor what was decided at it is changed after that. */
export const closeMeeting = defineAction<MeetingStep, MeetingOutcome>({
  name: 'decisions.closeMeeting',
  permission: 'decisions.prepare',
  input: meetingStepSchema,
  record: ({ meeting }) => ({ meeting }),
  run: async (context, { meeting, version }) => {
    const { db, organisation } = context;
    const before = await held(context, meeting);
    refuseStale('meeting', before, version);
    refuseUnlessIn(before, 'held');
    const items = (await agendas(db, organisation.id)).filter(item => item.meeting === meeting);
    const decided = await allDecisions(db, organisation.id);
    const isDecided = (proposal: string) =>
      decided.some(each => each.meeting === meeting && each.proposal === proposal);
    if (!items.every(({ proposal }) => isDecided(proposal))) {
      throw refused(
        'meeting',
        'items-undecided',
        'Each item has a decision before the protocol is closed; what was put off is decided as later.',
      );
    }
    if ((await presenceAt(db, organisation.id, meeting)).length === 0) {
      throw refused('meeting', 'presence-missing', 'Say who was present before the protocol is closed.');
    }
    return changed(meeting, await updateMeeting(db, organisation.id, meeting, { state: 'closed' }));
  },
});
