import {
  everything,
  meetingName,
  readDecisions,
  readMeeting,
  readMeetings,
} from '#features/decisions/index.ts';
import { followUpWords, readAgenda } from '#features/follow-up/index.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { decideMessages } from '../messages/decide.ts';
import type { BriefWaiting } from '../model.ts';

/** Whether whoever asks sees what belongs to the organisation in a brief of this unit. */
export const seesWaiting = (member: Context | null, unitCode: string): member is Context =>
  member !== null &&
  member.organisation.unitCode === unitCode &&
  may(member.actor, 'follow-up.read') &&
  may(member.actor, 'decisions.read');

/** What waits for the leadership group: its agenda, what lies before its next meeting, and decisions nobody answers for. */
export async function waitingFor(member: Context) {
  const kinds = [
    { most: 4, found: await onTheAgenda(member) },
    { most: 2, found: await beforeTheMeeting(member) },
    { most: 2, found: await ownerless(member) },
  ];
  return {
    shown: kinds.flatMap(({ most, found }) => found.slice(0, most)),
    inAll: kinds.reduce((sum, { found }) => sum + found.length, 0),
  };
}

async function onTheAgenda(member: Context): Promise<readonly BriefWaiting[]> {
  const words = followUpWords(member.language);
  return (await readAgenda(member)).map(({ title, causes, owner, consequenceKronor }) => ({
    title,
    causes: causes.map(({ kind, dutyKind, told, since }) => ({
      word: dutyKind === undefined ? words.cause[kind] : words.overdue[dutyKind],
      told,
      since,
    })),
    owner: owner?.name ?? null,
    consequenceKronor,
  }));
}

/** The proposals drawn up for the leadership group's next meeting that it has not decided on. */
async function beforeTheMeeting(member: Context): Promise<readonly BriefWaiting[]> {
  const [next] = (await readMeetings(member))
    .filter(({ state, part, items, decided }) => state !== 'closed' && part === null && items > decided)
    .toSorted((one, other) => one.heldOn.localeCompare(other.heldOn));
  if (next === undefined) return [];
  const { agenda } = await readMeeting(member, next.id);
  const text = decideMessages(member.language);
  return agenda
    .filter(({ decision, state }) => decision === null && state === 'drawn-up')
    .map(({ title, ask, owner }) => ({
      title,
      causes: [{ word: text.onMeeting(meetingName(next, member.language)), told: ask, since: next.heldOn }],
      owner: owner?.name ?? null,
      consequenceKronor: 0,
    }));
}

async function ownerless(member: Context): Promise<readonly BriefWaiting[]> {
  const text = decideMessages(member.language);
  return (await readDecisions(member, everything))
    .filter(({ missing }) => missing.includes('owner'))
    .map(({ title, number, decidedOn }) => ({
      title,
      causes: [{ word: text.withoutOwner(String(number)), told: text.nameOwner, since: decidedOn }],
      owner: null,
      consequenceKronor: 0,
    }));
}
