import { leadershipOn } from '#features/organisations/index.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { initiativesSeen } from '../initiatives-seen.ts';
import type { Meeting, Presence } from '../model/meeting.ts';
import { isDrawnUp, type ProposalState } from '../model/proposal.ts';
import { agendas, allMeetings, findMeeting, presenceAt } from '../store/meetings.ts';
import { allProposals } from '../store/proposals.ts';
import { type DecisionRow, everything, readDecisions } from './decisions.ts';
import { type Named, namesOf, seesWorkingMaterial } from './names.ts';
import { type InitiativeTold, toldOf } from './proposals.ts';

export type AgendaRow = {
  readonly proposal: string;
  readonly title: string;
  readonly ask: string;
  readonly note: string;
  readonly state: ProposalState;
  readonly initiative: InitiativeTold;
  readonly owner: Named | null;
  /** What this meeting decided on it; null while it has not. */
  readonly decision: DecisionRow | null;
};

export type MeetingRow = Omit<Meeting, 'part'> & {
  readonly part: Named | null;
  readonly items: number;
  readonly decided: number;
};

export type MeetingRead = MeetingRow & {
  readonly agenda: readonly AgendaRow[];
  readonly presence: readonly {
    readonly person: Named;
    /** As what they sit in the leadership group on the day; null for those who do not. */
    readonly title: string | null;
    readonly presence: Presence;
  }[];
};

async function agendasRead(member: Context): Promise<ReadonlyMap<string, readonly AgendaRow[]>> {
  const { db, organisation } = member;
  const names = await namesOf(member);
  const initiatives = await initiativesSeen(member);
  const proposals = new Map((await allProposals(db, organisation.id)).map(each => [each.id, each]));
  const decisions = await readDecisions(member, everything);
  const rows = (await agendas(db, organisation.id)).flatMap(({ meeting, proposal: id, note }) => {
    const proposal = proposals.get(id);
    if (proposal === undefined || !(seesWorkingMaterial(member) || isDrawnUp(proposal))) return [];
    const { title, ask, state, initiative, owner } = proposal;
    // Of several at one meeting the last one counts: it revised the others.
    const decision = decisions
      .filter(each => each.meeting?.id === meeting && each.proposal === id)
      .toSorted((one, other) => other.number - one.number)[0];
    const row: AgendaRow = {
      proposal: id,
      title,
      ask,
      note,
      state,
      initiative: toldOf(initiatives, initiative),
      owner: names.personOrNone(owner),
      decision: decision ?? null,
    };
    return [{ meeting, row }];
  });
  return new Map(
    [...Map.groupBy(rows, ({ meeting }) => meeting)].map(([id, items]) => [id, items.map(({ row }) => row)]),
  );
}

const countsOf = (agenda: readonly AgendaRow[]) => ({
  items: agenda.length,
  decided: agenda.filter(({ decision }) => decision !== null).length,
});

/** The meetings, the latest day first. */
export async function readMeetings(member: Context): Promise<readonly MeetingRow[]> {
  const { db, organisation } = member;
  const names = await namesOf(member);
  const agenda = await agendasRead(member);
  return (await allMeetings(db, organisation.id)).map(meeting => ({
    ...meeting,
    part: names.partOrNone(meeting.part),
    ...countsOf(agenda.get(meeting.id) ?? []),
  }));
}

const presenceOrder: readonly Presence[] = ['present', 'in-part', 'absent'];

/** A meeting with its agenda; working material on it shows to those who prepare alone. */
export async function readMeeting(member: Context, id: string): Promise<MeetingRead> {
  const { db, organisation } = member;
  const meeting = await findMeeting(db, organisation.id, id);
  if (meeting === undefined) throw unknown('meeting');
  const names = await namesOf(member);
  const agenda = (await agendasRead(member)).get(id) ?? [];
  const seats = await leadershipOn(db, organisation.id, meeting.heldOn);
  const titleOf = (person: string) => seats.find(seat => seat.person === person)?.title ?? null;
  const presence = await presenceAt(db, organisation.id, id);
  return {
    ...meeting,
    part: names.partOrNone(meeting.part),
    ...countsOf(agenda),
    agenda,
    presence: presence
      .map(({ person, presence: how }) => ({
        person: names.person(person),
        title: titleOf(person),
        presence: how,
      }))
      .toSorted(
        (one, other) =>
          presenceOrder.indexOf(one.presence) - presenceOrder.indexOf(other.presence) ||
          one.person.name.localeCompare(other.person.name, 'sv'),
      ),
  };
}
