import { meetingName, readMeetings } from '#features/decisions/index.ts';
import { economyOf, initiativeOf, planningSetting } from '#features/initiatives/index.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { type AgendaItem, readAgenda } from './agenda.ts';
import { type NoteTold, notesTold } from './commitment.ts';
import { type Followed, followedOf, gathered } from './followed.ts';

export type Promised = {
  readonly benefitKronorPerYear: number;
  readonly investmentKronor: number;
  readonly runningKronorPerYear: number;
  readonly nullAlternative: string;
};

/** The one page that an item is decided on. */
export type ItemRead = {
  readonly title: string;
  /** Null where it does not stand on the agenda now. */
  readonly item: AgendaItem | null;
  readonly place: number;
  readonly followed: Followed | null;
  readonly decided: {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly decidedOn: string;
    readonly reasons: string;
    readonly conditions: string;
  } | null;
  readonly promised: Promised;
  readonly notes: readonly NoteTold[];
};

async function promisedBy(member: Context, id: string): Promise<Promised & { readonly title: string }> {
  const { db, organisation, now } = member;
  const initiative = await initiativeOf(db, organisation.id, id);
  const { sums } = economyOf(initiative, await planningSetting(db, organisation.id, now()));
  return {
    title: initiative.title,
    nullAlternative: initiative.nullAlternative,
    benefitKronorPerYear: Math.max(0, ...sums.benefit.perYear),
    investmentKronor: sums.investment.total,
    runningKronorPerYear: Math.max(0, ...sums.running.perYear),
  };
}

export async function readItem(member: Context, initiative: string): Promise<ItemRead> {
  const { title, ...promised } = await promisedBy(member, initiative);
  const items = await readAgenda(member);
  const at = items.findIndex(item => item.initiative === initiative);
  const all = await gathered(member);
  const decision = all.decisions.find(
    each => each.initiative.id === initiative && each.outcome === 'yes' && each.revisedBy === null,
  );
  const commitment = all.commitments.find(
    ({ decision: of, toDate }) => of === decision?.id && toDate === null,
  );
  return {
    title,
    item: items[at] ?? null,
    place: at + 1,
    followed:
      commitment === undefined || decision === undefined
        ? null
        : followedOf(member, all, commitment, decision),
    decided:
      decision === undefined
        ? null
        : {
            id: decision.id,
            number: decision.number,
            title: decision.title,
            decidedOn: decision.decidedOn,
            reasons: decision.reasons,
            conditions: decision.conditions,
          },
    promised,
    notes: (await notesTold(member, all.names)).filter(note => note.initiative === initiative),
  };
}

/** A duty that belongs to no initiative, as an item. */
export async function readDutyItem(member: Context, duty: string) {
  const items = await readAgenda(member);
  const at = items.findIndex(item => item.duty === duty);
  const all = await gathered(member);
  const owed = all.duties.all.find(({ id }) => id === duty);
  if (owed === undefined) throw unknown('duty');
  return {
    title: owed.title,
    address: owed.address,
    item: items[at] ?? null,
    place: at + 1,
    notes: (await notesTold(member, all.names)).filter(note => note.duty === duty),
  };
}

/** What the forms of an item let one choose among: people, and meetings that are not closed, the next first. */
export async function itemOptions(member: Context) {
  const people = [...(await gathered(member)).names.values()].filter(({ isErased }) => !isErased);
  const meetings = (await readMeetings(member))
    .filter(({ state }) => state !== 'closed')
    .toSorted(
      (one, other) =>
        Number(one.part !== null) - Number(other.part !== null) || one.heldOn.localeCompare(other.heldOn),
    );
  return {
    people: people
      .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))
      .map(({ id, name }) => ({ value: id, label: name })),
    meetings: meetings.map(meeting => ({
      value: meeting.id,
      label: [meetingName(meeting, member.language), meeting.place].filter(part => part !== '').join(', '),
    })),
  };
}
